using MtQuality.Reporting.Charts;
using MtQuality.Scoring.Classifier;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace MtQuality.Reporting.Review;

/// <summary>The threshold picker as a picture: the share of articles at or above every score, and that of held-out human texts; on a
/// logarithmic scale, since one in a hundred is what matters.</summary>
internal static class ThresholdChart
{
    private const float Left = 130;
    private const double Lowest = 0.001;
    private const int Points = 200;

    public static DrawnChart Draw(RunReview review, IReadOnlyList<HumanScores> humans, string signature)
    {
        var plot = ChartAxes.New(Left, "threshold: the score from which an article would be flagged (0–1)", "share at or above it");
        plot.Axes.SetLimits(0, 1, Math.Log10(Lowest), 0.05);
        plot.Axes.Bottom.TickGenerator = ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = new NumericManual([.. new[] { 0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1 }.Select(share => new Tick(Math.Log10(share), $"{ChartText.Number(100 * share)} %"))]);
        var rows = ThresholdTable.Of(review, humans, Enumerable.Range(0, Points + 1).Select(point => (double)point / Points)).ToList();
        Add(plot, rows.Select(row => (row.Threshold, row.Share)), ChartColors.Vermillion);
        if (humans.Count > 0)
        {
            Add(plot, rows.Select(row => (row.Threshold, row.Human!.Value.High)), ChartColors.Blue);
            Add(plot, rows.Where(row => row.Worst is not null).Select(row => (row.Threshold, row.Worst!.Value.Value)), ChartColors.Orange);
        }
        ChartAxes.AddThreshold(plot, review.Policy.Suspect);
        ChartAxes.AddThreshold(plot, review.Policy.Flagged);
        return new ChartFrame(
            "What each threshold would do",
            $"dashed: suspect from {ChartText.Number(review.Policy.Suspect)}, flagged from {ChartText.Number(review.Policy.Flagged)}; {(humans.Count > 0 ? "false alarms as counted in held-out human texts" : "no human scores are known of the model that scored")}",
            [("articles of this run", ChartColors.Vermillion), .. humans.Count > 0 ? new[] { ("human texts, upper bound", ChartColors.Blue), ("human texts of the worst register", ChartColors.Orange) } : []],
            signature,
            review.All.Articles).Around(plot);
    }

    private static void Add(Plot plot, IEnumerable<(double Threshold, double Share)> points, Color color)
    {
        var seen = points.Where(point => point.Share >= Lowest).ToList();
        if (seen.Count == 0)
            return;
        var line = plot.Add.ScatterLine(seen.ConvertAll(point => point.Threshold).ToArray(), seen.ConvertAll(point => Math.Log10(point.Share)).ToArray(), color);
        line.LineWidth = 4;
    }
}
