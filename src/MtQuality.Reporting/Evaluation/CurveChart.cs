using MtQuality.Metrics;
using MtQuality.Reporting.Charts;
using ScottPlot;

namespace MtQuality.Reporting.Evaluation;

/// <summary>What every threshold finds and what it costs: one curve for each kind of garbled text against all human
/// articles.</summary>
internal static class CurveChart
{
    private const float Left = 130;

    // More points than pixels add nothing.
    private const int MaxPoints = 1500;

    public static DrawnChart Roc(EvaluationFrame frame) => Draw(
        frame,
        "Receiver operating characteristic",
        "share of human articles above the threshold (false alarms, square-root scale)",
        "share of garbled articles found",
        (found, falseAlarms, all) => (Math.Sqrt(falseAlarms / all.Human), found / all.Garbled),
        isSquareRoot: true);

    public static DrawnChart PrecisionRecall(EvaluationFrame frame) => Draw(
        frame,
        "Precision and recall",
        "share of garbled articles found (recall)",
        "share of garbled among those above the threshold (precision)",
        (found, falseAlarms, all) => (found / all.Garbled, found + falseAlarms > 0 ? found / (found + falseAlarms) : 1),
        isSquareRoot: false);

    /// <summary>Places a threshold in the chart.</summary>
    /// <param name="found">Number of garbled articles at or above it.</param>
    /// <param name="falseAlarms">Number of human articles at or above it.</param>
    /// <param name="all">Number of articles of either kind.</param>
    private delegate (double X, double Y) PointOf(double found, double falseAlarms, (double Human, double Garbled) all);

    private static DrawnChart Draw(EvaluationFrame frame, string title, string xLabel, string yLabel, PointOf point, bool isSquareRoot)
    {
        var plot = ChartAxes.New(Left, xLabel, yLabel);
        plot.Axes.SetLimits(0, 1, 0, 1.02);
        plot.Axes.Bottom.TickGenerator = isSquareRoot
            ? ChartAxes.SquareRootTicks(min: 0.01, max: 1, ChartAxes.WidthOf(Left))
            : ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = ChartAxes.ScoreTicks();
        var key = new List<(string, Color)>();
        foreach (var (kind, color) in frame.Kinds)
        {
            var cases = frame.Report.Articles
                .Where(article => !article.IsGarbled || article.Kind == kind)
                .Select(article => article.Case)
                .OrderByDescending(item => item.Score)
                .ToList();
            var (xs, ys) = Curve(cases, point);
            var line = plot.Add.ScatterLine(xs, ys, color);
            line.LineWidth = 4;
            key.Add(($"{kind}: AUROC {ChartText.Number(Auroc.Of(cases) ?? 0)}", color));
        }
        return frame.Of(title, frame.Counts, key).Around(plot);
    }

    private static (double[] Xs, double[] Ys) Curve(List<ScoredCase> cases, PointOf point)
    {
        var all = (
            Human: cases.Where(item => !item.IsPositive).Sum(item => item.Weight),
            Garbled: cases.Where(item => item.IsPositive).Sum(item => item.Weight));
        var points = new List<(double X, double Y)> { point(0, 0, all) };
        double found = 0, falseAlarms = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i].IsPositive)
                found += cases[i].Weight;
            else
                falseAlarms += cases[i].Weight;
            if (i + 1 == cases.Count || !cases[i + 1].Score.Equals(cases[i].Score))
                points.Add(point(found, falseAlarms, all));
        }
        var step = Math.Max(1, points.Count / MaxPoints);
        var kept = points.Where((_, i) => i % step == 0 || i == points.Count - 1).ToList();
        return ([.. kept.Select(item => item.X)], [.. kept.Select(item => item.Y)]);
    }
}
