using MtQuality.Metrics;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

namespace MtQuality.Reporting.Evaluation;

/// <summary>
/// Writes the folder of an evaluation: <c>metrics.json</c>, <c>metrics.csv</c>, <c>evaluation.html</c> and <c>charts/</c>. It appears
/// complete or not at all.
/// </summary>
public static class EvaluationWriter
{
    private const int Seed = 1;

    /// <summary>Measures and writes an evaluation.</summary>
    /// <param name="folder">The folder; created if it is missing.</param>
    /// <param name="analyzer">The analyzer that scored.</param>
    /// <param name="report">What it scored.</param>
    /// <param name="force">Whether an evaluation of another signature or other inputs there may be replaced.</param>
    /// <returns>The slices; the first is all articles.</returns>
    /// <exception cref="RunExistsException">The folder holds something else.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<EvaluationSlice> Write(string folder, QualityAnalyzer analyzer, EvaluationReport report, bool force)
    {
        var identity = new ResultIdentity(RunFiles.Metrics, analyzer.Signature.Id, report.Inputs);
        using var run = RunFolder.Prepare(folder, identity, force, RunFolder.CreateFile);
        IReadOnlyList<EvaluationSlice> slices = [.. Slices.Measure(report.Articles, Seed), .. Slices.OfAttacks(report.Attacked, Seed)];
        using (var json = run.Create(RunFiles.Metrics))
            MetricsJson.Write(json, analyzer, report, slices);
        using (var csv = run.Create(RunFiles.MetricsCsv))
            MetricsCsv.Write(csv, analyzer, slices);
        var charts = EvaluationCharts.Draw(report, slices, analyzer).ToList();
        foreach (var (name, chart) in charts)
            run.WriteChart(name, chart);
        using (var html = run.Create(RunFiles.Evaluation))
            EvaluationHtml.Write(html, analyzer, report, slices, [.. charts.Select(chart => chart.Name)]);
        run.Publish();
        return slices;
    }
}
