using MtQuality.Reporting.Statistics;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>
/// Evidence of each signal per 1,000 words, beside the rate in human text; both with the 95 % interval of the mean. A square-root scale
/// shows rates that differ by a factor of a thousand, and rates of zero.
/// </summary>
internal static class SignalChart
{
    // Within a row, the run is drawn above human text.
    private const double Offset = 0.17;
    private const float MaxLeft = 420;
    private const int RowHeight = 32;
    private const double MinTick = 0.001;

    private readonly record struct Row(string Title, EvidenceRate Run, BaseRate? Human)
    {
        public double Highest => Math.Max(Run.Interval?.High ?? Run.Mean ?? 0, Human?.High ?? 0);
    }

    public static DrawnChart Draw(RunStatistics statistics, string signature)
    {
        var rows = Rows(statistics);
        var left = Math.Min(MaxLeft, rows.Max(row => ChartText.Width(row.Title, ChartAxes.TickSize))) + 30;
        var max = Math.Max(MinTick, rows.Max(row => row.Highest));
        var plot = ChartAxes.New(left, "weight of evidence per 1,000 words (square-root scale)");
        // Leaves room for the markers at both ends.
        plot.Axes.SetLimits(-0.01 * Math.Sqrt(max), 1.04 * Math.Sqrt(max), -0.7, rows.Count - 0.3);
        plot.Axes.Bottom.TickGenerator = ChartAxes.SquareRootTicks(MinTick, max, ChartAxes.WidthOf(left));
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(rows.Select(row => ChartText.Fit(row.Title, ChartAxes.TickSize, MaxLeft)));
        plot.Axes.Left.MajorTickStyle.Length = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Human is { } human)
                AddMean(plot, human.Mean, (human.Low, human.High), i - Offset, MarkerShape.FilledDiamond, ChartColors.Ink);
            if (rows[i].Run.Mean is { } mean)
                AddMean(plot, mean, rows[i].Run.Interval, i + Offset, MarkerShape.FilledCircle, ChartColors.Vermillion);
        }

        var frame = new ChartFrame(
            "Evidence of each signal per 1,000 words",
            $"{ChartText.Count(statistics.Judged, "article")} with a verdict, {ChartText.Count(statistics.JudgedWords, "word")}, "
            + "compared with good human text; means with 95 % intervals",
            [("this run", ChartColors.Vermillion), ("good human text", ChartColors.Ink)],
            signature,
            statistics.Articles);
        return frame.Around(plot, Math.Max(ChartFrame.UsualHeight, ChartFrame.Furniture + 100 + RowHeight * rows.Count));
    }

    /// <summary>The rows from the bottom up: least evidence first, and equal rates in the reverse order of the catalogue.</summary>
    private static List<Row> Rows(RunStatistics statistics) =>
    [
        .. SignalCatalog.All
            .Select((card, i) => (Card: card, Rate: statistics.Rates[i]))
            .Where(signal => signal.Card.CountsPlaces)
            .Reverse()
            .OrderBy(signal => signal.Rate.Mean ?? 0)
            .Select(signal => new Row(signal.Card.Title, signal.Rate, BaseRates.Shipped.Find(signal.Card))),
    ];

    private static void AddMean(Plot plot, double mean, (double Low, double High)? interval, double row, MarkerShape shape, Color color)
    {
        if (interval is var (low, high))
        {
            var line = plot.Add.Line(Math.Sqrt(low), row, Math.Sqrt(high), row);
            line.LineWidth = 4;
            line.Color = color;
        }
        plot.Add.Marker(Math.Sqrt(mean), row, shape, 15, color);
    }
}
