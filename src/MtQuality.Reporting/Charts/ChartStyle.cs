using System.Globalization;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>The one look of all charts: size, font, and the colour-blind-safe palette of Okabe and Ito (2008).</summary>
internal static class ChartStyle
{
    public const int Width = 1600;
    public const int Height = 900;

    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Orange = Color.FromHex("#E69F00");
    public static readonly Color Vermillion = Color.FromHex("#D55E00");
    public static readonly Color Green = Color.FromHex("#009E73");
    public static readonly Color Ink = Color.FromHex("#222222");
    public static readonly Color Faint = Color.FromHex("#6B6B6B");
    public static readonly Color Grid = Color.FromHex("#E4E4E4");

    public const float TextSize = 24;
    public const float SmallSize = 20;
    private const float FootSize = 16;

    /// <summary>An empty plot with title, a subtitle below it, and the run's signature at its foot.</summary>
    public static Plot New(string title, string subtitle, string signature)
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.White;
        SetLabel(plot.Axes.Title.Label, $"{title}\n{subtitle}", TextSize, Ink);
        // Panels are measured without their labels' full height.
        plot.Axes.Bottom.MinimumSize = 88;
        plot.Axes.Right.MinimumSize = 36;
        plot.Grid.MajorLineColor = Grid;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.TickLabelStyle.FontName = ChartFont.Registered;
            axis.TickLabelStyle.FontSize = SmallSize;
            axis.TickLabelStyle.ForeColor = Ink;
            SetLabel(axis.Label, "", TextSize, Ink);
        }
        Foot(plot, signature);
        return plot;
    }

    /// <summary>The chart as PNG; the same plot gives the same bytes.</summary>
    public static byte[] Png(Plot plot) => plot.GetImageBytes(Width, Height, ImageFormat.Png);

    /// <summary>Ticks at every tenth of a score.</summary>
    public static ScottPlot.TickGenerators.NumericManual ScoreTicks() =>
        new([.. Enumerable.Range(0, 11).Select(tenth => new Tick(tenth / 10.0, (tenth / 10.0).ToString("0.#", CultureInfo.InvariantCulture)))]);

    /// <summary>At most eight whole-numbered ticks from 0 to <paramref name="top"/>, in steps of 1, 2 or 5 times a power of ten.</summary>
    public static ScottPlot.TickGenerators.NumericManual CountTicks(double top)
    {
        const int most = 8;
        var step = 1.0;
        for (var i = 0; top / step > most; i++)
            step *= i % 3 == 1 ? 2.5 : 2;
        return new([.. Enumerable.Range(0, (int)(top / step) + 1).Select(i => new Tick(i * step, (i * step).ToString("N0", CultureInfo.InvariantCulture)))]);
    }

    public static ScottPlot.Plottables.Text AddText(Plot plot, string text, double x, double y, Alignment alignment, Color color)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelFontName = ChartFont.Registered;
        label.LabelFontSize = SmallSize;
        label.LabelFontColor = color;
        label.LabelAlignment = alignment;
        return label;
    }

    /// <summary>A text that fits in <paramref name="length"/> characters, without controls, marks of direction or scripts that the font lacks.</summary>
    public static string Shorten(string text, int length)
    {
        var line = string.Join(' ', string.Concat(text.Select(c => IsDrawable(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : string.Concat(line.AsSpan(0, length - 1).TrimEnd(), "…");
    }

    // Noto Sans has Latin, Greek and Cyrillic, and general punctuation.
    private static bool IsDrawable(char c) => c is >= ' ' and < '\u007F' or > '\u00A0' and < '\u0530' or >= '\u1E00' and <= '\u1FFF' or >= '\u2010' and <= '\u2027' or '€' or '₹';

    /// <summary>What made the chart, in small print below the axis.</summary>
    private static void Foot(Plot plot, string signature)
    {
        var foot = plot.Axes.AddBottomAxis();
        foot.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        foot.FrameLineStyle.Width = 0;
        foot.MinimumSize = 36;
        SetLabel(foot.LabelStyle, $"MtQuality, signature {signature}", FootSize, Faint);
    }

    private static void SetLabel(LabelStyle label, string text, float size, Color color)
    {
        label.Text = text;
        label.FontName = ChartFont.Registered;
        label.FontSize = size;
        label.Bold = false;
        label.ForeColor = color;
    }
}
