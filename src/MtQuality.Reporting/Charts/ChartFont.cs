using ScottPlot;
using SkiaSharp;

namespace MtQuality.Reporting.Charts;

/// <summary>
/// The bundled font (Noto Sans, SIL Open Font License 1.1), so that charts are the same everywhere, even on a machine without fonts.
/// </summary>
internal sealed class ChartFont : IFontResolver
{
    private const string Name = "MtQuality Sans";
    private const string Resource = "NotoSans-Regular.ttf";

    private static readonly SKTypeface Typeface = Load();

    /// <summary>The name under which ScottPlot finds the font. Reading it registers the font, once per process.</summary>
    public static string Registered { get; } = Register();

    /// <summary>The font for drawing and measuring; the caller disposes it.</summary>
    public static SKFont OfSize(float pixels) => new(Typeface, pixels) { Edging = SKFontEdging.Antialias, Subpixel = true };

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spread) =>
        fontName == Name ? Typeface : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? Typeface : null;

    private static string Register()
    {
        ScottPlot.Fonts.FontResolvers.Add(new ChartFont());
        return Name;
    }

    private static SKTypeface Load()
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream(Resource)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
