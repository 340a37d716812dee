using System.Globalization;
using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Metrics;

namespace MtQuality.Benchmarks.Learning;

/// <summary>
/// How far the score of the shipped model goes with what people think of translated sentences. Each is far too short for a verdict;
/// length, on which both depend, is partialled out.
/// </summary>
internal static class HumanJudgements
{
    // On a scale of 0 to 100: a poor translation, and a good one.
    private const double Poor = 50;
    private const double Good = 75;

    private readonly record struct Judged(string Text, double Score);

    private readonly record struct Measured(double Suspicion, int Words, double Score);

    /// <param name="assessments">Gzipped JSONL of sentences with a <c>score</c>, higher for better ones.</param>
    /// <param name="means">Gzipped JSONL of sentences with a <c>da_mean</c>, 0–100.</param>
    public static int Run(string assessments, string means)
    {
        var analyzer = new QualityAnalyzer();
        var assessed = Measure(analyzer, assessments, "score");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{assessed.Count} sentences with direct assessments: rank correlation of badness with the score {-Partial(assessed):0.000}, "
                + $"length partialled out"));
        var rated = Measure(analyzer, means, "da_mean");
        var cases = rated
            .Where(item => item.Score < Poor || item.Score >= Good)
            .Select(item => new ScoredCase(item.Suspicion, item.Score < Poor))
            .ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rated.Count} sentences with ratings: rank correlation {-Partial(rated):0.000}; AUROC of "
                + $"{cases.Count(item => item.IsPositive)} below {Poor} against {cases.Count(item => !item.IsPositive)} from {Good} up "
                + $"{Auroc.Of(cases):0.000}"));
        return 0;
    }

    private static List<Measured> Measure(QualityAnalyzer analyzer, string file, string field) =>
    [
        .. CorpusFile.Records(
            file,
            record =>
                new Judged(
                    CorpusFile.Text(record, "text")!,
                    record.TryGetProperty(field, out var score) && score.ValueKind == JsonValueKind.Number
                        ? score.GetDouble()
                        : double.NaN))
            .Where(item => !double.IsNaN(item.Score))
            .AsParallel().AsOrdered()
            .Select(item => (item.Score, Card: analyzer.Analyze(new Article("sentence", item.Text))))
            .Where(item => item.Card.Words > 0)
            .Select(item => new Measured(item.Card.Assessment.Translated!.Value, item.Card.Words, item.Score)),
    ];

    /// <summary>Spearman's correlation of suspicion and score, that of either with length taken out.</summary>
    private static double Partial(List<Measured> items)
    {
        var (x, y, z) = (
            Ranks([.. items.Select(item => item.Suspicion)]),
            Ranks([.. items.Select(item => item.Score)]),
            Ranks([.. items.Select(item => (double)item.Words)]));
        var (xy, xz, yz) = (Correlation(x, y), Correlation(x, z), Correlation(y, z));
        return (xy - xz * yz) / Math.Sqrt((1 - xz * xz) * (1 - yz * yz));
    }

    /// <summary>Ranks, the mean of them where values are equal.</summary>
    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        for (var first = 0; first < order.Length;)
        {
            var beyond = first + 1;
            while (beyond < order.Length && values[order[beyond]] == values[order[first]])
                beyond++;
            foreach (var i in order[first..beyond])
                ranks[i] = (first + beyond - 1) / 2.0;
            first = beyond;
        }
        return ranks;
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.Sqrt(xx * yy);
    }
}
