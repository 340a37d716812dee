using ScottPlot;
using SkiaSharp;

namespace MtQuality.Reporting.Charts;

/// <summary>A chart that is drawn when it is asked for, as pixels or as lines; the same chart gives the same bytes.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Plot">The plot.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record DrawnChart(ChartFrame Frame, Plot Plot, int Height)
{
    /// <summary>The chart as PNG.</summary>
    public byte[] Png()
    {
        using var surface = SKSurface.Create(new SKImageInfo(ChartFrame.Width, Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        Frame.Draw(surface.Canvas, Plot, Height);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>The chart as SVG.</summary>
    public byte[] Svg()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, ChartFrame.Width, Height), stream))
        {
            canvas.Clear(SKColors.White);
            Frame.Draw(canvas, Plot, Height);
        }
        return stream.ToArray();
    }
}
