using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Learning;

/// <summary>One document of a training table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Register">The kind of human text it is held to be.</param>
/// <param name="Cluster">Number of its cluster of near-duplicates.</param>
/// <param name="Text">Hash of its text.</param>
internal readonly record struct TrainingDocument(TextKind Kind, double Weight, string Register, int Cluster, ulong Text);

/// <summary>The features of one window of a document.</summary>
/// <param name="Document">Number of the document.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Features">In the order of the feature set.</param>
/// <param name="EvidenceBits">What a scorer adds to the model's score.</param>
/// <param name="Causes">What a verdict can point at.</param>
internal readonly record struct TrainingRow(int Document, int Words, float[] Features, double EvidenceBits, Causes Causes);

/// <summary>All that training sees: no text, only features. Some hundred bytes a window, so that a hundred thousand articles fit.</summary>
internal sealed record TrainingTable(IReadOnlyList<TrainingDocument> Documents, IReadOnlyList<TrainingRow> Rows)
{
    private const int SayEvery = 256;

    private readonly record struct Extracted(LabelledArticle Article, ulong[] Sketch, IReadOnlyList<FeatureVector> Rows);

    /// <summary>The same table with some of the features, in this order.</summary>
    public TrainingTable Select(int[] features) =>
        this with { Rows = [.. Rows.Select(row => row with { Features = Array.ConvertAll(features, feature => row.Features[feature]) })] };

    /// <summary>Measures labelled articles on every core, one after the other, each with its analyzer; texts shorter than a policy
    /// judges are left out.</summary>
    public static TrainingTable Extract(
        Func<LabelledArticle, QualityAnalyzer> analyzer,
        IEnumerable<LabelledArticle> articles,
        Action<string> say,
        CancellationToken cancellation)
    {
        var (kept, rows, duplicates, read) = (new List<LabelledArticle>(), new List<TrainingRow>(), new NearDuplicates(), 0);
        var texts = new List<ulong>();
        var extracted = OrderedParallel.Map(articles, article => Measure(analyzer(article), article), cancellation);
        foreach (var item in extracted)
        {
            if (++read % SayEvery == 0)
                say(string.Create(CultureInfo.InvariantCulture, $"{read:N0} articles measured"));
            if (item.Rows.Count == 0)
                continue;
            rows.AddRange(item.Rows.Select(row => new TrainingRow(kept.Count, row.Words, row.Values, row.TotalEvidence, row.Causes)));
            // What is only needed to find near-duplicates and folds is kept; the text is let go.
            kept.Add(item.Article with { Article = item.Article.Article with { Text = "" } });
            texts.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(item.Article.Article.Text.AsSpan())));
            duplicates.Add(item.Article.Article.Group, item.Sketch);
        }
        say("looking for near-duplicates");
        var clusters = duplicates.Clusters();
        return new TrainingTable(
            [.. kept.Select((article, i) => new TrainingDocument(article.Kind, article.Weight, article.Register, clusters[i], texts[i]))],
            rows);
    }

    private static Extracted Measure(QualityAnalyzer analyzer, LabelledArticle article)
    {
        var rows = TrainingWindows.Of(analyzer, article.Article)
            .Select(analyzer.MeasureFeatures)
            .Where(row => row.Words >= analyzer.Policy.MinimumWords)
            .ToList();
        return new Extracted(article, NearDuplicates.Sketch(article.Article.Text), rows);
    }
}
