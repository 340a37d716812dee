using MtQuality.Metrics;
using MtQuality.Reporting.Charts;

namespace MtQuality.Reporting.Evaluation;

/// <summary>The charts of an evaluation, by file name.</summary>
internal static class EvaluationCharts
{
    public static IEnumerable<(string Name, DrawnChart Chart)> Draw(
        EvaluationReport report, IReadOnlyList<EvaluationSlice> slices, QualityAnalyzer analyzer)
    {
        var frame = new EvaluationFrame(report, analyzer);
        var cases = report.Articles.Select(article => article.Case).ToList();
        if (cases.Any(item => item.IsPositive) && cases.Any(item => !item.IsPositive))
        {
            yield return ("roc", CurveChart.Roc(frame));
            yield return ("precision-recall", CurveChart.PrecisionRecall(frame));
            yield return ("reliability", ReliabilityChart.Draw(frame, CalibrationError.Reliability(cases)));
        }
        if (cases.Count > 0)
        {
            yield return ("groups", GroupChart.Draw(frame));
            yield return ("importance", ImportanceChart.Draw(frame));
        }
        if (report.Attacked.Count > 0)
            yield return ("attacks", AttackChart.Draw(frame, [.. slices.Where(slice => slice.Facet is "all" or Slices.Attack)]));
    }
}

/// <summary>What all charts of an evaluation share.</summary>
internal sealed record EvaluationFrame(EvaluationReport Report, QualityAnalyzer Analyzer)
{
    /// <summary>Number of human and of garbled articles, in words.</summary>
    public string Counts
    {
        get
        {
            var garbled = Report.Articles.Count(article => article.IsGarbled);
            return $"{ChartText.Count(Report.Articles.Count - garbled, "human article")} and {ChartText.Count(garbled)} garbled";
        }
    }

    /// <summary>The kinds of garbled text in the evaluation, each with its colour.</summary>
    public IReadOnlyList<(string Name, ScottPlot.Color Color)> Kinds =>
    [
        .. Report.Articles
            .Where(article => article.IsGarbled)
            .Select(article => article.Kind)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select((kind, i) => (kind, i == 0 ? ChartColors.Vermillion : ChartColors.Blue)),
    ];

    public ChartFrame Of(string title, string subtitle, IReadOnlyList<(string, ScottPlot.Color)> key) =>
        new(title, subtitle, key, Analyzer.Signature.Id, Report.Articles.Count);
}
