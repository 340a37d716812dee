using MtQuality.Reporting.Charts;
using MtQuality.Scoring.Classifier;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace MtQuality.Reporting.Review;

/// <summary>The share of articles that every threshold would flag, and that of held-out human texts. The scale is logarithmic, because
/// shares around one in a hundred matter most.</summary>
internal static class ThresholdChart
{
    private const float Left = 130;
    private const double Lowest = 0.001;
    private const int Points = 200;

    private static readonly double[] Ticks = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1];

    public static DrawnChart Draw(RunReview review, IReadOnlyList<HumanScores> humans, string signature)
    {
        var plot = ChartAxes.New(Left, "threshold: the score from which an article would be flagged (0–1)", "share that it would flag");
        plot.Axes.SetLimits(0, 1, Math.Log10(Lowest), 0.05);
        plot.Axes.Bottom.TickGenerator = ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = new NumericManual([.. Ticks.Select(share => new Tick(Math.Log10(share), Percent(share)))]);
        var rows = ThresholdTable.Of(review, humans, Enumerable.Range(0, Points + 1).Select(point => (double)point / Points)).ToList();
        Add(plot, rows.Select(row => (row.Threshold, row.Share)), ChartColors.Vermillion);
        if (humans.Count > 0)
        {
            Add(plot, rows.Select(row => (row.Threshold, row.Human!.Value.High)), ChartColors.Blue);
            Add(plot, rows.Where(row => row.Worst is not null).Select(row => (row.Threshold, row.Worst!.Value.Value)), ChartColors.Orange);
        }
        ChartAxes.AddThreshold(plot, review.Policy.Suspect);
        ChartAxes.AddThreshold(plot, review.Policy.Flagged);
        var source = humans.Count > 0 ? "false alarms counted in held-out human texts" : "the model that scored has no human scores";
        (string, Color)[] humanKey = humans.Count == 0
            ? []
            : [("human texts, upper bound", ChartColors.Blue), ("human texts of the worst register", ChartColors.Orange)];
        return new ChartFrame(
            "What each threshold would do",
            $"dashed: {PolicyText.Of(review.Policy)}; {source}",
            [("articles of this run", ChartColors.Vermillion), .. humanKey],
            signature,
            review.All.Articles).Around(plot);
    }

    private static string Percent(double share) => $"{ChartText.Number(100 * share)} %";

    private static void Add(Plot plot, IEnumerable<(double Threshold, double Share)> points, Color color)
    {
        var seen = points.Where(point => point.Share >= Lowest).ToList();
        if (seen.Count == 0)
            return;
        var (xs, ys) = (seen.ConvertAll(point => point.Threshold), seen.ConvertAll(point => Math.Log10(point.Share)));
        plot.Add.ScatterLine(xs.ToArray(), ys.ToArray(), color).LineWidth = 4;
    }
}
