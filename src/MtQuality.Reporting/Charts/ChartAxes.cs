using MtQuality.Metrics;
using MtQuality.Reporting.Statistics;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace MtQuality.Reporting.Charts;

/// <summary>The inside of a chart: axes, ticks and labels.</summary>
internal static class ChartAxes
{
    public const float TextSize = 22;
    public const float TickSize = 20;

    private const float Right = 44;
    private const float Bottom = 92;
    private const float Top = 10;

    // Minimum number of pixels between two ticks of a square-root scale, where they crowd towards zero.
    private const double TickDistance = 56;

    // Of two ticks that are too close the rounder one stays: 100 is easier to read than 50 or 200.
    private static readonly int[] FirstDigits = [1, 5, 2];

    /// <summary>Pixels between the two ends of the horizontal axis when <paramref name="left"/> are kept for labels.</summary>
    public static float WidthOf(float left) => ChartFrame.Width - left - Right;

    /// <summary>An empty plot whose data area leaves <paramref name="left"/> pixels for the labels of the vertical axis.</summary>
    public static Plot New(float left, string xLabel, string yLabel = "")
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.White;
        plot.Grid.MajorLineColor = ChartColors.Grid;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Layout.Fixed(new PixelPadding(left, Right, Bottom, Top));
        Style(plot.Axes.Bottom, xLabel);
        Style(plot.Axes.Left, yLabel);
        return plot;
    }

    /// <summary>Ticks at every tenth of a score.</summary>
    public static NumericManual ScoreTicks() =>
        new([.. Enumerable.Range(0, 11).Select(tenth => new Tick(tenth / 10.0, ChartText.Number(tenth / 10.0)))]);

    /// <summary>Ticks at round whole numbers from 0 to <paramref name="max"/>.</summary>
    public static NumericManual CountTicks(long max)
    {
        var decade = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, max))));
        var step = (long)Math.Max(1, max / decade >= 5 ? decade : max / decade >= 2 ? decade / 2 : decade / 5);
        return new([.. Enumerable.Range(0, (int)(max / step) + 1).Select(i => new Tick(i * step, ChartText.Count(i * step)))]);
    }

    /// <summary>Row labels, from the lowest row up.</summary>
    public static NumericManual RowTicks(IEnumerable<string> names) => new([.. names.Select((name, row) => new Tick(row, name))]);

    /// <summary>
    /// Ticks of a square-root scale: 0, and 1, 2 and 5 times the powers of ten from <paramref name="min"/> to <paramref name="max"/>, as
    /// many as there is room for in <paramref name="pixels"/>.
    /// </summary>
    public static NumericManual SquareRootTicks(double min, double max, double pixels)
    {
        var distance = TickDistance * Math.Sqrt(max) / pixels;
        var lowest = (int)Math.Floor(Math.Log10(min));
        var decades = Enumerable.Range(lowest, count: 12).Select(exponent => Math.Pow(10, exponent)).ToList();
        var ticks = new List<Tick> { new(0, "0") };
        foreach (var value in FirstDigits.SelectMany(digit => decades.Select(decade => digit * decade).Reverse()))
        {
            if (value >= min && value <= max && ticks.All(tick => Math.Abs(Math.Sqrt(value) - tick.Position) >= distance))
                ticks.Add(new Tick(Math.Sqrt(value), value < 1 ? ChartText.Number(value) : ChartText.Count((long)value)));
        }
        return new([.. ticks]);
    }

    /// <summary>A text inside the data area, on a white ground that hides the lines behind it.</summary>
    public static ScottPlot.Plottables.Text AddText(Plot plot, string text, double x, double y, Alignment alignment)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelFontName = ChartFont.Registered;
        label.LabelFontSize = TickSize;
        label.LabelFontColor = ChartColors.Ink;
        label.LabelAlignment = alignment;
        label.LabelBackgroundColor = Colors.White;
        return label;
    }

    /// <summary>Draws a number with its interval in a row.</summary>
    public static void AddInterval(Plot plot, Interval interval, double row, Color color)
    {
        var line = plot.Add.Line(interval.Low, row, interval.High, row);
        line.LineWidth = 3;
        line.Color = color;
        plot.Add.Marker(interval.Value, row, MarkerShape.FilledCircle, 13, color);
    }

    public static void AddThreshold(Plot plot, double score) => plot.Add.VerticalLine(score, 2, ChartColors.Ink, LinePattern.Dashed);

    /// <summary>Writes into the middle of the data area.</summary>
    public static void Say(Plot plot, string text)
    {
        var limits = plot.Axes.GetLimits();
        AddText(plot, text, limits.HorizontalCenter, limits.VerticalCenter, Alignment.MiddleCenter).LabelFontSize = TextSize;
    }

    /// <summary>Writes into the middle of the data area why it is empty.</summary>
    public static void SayEmpty(Plot plot, RunStatistics statistics)
    {
        Say(plot, statistics.Articles == 0
            ? "The run has no articles."
            : $"No article has a verdict: {ChartText.Count(statistics.Articles)} withheld.");
    }

    private static void Style(IAxis axis, string label)
    {
        axis.TickLabelStyle.FontName = ChartFont.Registered;
        axis.TickLabelStyle.FontSize = TickSize;
        axis.TickLabelStyle.ForeColor = ChartColors.Ink;
        axis.Label.Text = label;
        axis.Label.FontName = ChartFont.Registered;
        axis.Label.FontSize = TextSize;
        axis.Label.Bold = false;
        axis.Label.ForeColor = ChartColors.Ink;
    }
}
