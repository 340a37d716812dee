using ScottPlot;
using SkiaSharp;

namespace MtQuality.Reporting.Charts;

/// <summary>
/// What stands around every plot: title, subtitle and key above it, the run it shows in small print below. ScottPlot centres
/// a title over the data area, where a long one is cut off, and lays its legend over the data; so this is drawn here.
/// </summary>
/// <param name="Title">What is shown, a few words.</param>
/// <param name="Subtitle">Of how much it is shown, and how; one line.</param>
/// <param name="Key">Name and colour of what is drawn; may be empty.</param>
/// <param name="Signature">Signature of the run.</param>
/// <param name="Articles">Number of articles in the run.</param>
internal sealed record ChartFrame(string Title, string Subtitle, IReadOnlyList<(string Name, Color Color)> Key, string Signature, int Articles)
{
    /// <summary>Width of every chart in pixels.</summary>
    public const int Width = 1600;

    /// <summary>Height of a chart in pixels, unless it has more rows than fit.</summary>
    public const int UsualHeight = 900;

    /// <summary>Pixels taken above and below the plot.</summary>
    public const int Furniture = PlotTop + FootHeight;

    private const int PlotTop = 150;
    private const int FootHeight = 44;
    private const float Margin = 40;
    private const float TitleSize = 32;
    private const float TextSize = 21;
    private const float FootSize = 16;
    private const float KeySquare = 18;

    /// <summary>The chart of a plot.</summary>
    public DrawnChart Around(Plot plot, int height = UsualHeight) => new(this, plot, height);

    /// <summary>Draws the plot and all that stands around it.</summary>
    public void Draw(SKCanvas canvas, Plot plot, int height)
    {
        plot.Render(canvas, new PixelRect(0, Width, height - FootHeight, PlotTop));
        Write(canvas, Title, Margin, 50, TitleSize, ChartColors.Ink);
        Write(canvas, Subtitle, Margin, 90, TextSize, ChartColors.Faint);
        WriteKey(canvas, 126);
        Write(canvas, $"MtQuality · {ChartText.Count(Articles, "article")} · signature {Signature}", Margin, height - 18, FootSize, ChartColors.Faint);
    }

    private static void Write(SKCanvas canvas, string text, float x, float baseline, float size, Color color)
    {
        using var font = ChartFont.OfSize(size);
        using var paint = new SKPaint { Color = color.ToSKColor(), IsAntialias = true };
        canvas.DrawText(ChartText.Fit(text, size, Width - x - Margin), x, baseline, font, paint);
    }

    private void WriteKey(SKCanvas canvas, float baseline)
    {
        var x = Margin;
        foreach (var (name, color) in Key)
        {
            using var paint = new SKPaint { Color = color.ToSKColor() };
            canvas.DrawRect(x, baseline - KeySquare + 2, KeySquare, KeySquare, paint);
            x += KeySquare + 8;
            Write(canvas, name, x, baseline, TextSize, ChartColors.Ink);
            x += ChartText.Width(name, TextSize) + 28;
        }
    }
}
