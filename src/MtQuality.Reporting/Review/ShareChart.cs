using MtQuality.Metrics;
using MtQuality.Reporting.Charts;

namespace MtQuality.Reporting.Review;

/// <summary>The share of flagged articles in each group with its interval. Months are in order; other groups are ordered by the lower
/// end of their interval, highest first.</summary>
internal static class ShareChart
{
    private const float MaxNameLength = 420;
    private const int MaxRows = 30;
    private const int MinRows = 5;
    private const int RowHeight = 34;

    public static DrawnChart Draw(RunReview review, GroupKey by, string signature)
    {
        var groups = review.Groups.Where(group => group.Judged > 0).ToList();
        // The first group is the top row, which is the last one of the plot.
        var rows = (by == GroupKey.Date ? groups.TakeLast(MaxRows) : groups.Take(MaxRows)).Reverse().ToList();
        string NameOf(ArticleGroup row) => ChartText.Name(ChartAxes.TickSize, MaxNameLength, $"{row.Name} ({ChartText.Count(row.Judged)})");
        var names = rows.ConvertAll(NameOf);
        var left = names.Select(name => ChartText.Width(name, ChartAxes.TickSize)).DefaultIfEmpty(0).Max() + 40;
        var plot = ChartAxes.New(left, "share flagged among the articles with a verdict (%)");
        plot.Axes.SetLimits(0, 100, Math.Min(0, rows.Count - MinRows) - 0.7, Math.Max(rows.Count, 1) - 0.3);
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var share = rows[i].Flagged;
            ChartAxes.AddInterval(plot, new Interval(100 * share.Value, 100 * share.Low, 100 * share.High), i, ChartColors.Vermillion);
        }
        var selection = rows.Count == groups.Count ? "" : by == GroupKey.Date ? ", the latest" : ", the worst";
        return new ChartFrame(
            $"Flagged articles by {by.ToString().ToLowerInvariant()}",
            $"{ChartText.Count(rows.Count)} of {ChartText.Count(groups.Count, "group")}{selection}; "
            + "lines: 95 % intervals; in brackets: number of articles",
            [("share flagged", ChartColors.Vermillion)],
            signature,
            review.All.Articles).Around(plot, Math.Max(ChartFrame.UsualHeight, ChartFrame.Furniture + 100 + RowHeight * rows.Count));
    }
}
