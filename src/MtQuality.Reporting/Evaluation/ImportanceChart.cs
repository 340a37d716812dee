using MtQuality.Reporting.Charts;
using ScottPlot;

namespace MtQuality.Reporting.Evaluation;

/// <summary>How many bits each signal contributes to the scores of an evaluation on average.</summary>
internal static class ImportanceChart
{
    private const float MaxNameLength = 420;
    private const int MaxRows = 24;
    private const int MinRows = 5;
    private const int RowHeight = 32;

    public static DrawnChart Draw(EvaluationFrame frame)
    {
        var rows = frame.Report.Importance().Take(MaxRows).Reverse().ToList();
        var names = rows.ConvertAll(row => ChartText.Fit(row.Title, ChartAxes.TickSize, MaxNameLength));
        var left = names.Select(name => ChartText.Width(name, ChartAxes.TickSize)).DefaultIfEmpty(100).Max() + 40;
        var max = rows.Select(row => row.Bits).DefaultIfEmpty(1).Max();
        var plot = ChartAxes.New(left, "mean absolute contribution to a score, in bits");
        plot.Axes.SetLimits(0, max * 1.05, Math.Min(0, rows.Count - MinRows) - 0.7, Math.Max(1, rows.Count) - 0.3);
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Add.Bars(rows.Select((row, i) => new Bar
        {
            Position = i,
            Value = row.Bits,
            Size = 0.62,
            LineWidth = 0,
            FillColor = ChartColors.OfFamily(row.Family),
            Orientation = Orientation.Horizontal,
        }).ToArray()).Horizontal = true;
        var key = ChartColors.KeyOf(rows.Select(row => row.Family));
        return frame.Of("Importance", $"{frame.Counts}; the {ChartText.Count(rows.Count)} largest contributions", key)
            .Around(plot, Math.Max(ChartFrame.UsualHeight, ChartFrame.Furniture + 100 + RowHeight * rows.Count));
    }
}
