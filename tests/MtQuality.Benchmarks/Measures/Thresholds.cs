using System.Globalization;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Which share of every group reaches which score: what the default policy's thresholds were chosen by.</summary>
internal static class Thresholds
{
    private static readonly double[] Scores = [0.1, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    public static int Run(string[] files)
    {
        var analyzer = new QualityAnalyzer();
        var groups = files.SelectMany(CorpusFile.Read).AsParallel().AsOrdered().Select(analyzer.Analyze)
            .Where(card => card.Verdict != Verdict.Withheld)
            .GroupBy(card => $"{Path.GetFileName(card.Article.Source)!.Split('.')[0]} {Class(card.Article)}")
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        Console.WriteLine(
            $"{"share at or above a score of",-42} {"articles",8} "
                + $"{string.Join(' ', Scores.Select(score => score.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(6)))}");
        foreach (var group in groups)
        {
            var scores = group.Select(card => card.Assessment.Score).ToList();
            var shares = Scores.Select(score => (double)scores.Count(value => value >= score) / scores.Count);
            Console.WriteLine(
                $"{group.Key,-42} {scores.Count,8} "
                    + $"{string.Join(' ', shares.Select(share => share.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(6)))}");
        }
        return 0;
    }

    /// <summary>The register of human text, else the label: labelled sets give every source its own group.</summary>
    private static string Class(Article article) =>
        article.Label == "human" && article.Group is { } register && !register.Contains('/') ? register : article.Label ?? "";
}
