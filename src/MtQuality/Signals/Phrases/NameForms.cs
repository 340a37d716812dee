using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>
/// The ways in which good English writes the known names: as listed, by their variants, and in the orders that grammar allows
/// ("Minister of Defence", "Defence Minister"; "United Nations Security Council", "Security Council of the United Nations").
/// What stands in one of these is no garbled name.
/// </summary>
internal sealed class NameForms
{
    private static readonly ulong Of = WordKey.Of("of");
    private static readonly ulong For = WordKey.Of("for");
    private static readonly ulong The = WordKey.Of("the");

    // What ties an owner to what it owns.
    private static readonly NameWord[][] Joints = [[Function(Of)], [Function(Of), Function(The)]];

    private readonly PhraseMatcher _matcher;

    public NameForms(IEnumerable<OfficialName> names, IEnumerable<NameWord[]> lookalikes)
    {
        var listed = names.SelectMany(name => name.Variants.Prepend(name.Words)).Concat(lookalikes).Where(words => words.Length > 1).ToList();
        var known = listed.Select(Hash).ToHashSet();
        _matcher = new PhraseMatcher(listed.SelectMany(words => Orders(words, known)).Select(words => (Array.ConvertAll(words, word => word.Key), 0)));
    }

    /// <summary>Whether the window from <paramref name="first"/> to <paramref name="last"/> stands in a known form, shares words with
    /// one that reaches beyond it, or is made of several.</summary>
    public bool Explain(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last) =>
        Touches(text, tokens, first, last) || IsMadeOfForms(text, tokens, first, last);

    private bool Touches(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        for (var i = Math.Max(0, first - GarbledName.MaxSpanLength); i <= last; i++)
        {
            if (!tokens[i].IsWord || _matcher.Longest(text, tokens, i) is not { } form || form.LastToken < first)
                continue;
            var isInside = i >= first && form.LastToken <= last && (i > first || form.LastToken < last);
            if (!isInside)
                return true;
        }
        return false;
    }

    private bool IsMadeOfForms(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Key == Of || tokens[i].Key == The)
                continue;
            if (_matcher.Longest(text, tokens, i) is not { } form)
                return false;
            i = form.LastToken;
        }
        return true;
    }

    private static IEnumerable<NameWord[]> Orders(NameWord[] words, HashSet<ulong> known)
    {
        yield return words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i].Key != Of && words[i].Key != For)
                continue;
            var head = words[..i];
            var of = words[(words[i + 1].Key == The ? i + 2 : i + 1)..];
            // "Defence Minister" is "Minister of Defence".
            yield return [.. of, .. head];
            if (head.Length == 1)
                continue;
            // "Union Defence Minister", "Minister of Defence of the Union", "Defence Minister of the Union".
            var owner = head[..^1];
            yield return [.. owner, .. of, head[^1]];
            foreach (var joint in Joints)
            {
                yield return [head[^1], .. words[i..], .. joint, .. owner];
                yield return [.. of, head[^1], .. joint, .. owner];
            }
        }
        for (var i = 1; i < words.Length; i++)
        {
            // The court of a place and the council of a union belong to them; "health" owns no organisation.
            var owner = words[..i];
            if (!known.Contains(Hash(owner)) && !Array.TrueForAll(owner, word => word.IsProper))
                continue;
            foreach (var joint in Joints)
                yield return [.. words[i..], .. joint, .. owner];
        }
    }

    private static NameWord Function(ulong key) => new(key, IsContent: false, IsProper: false);

    private static ulong Hash(NameWord[] words) => words.Aggregate(0UL, (hash, word) => WordKey.Combine(hash, word.Key));
}
