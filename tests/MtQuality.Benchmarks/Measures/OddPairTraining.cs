using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Rewording;
using MtQuality.Tagging;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Fits the weights of <see cref="OddPairs"/> by logistic regression. Garbled articles are held against what a person wrote of the same
/// thing (the
/// field <c>original</c>, or the human articles of the same group): a pair that occurs there is none, any other is. All pairs of human
/// articles are none.
/// </summary>
internal static class OddPairTraining
{
    // So many garbled articles of a file, evenly spread: neighbours in a file are alike.
    private const int Garbled = 1200;
    private const int Human = 1500;

    // A translator's other wording is no error: where the human article is another translation, most differences are good English.
    private const float WeightOfOtherTranslations = 0.1f;

    public static int Run(string[] files)
    {
        var resources = new TextResources(LexiconSet.Load());
        using var model = ShippedModel.OpenIfPresent()!;
        var pairs = new OddPairs(resources.Vocabulary);
        var classes = new WordClass[WordClassTagger.MaxSentenceLength];
        var rows = new List<(int[] Features, float[] Values, bool IsHit, float Weight)>();
        var human = files.SelectMany(CorpusFile.Read).Where(article => article.Label is "human" or "native" or "human_translation").ToList();
        var references = human.Where(article => article.Group is not null).ToLookup(article => article.Group!, article => article.Text);
        foreach (var article in Spread(human, Human))
            Add(article.Text, null, 1);
        Console.Error.WriteLine($"human: {rows.Count} pairs");
        foreach (var file in files)
        {
            var (from, hits) = (rows.Count, rows.Count(row => row.IsHit));
            var articles = CorpusFile.Records(file, record => (Text: CorpusFile.Text(record, "text")!, Label: CorpusFile.Text(record, "label"), Group: CorpusFile.Text(record, "group"), Original: CorpusFile.Text(record, "original")))
                .Where(article => article.Label is not ("human" or "native" or "human_translation") && (article.Original is not null || references.Contains(article.Group ?? ""))).ToList();
            foreach (var article in Spread(articles, Garbled))
                Add(article.Text, article.Original is { } original ? [original] : [.. references[article.Group!]], article.Label == "mt" ? WeightOfOtherTranslations : 1);
            Console.Error.WriteLine($"{Path.GetFileName(file)}: {articles.Count} articles, {rows.Count - from} pairs, {rows.Count(row => row.IsHit) - hits} of them garbled");
        }
        var weights = SparseLogistic.Fit(rows, OddPairs.FeatureCount + PairClass.Count);
        // The share of garbled pairs is taken out: each document has its own.
        weights[0] -= Math.Log(rows.Sum(row => row.IsHit ? row.Weight : 0.0) / rows.Sum(row => row.IsHit ? 0.0 : row.Weight));
        for (var i = 0; i < OddPairs.FeatureCount; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {weights[i]:0.000}f, // {OddPairs.FeatureNames[i]}"));
        for (var i = 0; i < PairClass.Size; i++)
            Console.WriteLine($"        {string.Join(", ", weights.Skip(OddPairs.FeatureCount + i * PairClass.Size).Take(PairClass.Size).Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture) + "f"))}, // {PairClass.Names[i]}");
        return 0;

        void Add(string text, string[]? originals, float weight)
        {
            using var document = TextDocument.Parse(new Article("text", text), resources, model);
            var known = originals is null ? null : Pairs(originals, resources);
            pairs.Find(document, pair =>
            {
                var sentence = document.Sentences[pair.Sentence];
                resources.Tagger.Tag(document.Source, document.TokensOf(sentence), classes);
                var first = pair.FirstToken - sentence.FirstToken;
                var isGarbled = IsGarbled(document, known, pair.FirstToken);
                var features = new List<int>();
                var values = new List<float>();
                for (var i = 0; i < OddPairs.FeatureCount; i++)
                {
                    if (pair.Features[i] == 0)
                        continue;
                    features.Add(i);
                    values.Add(pair.Features[i]);
                }
                features.Add(OddPairs.FeatureCount + PairClass.Of(classes[first], classes[first + 1]));
                values.Add(1);
                rows.Add(([.. features], [.. values], isGarbled, weight));
            });
        }
    }

    private static bool IsGarbled(TextDocument document, HashSet<ulong>? known, int first) =>
        known is not null && !known.Contains(NgramKey.Append(document.Tokens[first].Key, document.Tokens[first + 1].Key));

    private static IEnumerable<T> Spread<T>(List<T> articles, int most) =>
        articles.Where((_, i) => (long)i * most / articles.Count != (long)(i + 1) * most / articles.Count || articles.Count <= most);

    private static HashSet<ulong> Pairs(string[] texts, TextResources resources)
    {
        var pairs = new HashSet<ulong>();
        foreach (var text in texts)
        {
            using var document = TextDocument.Parse(new Article("original", text), resources);
            for (var i = 1; i < document.Tokens.Length; i++)
                pairs.Add(NgramKey.Append(document.Tokens[i - 1].Key, document.Tokens[i].Key));
        }
        return pairs;
    }
}
