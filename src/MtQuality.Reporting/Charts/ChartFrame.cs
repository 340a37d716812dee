using ScottPlot;
using SkiaSharp;

namespace MtQuality.Reporting.Charts;

/// <summary>
/// What is drawn around every plot: title, subtitle and key above it, the run in small print below. ScottPlot would cut off long
/// titles and lay the key over the data.
/// </summary>
/// <param name="Title">What the chart shows, in a few words.</param>
/// <param name="Subtitle">How many articles it shows, and how; one line.</param>
/// <param name="Key">Names and colours of what is drawn; may be empty.</param>
/// <param name="Signature">Signature of the run.</param>
/// <param name="Articles">Number of articles in the run.</param>
internal sealed record ChartFrame(
    string Title,
    string Subtitle,
    IReadOnlyList<(string Name, Color Color)> Key,
    string Signature,
    int Articles)
{
    /// <summary>Width of every chart in pixels.</summary>
    public const int Width = 1600;

    /// <summary>Height of a chart in pixels, unless its rows need more.</summary>
    public const int UsualHeight = 900;

    /// <summary>Height of everything above and below the plot, in pixels.</summary>
    public const int Furniture = PlotTop + FootHeight;

    private const int PlotTop = 150;
    private const int FootHeight = 44;
    private const float Margin = 40;
    private const float TitleSize = 32;
    private const float TextSize = 21;
    private const float FootSize = 16;
    private const float KeySquare = 18;

    /// <summary>The chart with this frame around a plot.</summary>
    public DrawnChart Around(Plot plot, int height = UsualHeight) => new(this, plot, height);

    /// <summary>Draws the plot and the frame.</summary>
    public void Draw(SKCanvas canvas, Plot plot, int height)
    {
        plot.Render(canvas, new PixelRect(0, Width, height - FootHeight, PlotTop));
        Write(canvas, Title, Margin, 50, TitleSize, ChartColors.Ink);
        Write(canvas, Subtitle, Margin, 90, TextSize, ChartColors.Faint);
        WriteKey(canvas, 126);
        var foot = $"MtQuality · {ChartText.Count(Articles, "article")} · signature {Signature}";
        Write(canvas, foot, Margin, height - 18, FootSize, ChartColors.Faint);
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
