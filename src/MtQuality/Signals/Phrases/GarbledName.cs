using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class GarbledName : DocumentDetector
{
    public static SignalInfo Card { get; } = new(
        "phrase.name",
        "garbled name",
        "A known organisation, treaty, party, office or title with its words out of order or swapped: \"organization of the Collective Security Agreement\", \"Minister of Union Culture\".",
        "Names of offices and treaties are fixed; a translation back from another language, or a spinner, gives their words but not the name. Bodies of like name exist, and grammar moves words too (\"Security Council of the United Nations\"): what good English writes is let through.",
        "Seen on content farms (\"organization of the Collective Security Agreement\", 2022); names and swaps written for MtQuality, what must be let through read from 66,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["lookalikes", "name-swaps", "names"],
    };

    /// <summary>Most tokens of a finding, and so most words of a name.</summary>
    public const int MaxSpanLength = 8;

    // "Advisers" in "Council of National Security Advisers" goes on with a name; "Meenakshi" behind a title is a person.
    private const double MaxCapitalShareOfCommonWord = 0.9;

    // In a short name a word of another name makes another body: "State Bank" is no garbled "National Bank".
    private const int MaxShortNameLength = 3;

    private static readonly ulong Of = WordKey.Of("of");
    private static readonly ulong The = WordKey.Of("the");
    private static readonly ulong And = WordKey.Of("and");

    private readonly Vocabulary _vocabulary;
    private readonly NameIndex _names;
    private readonly NameForms _forms;

    /// <summary>The window from <paramref name="First"/> to <paramref name="Last"/> holds the words of <paramref name="Name"/>,
    /// <paramref name="Kept"/> of them as they are.</summary>
    private readonly record struct Match(OfficialName Name, int First, int Last, int Kept);

    public GarbledName(SignalResources resources)
        : base(Card)
    {
        _vocabulary = resources.Vocabulary;
        OfficialName[] names = [.. resources.Lexicon("names").Rows.Select(row => new OfficialName(row, _vocabulary))];
        _names = new NameIndex(names, resources.Lexicon("name-swaps"), _vocabulary);
        _forms = new NameForms(names, resources.Lexicon("lookalikes").Rows.Select(row => OfficialName.Read(row[0], _vocabulary)));
    }

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (_names.HashOf(tokens[i].Key) == 0 || Longest(document.Folded, tokens, i) is not { } match)
                    continue;
                evidence.Add(new Span(tokens[match.First].Start, tokens[match.Last].End), sentence.Role, $"a known {match.Name.Kind} under a garbled name", match.Name.Text, Weight(match.Kept));
                i = match.Last;
            }
        }
    }

    /// <summary>How strongly a place speaks, 0–1: <c>k / (k + 1)</c> for k words of the name that stand as they are.</summary>
    private static double Weight(int kept) => kept / (kept + 1.0);

    private Match? Longest(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first)
    {
        Match? longest = null;
        var sum = 0UL;
        var content = 0;
        for (var i = first; i != WordScan.None && i < first + MaxSpanLength; i = WordScan.NextInPhrase(text, tokens, i))
        {
            if (_vocabulary.IsFunctionWord(tokens[i].WordId))
                continue;
            var hash = _names.HashOf(tokens[i].Key);
            // The head alone may be in lower case ("organization of the …"), and what stands behind a hyphen ("Co-operation").
            if (hash == 0 || content > 0 && tokens[i].Casing == Casing.Lower && tokens[i - 1].IsWord)
                break;
            sum += hash;
            content++;
            for (var name = _names.First(sum); name >= 0; name = _names.Next(name))
            {
                if (Compare(_names[name], tokens, first, i) is { } match && !IsPartOfMore(text, tokens, first, i) && !_forms.Explain(text, tokens, first, i))
                    longest = match;
            }
        }
        return longest;
    }

    /// <summary>Whether the words of the window are those of the name, garbled: out of order, or few of them swapped.</summary>
    private Match? Compare(OfficialName name, ReadOnlySpan<Token> tokens, int first, int last)
    {
        Span<int> content = stackalloc int[MaxSpanLength];
        var count = 0;
        var joints = 0;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].IsWord && !_vocabulary.IsFunctionWord(tokens[i].WordId))
            {
                content[count++] = i;
                continue;
            }
            joints++;
            if (tokens[i].IsWord && tokens[i].Key != Of && tokens[i].Key != The && !name.HasWord(tokens[i].Key))
                return null;
        }
        var isHeaded = tokens[first].Casing != Casing.Lower || count > 2 && tokens[first + 1].Key == Of;
        if (count != name.Content.Length || !isHeaded)
            return null;

        var (kept, isInOrder) = Align(name, tokens, content[..count]);
        var isPermuted = kept == count && !isInOrder && (count > 2 || joints == 0);
        var isSwapped = kept < count && (kept * 2 > count || kept == 1 && count == 2 && isInOrder);
        return isPermuted || isSwapped ? new Match(name, first, last, kept) : null;
    }

    /// <summary>Gives every word of the name its token; 0 words are kept where one has none.</summary>
    /// <returns>How many words are kept as they are, and whether the tokens stand in the order of the name.</returns>
    private (int Kept, bool IsInOrder) Align(OfficialName name, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> content)
    {
        Span<int> places = stackalloc int[content.Length];
        places.Fill(WordScan.None);
        var kept = 0;
        // Words that stand as they are take their tokens first, then the swapped ones what is left.
        foreach (var isSwap in (ReadOnlySpan<bool>)[false, true])
        {
            for (var word = 0; word < places.Length; word++)
            {
                for (var i = 0; i < content.Length && places[word] == WordScan.None; i++)
                {
                    var key = tokens[content[i]].Key;
                    var fits = isSwap
                        ? _names.IsSwap(name.Content[word], key) && (content.Length > MaxShortNameLength || !_names.IsNameWord(key))
                        : key == name.Content[word];
                    if (!fits || places.Contains(i))
                        continue;
                    places[word] = i;
                    kept += isSwap ? 0 : 1;
                }
            }
        }
        if (places.Contains(WordScan.None))
            return (0, false);
        for (var word = 1; word < places.Length; word++)
        {
            if (places[word] < places[word - 1])
                return (kept, false);
        }
        return (kept, true);
    }

    /// <summary>Whether a common word in capitals, or "and" with a capital behind it, makes the window part of a longer name.</summary>
    private bool IsPartOfMore(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        var previous = WordScan.PreviousInPhrase(text, tokens, first);
        if (previous > 0 && IsCapitalizedCommonWord(tokens[previous]))
            return true;
        var next = WordScan.NextInPhrase(text, tokens, last);
        if (next == WordScan.None)
            return false;
        var isJoined = tokens[next].Key == And && WordScan.NextInPhrase(text, tokens, next) is var after and not WordScan.None && tokens[after].Casing != Casing.Lower;
        return isJoined || IsCapitalizedCommonWord(tokens[next]);
    }

    private bool IsCapitalizedCommonWord(in Token token) =>
        token.Casing is Casing.Capitalized or Casing.Upper
        && !_vocabulary.IsFunctionWord(token.WordId)
        && _vocabulary.CapitalShare(token.WordId) < MaxCapitalShareOfCommonWord;
}
