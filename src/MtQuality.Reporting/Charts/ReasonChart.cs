using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>Why articles are flagged or suspect: in how many of them each kind of reason is among the strongest three.</summary>
internal static class ReasonChart
{
    private const float MaxLeft = 420;
    private const int MaxRows = 16;
    private const int MinRows = 5;
    private const int RowHeight = 40;

    // Room to the right of the longest bar for its numbers.
    private const double RoomForNumbers = 1.2;

    public static DrawnChart Draw(RunStatistics statistics, string signature)
    {
        var all = statistics.Reasons.All.ToList();
        // The first reason is the top row, which is the last one of the plot.
        var rows = all.Take(MaxRows).Reverse().ToList();
        var left = rows.Select(row => ChartText.Width(row.Title, ChartAxes.TickSize)).DefaultIfEmpty(100).Max();
        var plot = ChartAxes.New(Math.Min(MaxLeft, left) + 40, "articles in which this is one of the three strongest reasons");
        var longest = rows.Select(row => row.Flagged + row.Suspect).DefaultIfEmpty(1).Max();
        plot.Axes.SetLimits(0, longest * RoomForNumbers, Math.Min(0, rows.Count - MinRows) - 0.7, Math.Max(1, rows.Count) - 0.3);
        plot.Axes.Bottom.TickGenerator = ChartAxes.CountTicks(longest);
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(rows.Select(row => ChartText.Fit(row.Title, ChartAxes.TickSize, MaxLeft)));
        plot.Axes.Left.MajorTickStyle.Length = 0;
        for (var i = 0; i < rows.Count; i++)
            AddRow(plot, rows[i].Flagged, rows[i].Suspect, i);
        if (rows.Count == 0)
            ChartAxes.Say(plot, "No article is flagged or suspect.");
        var (flagged, suspect) = (statistics.Verdicts[Verdict.Flagged], statistics.Verdicts[Verdict.Suspect]);
        return new ChartFrame(
            "Why articles are flagged or suspect",
            $"{ChartText.Count(flagged)} flagged and {ChartText.Count(suspect)} suspect of {ChartText.Count(statistics.Judged, "article")} "
            + $"with a verdict{(rows.Count == all.Count ? "" : $"; the {rows.Count} most frequent of {all.Count} reasons")}",
            [("flagged", ChartColors.Of(Verdict.Flagged)), ("+ suspect", ChartColors.Of(Verdict.Suspect))],
            signature,
            statistics.Articles).Around(plot, Math.Max(ChartFrame.UsualHeight, ChartFrame.Furniture + 100 + RowHeight * rows.Count));
    }

    private static void AddRow(Plot plot, int flagged, int suspect, int row)
    {
        AddBar(plot, 0, flagged, row, ChartColors.Of(Verdict.Flagged));
        AddBar(plot, flagged, flagged + suspect, row, ChartColors.Of(Verdict.Suspect));
        var counts = $"{ChartText.Count(flagged)} + {ChartText.Count(suspect)}";
        ChartAxes.AddText(plot, counts, flagged + suspect, row, Alignment.MiddleLeft).OffsetX = 8;
    }

    private static void AddBar(Plot plot, int from, int to, int row, Color color)
    {
        if (to == from)
            return;
        plot.Add.Bar(new Bar
        {
            Position = row,
            ValueBase = from,
            Value = to,
            Size = 0.62,
            LineWidth = 0,
            FillColor = color,
            Orientation = Orientation.Horizontal,
        }).Horizontal = true;
    }
}
