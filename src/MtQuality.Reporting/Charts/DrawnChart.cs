using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;
using SkiaSharp;

namespace MtQuality.Reporting.Charts;

/// <summary>A chart that is drawn as PNG or SVG on demand. The same chart gives the same bytes.</summary>
/// <param name="Frame">What is drawn around the plot.</param>
/// <param name="Plot">The plot.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed partial record DrawnChart(ChartFrame Frame, Plot Plot, int Height)
{
    /// <summary>The chart as PNG.</summary>
    public byte[] Png()
    {
        using var surface = SKSurface.Create(new SKImageInfo(ChartFrame.Width, Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        Frame.Draw(surface.Canvas, Plot, Height);
        // A plot clears its whole canvas, so white is painted behind it afterwards.
        surface.Canvas.DrawColor(SKColors.White, SKBlendMode.DstOver);
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
            Frame.Draw(canvas, Plot, Height);
        }
        return Encoding.UTF8.GetBytes(Mended(Encoding.UTF8.GetString(stream.ToArray())));
    }

    private string Mended(string svg)
    {
        // A plot clears its canvas, which leaves a black rectangle in SVG.
        var cleared = string.Create(CultureInfo.InvariantCulture, $"<rect width=\"{ChartFrame.Width}\" height=\"{Height}\"/>");
        // Skia numbers the names through all charts of a process; here each chart begins with 1.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var renamed = ClipNames().Replace(svg, name =>
        {
            if (!names.TryGetValue(name.Value, out var other))
                names[name.Value] = other = string.Create(CultureInfo.InvariantCulture, $"cl_{names.Count + 1}");
            return other;
        });
        // The reader may not have the font; letters keep their places in any other font.
        return renamed
            .Replace(cleared, cleared.Replace("<rect", "<rect fill=\"white\"", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("font-family=\"Noto Sans\"", "font-family=\"Noto Sans, Verdana, DejaVu Sans, sans-serif\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("\\bcl_[0-9a-f]+\\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClipNames();
}
