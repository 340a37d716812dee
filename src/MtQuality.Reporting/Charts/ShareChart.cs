using MtQuality.Metrics;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;

namespace MtQuality.Reporting.Charts;

/// <summary>The share of flagged articles in each group with its interval.</summary>
internal static class ShareChart
{
    private const float MaxNameLength = 420;
    private const int MaxRows = 25;
    private const int MinRows = 5;
    private const int RowHeight = 34;

    // Where the axis may end, in percent: few flagged articles among many are to be told apart.
    private static readonly int[] Scales = [5, 10, 25, 50, 100];

    /// <summary>Draws the chart.</summary>
    /// <param name="all">The groups in their order; of days and months the latest are shown, of others the first.</param>
    /// <param name="by">What they are grouped by.</param>
    /// <param name="articles">Number of articles in the run.</param>
    /// <param name="signature">Signature of the run.</param>
    public static DrawnChart Draw(IEnumerable<ArticleGroup> all, Grouping by, int articles, string signature)
    {
        var groups = all.Where(group => group.Judged > 0).ToList();
        // The first group is the top row, which is the last one of the plot.
        var rows = (by.IsInOrder ? groups.TakeLast(MaxRows) : groups.Take(MaxRows)).Reverse().ToList();
        string NameOf(ArticleGroup row) => ChartText.Name(ChartAxes.TickSize, MaxNameLength, $"{row.Name} ({ChartText.Count(row.Judged)})");
        var names = rows.ConvertAll(NameOf);
        var left = names.Select(name => ChartText.Width(name, ChartAxes.TickSize)).DefaultIfEmpty(0).Max() + 40;
        var plot = ChartAxes.New(left, "share flagged among the articles with a verdict (%)");
        var most = Scales.First(percent => percent >= 100 * rows.Select(row => row.Flagged.High).DefaultIfEmpty(1).Max() - 1e-9);
        plot.Axes.SetLimits(0, most, Math.Min(0, rows.Count - MinRows) - 0.7, Math.Max(rows.Count, 1) - 0.3);
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var share = rows[i].Flagged;
            ChartAxes.AddInterval(plot, new Interval(100 * share.Value, 100 * share.Low, 100 * share.High), i, ChartColors.Vermillion);
        }
        var selection = rows.Count == groups.Count ? "" : by.IsInOrder ? ", the latest" : ", the worst";
        return new ChartFrame(
            $"Flagged articles by {by.Name}",
            $"{ChartText.Count(rows.Count)} of {ChartText.Count(groups.Count, "group")}{selection}; "
            + "lines: 95 % intervals; in brackets: number of articles",
            [("share flagged", ChartColors.Vermillion)],
            signature,
            articles).Around(plot, Math.Max(ChartFrame.UsualHeight, ChartFrame.Furniture + 100 + RowHeight * rows.Count));
    }
}
