using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class TorturedPhrases : DocumentDetector
{
    public static SignalInfo Card { get; } = new(
        "phrase.tortured",
        "tortured phrase",
        "A listed phrase in place of an established term: \"irregular woodland\" for \"random forest\".",
        "Spinners replace the words of a term one by one; nobody who knows the term would do that. Many such phrases mean "
        + "something else elsewhere, so a phrase counts less the more often good English has it, and common phrases are not "
        + "listed.",
        "Cabanac, Labbé & Magazinov, Tortured phrases (arXiv:2107.06751, 2021); their list, Problematic Paper Screener, and "
        + "phrases written for MtQuality; counts over 66,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["tortured", "tortured-more"],
    };

    // Occurrences per million words of good English at which a phrase counts half: once in 33 million words, which is about
    // the lowest rate that the counted corpora can show.
    private const double HalfInnocent = 0.03;

    private readonly Vocabulary _vocabulary;
    private readonly Entry[] _entries;
    private readonly PhraseMatcher _matcher;

    private readonly record struct Entry(string? Expected, double Weight);

    public TorturedPhrases(SignalResources resources)
        : base(Card)
    {
        _vocabulary = resources.Vocabulary;
        Lexicon[] lexicons = [resources.Lexicon("tortured"), resources.Lexicon("tortured-more")];
        _entries = [.. lexicons.SelectMany(lexicon => lexicon.Rows, (lexicon, row) => new Entry(
            lexicon.Present(row, 1) is { Length: > 0 } expected ? expected : null,
            Weight(lexicon.Number(row, 2), lexicon.Number(row, 3))))];
        _matcher = Matcher(lexicons.SelectMany(lexicon => lexicon.Rows).Select(row => row[0]), _vocabulary);
    }

    /// <summary>
    /// The weight of a phrase, 0–1: <c>(papers + 1) / (papers + 2)</c> (the rule of succession, so that a phrase from no paper
    /// counts half) times <c>1 / (1 + innocent / 0.03)</c>. An unknown number does not lower the weight.
    /// </summary>
    /// <param name="papers">Number of papers in which the phrase stands for the term; null if unknown.</param>
    /// <param name="innocent">Occurrences per million words of good English; null if unknown.</param>
    public static double Weight(double? papers, double? innocent) =>
        (papers is null ? 1 : (papers.Value + 1) / (papers.Value + 2)) / (1 + (innocent ?? 0) / HalfInnocent);

    /// <summary>
    /// A matcher for phrases, each numbered by its position in <paramref name="phrases"/>. The last word may be singular or
    /// plural.
    /// </summary>
    public static PhraseMatcher Matcher(IEnumerable<string> phrases, Vocabulary vocabulary) =>
        new(phrases.SelectMany((phrase, number) => Forms(phrase, vocabulary).Select(words => (words, number))));

    /// <summary>The forms of a phrase: as listed, and the singular of a plural. The matcher itself adds plurals of singulars.</summary>
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
                var span = new TextSpan(tokens[i].Start, tokens[match.LastToken].End);
                evidence.Add(span, sentence.Role, "a tortured form of an established term", expected, weight);
                i = match.LastToken;
            }
        }
    }
}
