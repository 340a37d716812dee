using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class GarbledName : DocumentDetector
{
    public static SignalInfo Card { get; } = new(
        "phrase.name",
        "garbled name",
        "The name of a known organisation, treaty, party, office or title with its words out of order or replaced: "
        + "\"organization of the Collective Security Agreement\", \"Minister of Union Culture\".",
        "Names of offices and treaties are fixed. Spinners, and translators that translate a name back into English, keep the "
        + "meaning of the words but lose the name. Bodies with similar names exist, and grammar changes the order too "
        + "(\"Security Council of the United Nations\"); forms that good English uses are not marked.",
        "Seen on content farms (\"organization of the Collective Security Agreement\", 2022); names and swaps written for "
        + "MtQuality, exceptions taken from 66,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["lookalikes", "name-swaps", "names"],
    };

    /// <summary>Maximum number of tokens in a finding, and so of words in a name.</summary>
    public const int MaxSpanLength = 8;

    // "Advisers" in "Council of National Security Advisers" continues a name; "Meenakshi" after a title is a person.
    private const double MaxCapitalShareOfCommonWord = 0.9;

    // In a short name, a word that occurs in other names makes another name: "State Bank" is not a garbled "National Bank".
    private const int MaxShortNameLength = 3;

    private static readonly ulong Of = WordKey.Of("of");
    private static readonly ulong The = WordKey.Of("the");
    private static readonly ulong And = WordKey.Of("and");

    private readonly Vocabulary _vocabulary;
    private readonly NameIndex _names;

    // Built when a text has what may be a garbled name: few have.
    private readonly Lazy<NameForms> _forms;

    /// <summary>
    /// The tokens from <paramref name="First"/> to <paramref name="Last"/> are the words of <paramref name="Name"/>, of which
    /// <paramref name="Kept"/> are unchanged.
    /// </summary>
    private readonly record struct Match(OfficialName Name, int First, int Last, int Kept);

    public GarbledName(SignalResources resources)
        : base(Card)
    {
        _vocabulary = resources.Vocabulary;
        OfficialName[] names = [.. resources.Lexicon("names").Rows.Select(row => new OfficialName(row, _vocabulary))];
        _names = new NameIndex(names, resources.Lexicon("name-swaps"), _vocabulary);
        var lookalikes = resources.Lexicon("lookalikes").Rows;
        _forms = new(() => new NameForms(names, lookalikes.Select(row => OfficialName.Read(row[0], _vocabulary)), _vocabulary));
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
                evidence.Add(
                    new TextSpan(tokens[match.First].Start, tokens[match.Last].End),
                    sentence.Role,
                    $"the garbled name of a known {match.Name.Kind}",
                    match.Name.Text,
                    Weight(match.Kept));
                i = match.Last;
            }
        }
    }

    /// <summary>The weight of a place, 0–1: <c>k / (k + 1)</c>, where k words of the name are unchanged.</summary>
    private static double Weight(int kept) => kept / (kept + 1.0);

    private Match? Longest(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first)
    {
        Match? longest = null;
        var sum = 0UL;
        var content = 0;
        var end = first + MaxSpanLength;
        for (var i = first; i != WordScan.None && i < end; i = WordScan.NextInPhrase(text, tokens, i))
        {
            if (_vocabulary.IsFunctionWord(tokens[i].WordId))
                continue;
            var hash = _names.HashOf(tokens[i].Key);
            // Only the first word ("organization of the …") and the part after a hyphen ("Co-operation") may be in lower case.
            if (hash == 0 || content > 0 && tokens[i].Casing == Casing.Lower && tokens[i - 1].IsWord)
                break;
            sum += hash;
            content++;
            for (var name = _names.First(sum); name >= 0; name = _names.Next(name))
            {
                if (Compare(_names[name], tokens, first, i) is { } match
                    && !IsPartOfMore(text, tokens, first, i)
                    && !_forms.Value.Explain(text, tokens, first, i))
                    longest = match;
            }
        }
        return longest;
    }

    /// <summary>
    /// Compares the tokens from <paramref name="first"/> to <paramref name="last"/> with a name. Returns null unless they are its
    /// words out of order, or most of its words with the others replaced.
    /// </summary>
    private Match? Compare(OfficialName name, ReadOnlySpan<Token> tokens, int first, int last)
    {
        Span<int> content = stackalloc int[MaxSpanLength];
        var count = 0;
        var functionWords = 0;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].IsWord && !_vocabulary.IsFunctionWord(tokens[i].WordId))
            {
                content[count++] = i;
                continue;
            }
            functionWords++;
            if (tokens[i].IsWord && tokens[i].Key != Of && tokens[i].Key != The && !name.HasWord(tokens[i].Key))
                return null;
        }
        var isHeaded = tokens[first].Casing != Casing.Lower || count > 2 && tokens[first + 1].Key == Of;
        if (count != name.Content.Length || !isHeaded)
            return null;

        var (kept, isInOrder) = Align(name, tokens, content[..count]);
        var isPermuted = kept == count && !isInOrder && (count > 2 || functionWords == 0);
        var isSwapped = kept < count && (kept * 2 > count || kept == 1 && count == 2 && isInOrder);
        return isPermuted || isSwapped ? new Match(name, first, last, kept) : null;
    }

    /// <summary>Assigns a token to every content word of the name.</summary>
    /// <returns>
    /// How many words are unchanged, and whether the tokens are in the order of the name; (0, false) if a word has no token.
    /// </returns>
    private (int Kept, bool IsInOrder) Align(OfficialName name, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> content)
    {
        Span<int> places = stackalloc int[content.Length];
        places.Fill(WordScan.None);
        var kept = 0;
        // Unchanged words take their tokens first; then replaced words take the tokens that are left.
        foreach (var isSwap in (ReadOnlySpan<bool>)[false, true])
        {
            for (var word = 0; word < places.Length; word++)
            {
                for (var i = 0; i < content.Length && places[word] == WordScan.None; i++)
                {
                    var key = tokens[content[i]].Key;
                    var fits = key == name.Content[word];
                    if (isSwap)
                    {
                        fits = _names.IsSwap(name.Content[word], key)
                            && (content.Length > MaxShortNameLength || !_names.IsNameWord(key));
                    }
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

    /// <summary>
    /// Whether the tokens are part of a longer name: a capitalised common word, or "and" and a capitalised word, stands next to
    /// them.
    /// </summary>
    private bool IsPartOfMore(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        var previous = WordScan.PreviousInPhrase(text, tokens, first);
        if (previous > 0 && IsCapitalizedCommonWord(tokens[previous]))
            return true;
        var next = WordScan.NextInPhrase(text, tokens, last);
        if (next == WordScan.None)
            return false;
        var isJoined = tokens[next].Key == And
            && WordScan.NextInPhrase(text, tokens, next) is var after and not WordScan.None
            && tokens[after].Casing != Casing.Lower;
        return isJoined || IsCapitalizedCommonWord(tokens[next]);
    }

    private bool IsCapitalizedCommonWord(in Token token) =>
        token.Casing is Casing.Capitalized or Casing.Upper
        && !_vocabulary.IsFunctionWord(token.WordId)
        && _vocabulary.CapitalShare(token.WordId) < MaxCapitalShareOfCommonWord;
}
