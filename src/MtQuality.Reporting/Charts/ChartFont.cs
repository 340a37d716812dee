using ScottPlot;
using SkiaSharp;

namespace MtQuality.Reporting.Charts;

/// <summary>
/// The bundled font (Noto Sans, SIL Open Font License 1.1): charts read the same on a machine without fonts, where text would otherwise be missing.
/// </summary>
internal sealed class ChartFont : IFontResolver
{
    public const string Name = "MtQuality Sans";
    private const string Resource = "NotoSans-Regular.ttf";

    private static readonly SKTypeface Typeface = Load();

    /// <summary>Makes the font known to ScottPlot, once per process.</summary>
    public static string Registered { get; } = Register();

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spread) => fontName == Name ? Typeface : null;

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
