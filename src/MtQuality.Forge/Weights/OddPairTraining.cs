using MtQuality.Documents;
using MtQuality.Metrics;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Signals;
using MtQuality.Tagging;

namespace MtQuality.Forge.Weights;

/// <summary>
/// Fits the weights of <see cref="OddPairs"/> by logistic regression. Garbled articles are held against what a person wrote of the same
/// thing (the field <c>original</c>, or the human articles of the same group): a pair that occurs there is none, any other is. All pairs
/// of human
/// articles are none.
/// </summary>
internal static class OddPairTraining
{
    // So many garbled articles of a file, evenly spread: neighbours in a file are alike.
    private const int Garbled = 1200;
    private const int Human = 1500;

    // A translator's other wording is no error: where the human article is another translation, most differences are good English.
    private const float WeightOfOtherTranslations = 0.1f;

    private const double Ridge = 2e-5;

    /// <summary>The weights: those of the measurements, then those of the pairs of word classes.</summary>
    /// <param name="files">Gzipped JSONL of garbled and human articles.</param>
    /// <param name="resources">What all texts are parsed with.</param>
    /// <param name="model">The language model.</param>
    /// <param name="say">Told how it goes.</param>
    public static double[] Fit(IReadOnlyList<string> files, SignalResources resources, NgramModel model, Action<string> say)
    {
        var pairs = new OddPairs(resources.Vocabulary);
        var classes = new WordClass[WordClassTagger.MaxSentenceLength];
        var rows = new List<LogisticCase>();
        var human = files.SelectMany(CorpusFile.Read)
            .Where(article => article.Label is "human" or "native" or "human_translation")
            .ToList();
        var references = human.Where(article => article.Group is not null).ToLookup(article => article.Group!, article => article.Text);
        foreach (var article in Spread(human, Human))
            Add(article.Text, null, 1);
        say($"human: {rows.Count} pairs");
        foreach (var file in files)
        {
            var (from, garbled) = (rows.Count, rows.Count(row => row.IsPositive));
            var articles = CorpusFile.Records(file, record => (
                    Text: CorpusFile.Text(record, "text")!,
                    Label: CorpusFile.Text(record, "label"),
                    Group: CorpusFile.Text(record, "group"),
                    Original: CorpusFile.Text(record, "original")))
                .Where(article => article.Label is not ("human" or "native" or "human_translation")
                    && (article.Original is not null || references.Contains(article.Group ?? "")))
                .ToList();
            foreach (var article in Spread(articles, Garbled))
            {
                var originals = article.Original is { } original ? [original] : references[article.Group!].ToArray();
                Add(article.Text, originals, article.Label == "mt" ? WeightOfOtherTranslations : 1);
            }
            say($"{Path.GetFileName(file)}: {articles.Count} articles, {rows.Count - from} pairs, "
                + $"{rows.Count(row => row.IsPositive) - garbled} of them garbled");
        }
        var hits = rows.Sum(row => row.IsPositive ? row.Weight : 0);
        var others = rows.Sum(row => row.IsPositive ? 0 : row.Weight);
        if (hits <= 0 || others <= 0)
            throw new InvalidDataException("Garbled and other pairs are both needed to fit weights; give more articles.");
        var weights = LogisticRegression.Fit(rows, new double[OddPairs.FeatureCount + PairClass.Count], Ridge * (hits + others));
        // The share of garbled pairs is taken out: each document has its own.
        weights[0] -= Math.Log(hits / others);
        return weights;

        void Add(string text, string[]? originals, float weight)
        {
            using var document = resources.Parse(new Article("text", text));
            using var trace = new Trace(document, model);
            var known = originals is null ? null : Pairs(originals, resources);
            pairs.Find(document, trace, pair =>
            {
                var sentence = document.Sentences[pair.Sentence];
                resources.Tagger.Tag(document.Folded, document.TokensOf(sentence), classes);
                var first = pair.FirstToken - sentence.FirstToken;
                var isGarbled = IsGarbled(document, known, pair.FirstToken);
                var features = new List<int>();
                var values = new List<double>();
                for (var i = 0; i < OddPairs.FeatureCount; i++)
                {
                    if (pair.Features[i] == 0)
                        continue;
                    features.Add(i);
                    values.Add(pair.Features[i]);
                }
                features.Add(OddPairs.FeatureCount + PairClass.Of(classes[first], classes[first + 1]));
                values.Add(1);
                rows.Add(new LogisticCase([.. features], [.. values], isGarbled, weight));
            });
        }
    }

    private static bool IsGarbled(TextDocument document, HashSet<ulong>? known, int first) =>
        known is not null && !known.Contains(NgramKey.Append(document.Tokens[first].Key, document.Tokens[first + 1].Key));

    private static IEnumerable<T> Spread<T>(List<T> articles, int most) =>
        articles.Where((_, i) => (long)i * most / articles.Count != (long)(i + 1) * most / articles.Count || articles.Count <= most);

    private static HashSet<ulong> Pairs(string[] texts, SignalResources resources)
    {
        var pairs = new HashSet<ulong>();
        foreach (var text in texts)
        {
            using var document = resources.Parse(new Article("original", text));
            for (var i = 1; i < document.Tokens.Length; i++)
                pairs.Add(NgramKey.Append(document.Tokens[i - 1].Key, document.Tokens[i].Key));
        }
        return pairs;
    }
}
