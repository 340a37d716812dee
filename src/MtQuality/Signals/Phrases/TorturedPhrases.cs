using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class TorturedPhrases : DocumentDetector
{
    public static SignalInfo Card { get; } = new(
        "phrase.tortured",
        "tortured phrase",
        "A listed phrase that stands where an established term belongs: \"irregular woodland\" for \"random forest\".",
        "Spinners replace the words of fixed terms one by one, which nobody who knows the term would do. Many such phrases mean something else elsewhere: each is weighted by how often good English has it, and left out where that is often.",
        "Cabanac, Labbé & Magazinov, Tortured phrases (arXiv:2107.06751, 2021); their list, Problematic Paper Screener; counts over 66,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["tortured"],
    };

    // Occurrences per million words of good English at which a phrase counts half: once in 33 million words,
    // about as often as the counted corpora can show.
    private const double HalfInnocent = 0.03;

    private readonly Vocabulary _vocabulary;
    private readonly Entry[] _entries;
    private readonly PhraseMatcher _matcher;

    private readonly record struct Entry(string? Expected, double Weight);

    public TorturedPhrases(SignalResources resources)
        : base(Card)
    {
        _vocabulary = resources.Vocabulary;
        var lexicon = resources.Lexicon("tortured");
        _entries = [.. lexicon.Rows.Select(row => new Entry(
            Lexicon.Cell(row, 1) is { Length: > 0 } expected ? expected : null,
            Weight(lexicon.Number(row, 2), lexicon.Number(row, 3))))];
        _matcher = Matcher(lexicon.Rows.Select(row => row[0]), _vocabulary);
    }

    /// <summary>
    /// How strongly a phrase speaks, 0–1: <c>(papers + 1) / (papers + 2)</c>, the rule of succession, so that a phrase seen in no
    /// paper counts half, times <c>1 / (1 + innocent / 0.03)</c>. What is not known does not lower it.
    /// </summary>
    /// <param name="papers">Number of papers it was found tortured in.</param>
    /// <param name="innocent">Occurrences per million words of good English.</param>
    public static double Weight(double? papers, double? innocent) =>
        (papers is null ? 1 : (papers.Value + 1) / (papers.Value + 2)) / (1 + (innocent ?? 0) / HalfInnocent);

    /// <summary>A matcher of phrases, each numbered by its place in <paramref name="phrases"/>, whose last word may stand in another
    /// number.</summary>
    public static PhraseMatcher Matcher(IEnumerable<string> phrases, Vocabulary vocabulary) =>
        new(phrases.SelectMany((phrase, number) => Forms(phrase, vocabulary).Select(words => (words, number))));

    /// <summary>A phrase that is listed in the plural is known in the singular too, and the matcher knows the plural of a
    /// singular.</summary>
    private static IEnumerable<ulong[]> Forms(string phrase, Vocabulary vocabulary)
    {
        var words = PhraseReader.Words(phrase, vocabulary);
        if (words.Count == 0)
            yield break;
        ulong[] keys = [.. words.Select(word => word.Key)];
        yield return keys;
        var lemma = vocabulary.Lemma(words[^1]);
        if (words.Count > 1 && lemma != keys[^1] && phrase.EndsWith('s'))
            yield return [.. keys[..^1], lemma];
    }

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!tokens[i].IsWord || _matcher.Longest(document.Folded, tokens, i, _vocabulary) is not { } match)
                    continue;
                var (expected, weight) = _entries[match.Phrase];
                evidence.Add(new Span(tokens[i].Start, tokens[match.LastToken].End), sentence.Role, "a tortured form of an established term", expected, weight);
                i = match.LastToken;
            }
        }
    }
}
