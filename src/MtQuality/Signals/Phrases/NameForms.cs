using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>
/// The correct forms of the known names: as listed, their variants, and the word orders that grammar allows ("Minister of
/// Defence", "Defence Minister"; "United Nations Security Council", "Security Council of the United Nations").
/// </summary>
internal sealed class NameForms
{
    private static readonly ulong Of = WordKey.Of("of");
    private static readonly ulong For = WordKey.Of("for");
    private static readonly ulong The = WordKey.Of("the");

    // The words that link an institution to its owner: "of" and "of the".
    private static readonly NameWord[][] Links = [[Function(Of)], [Function(Of), Function(The)]];

    private readonly PhraseMatcher _matcher;

    public NameForms(IEnumerable<OfficialName> names, IEnumerable<NameWord[]> lookalikes, Vocabulary vocabulary)
    {
        var listed = names
            .SelectMany(name => name.Variants(vocabulary).Prepend(name.Words))
            .Concat(lookalikes)
            .Where(words => words.Length > 1)
            .ToList();
        var known = listed.Select(Hash).ToHashSet();
        _matcher = new PhraseMatcher(listed
            .SelectMany(words => Orders(words, known))
            .Select(words => (Array.ConvertAll(words, word => word.Key), 0)));
    }

    /// <summary>
    /// Whether the tokens from <paramref name="first"/> to <paramref name="last"/> are a correct form, overlap a correct form
    /// that extends past them, or consist of several correct forms.
    /// </summary>
    public bool Explain(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last) =>
        OverlapsForm(text, tokens, first, last) || ConsistsOfForms(text, tokens, first, last);

    private bool OverlapsForm(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last)
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

    private bool ConsistsOfForms(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last)
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
            var field = words[(words[i + 1].Key == The ? i + 2 : i + 1)..];
            // "Minister of Defence": "Defence Minister".
            yield return [.. field, .. head];
            if (head.Length == 1)
                continue;
            // "Union Minister of Defence": "Union Defence Minister", "Minister of Defence of the Union", "Defence Minister of the
            // Union".
            var owner = head[..^1];
            yield return [.. owner, .. field, head[^1]];
            foreach (var link in Links)
            {
                yield return [head[^1], .. words[i..], .. link, .. owner];
                yield return [.. field, head[^1], .. link, .. owner];
            }
        }
        for (var i = 1; i < words.Length; i++)
        {
            // A place or a union may own a court or a council; "health" does not own an organisation.
            var owner = words[..i];
            if (!known.Contains(Hash(owner)) && !Array.TrueForAll(owner, word => word.IsProper))
                continue;
            foreach (var link in Links)
                yield return [.. words[i..], .. link, .. owner];
        }
    }

    private static NameWord Function(ulong key) => new(key, IsContent: false, IsProper: false);

    private static ulong Hash(NameWord[] words) => words.Aggregate(0UL, (hash, word) => WordKey.Combine(hash, word.Key));
}
