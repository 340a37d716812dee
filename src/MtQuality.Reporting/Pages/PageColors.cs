using System.Globalization;
using System.Text;

namespace MtQuality.Reporting.Pages;

/// <summary>A colour of a page: red, green and blue, 0–255.</summary>
internal readonly record struct PageColor(byte Red, byte Green, byte Blue)
{
    public static PageColor Parse(string hex) => new(Part(hex, 1), Part(hex, 3), Part(hex, 5));

    /// <summary>Relative luminance as WCAG 2 defines it, 0–1.</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>Contrast of two colours as WCAG 2 defines it, 1–21.</summary>
    public static double Contrast(PageColor one, PageColor other) =>
        (Math.Max(one.Luminance, other.Luminance) + 0.05) / (Math.Min(one.Luminance, other.Luminance) + 0.05);

    /// <summary>This colour laid over another with an opacity of 0–1.</summary>
    public PageColor Over(PageColor ground, double opacity) =>
        new(Mixed(Red, ground.Red, opacity), Mixed(Green, ground.Green, opacity), Mixed(Blue, ground.Blue, opacity));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static byte Part(string hex, int start) =>
        byte.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte Mixed(byte color, byte ground, double opacity) => (byte)Math.Round(color * opacity + ground * (1 - opacity));

    private static double Linear(byte part) => part <= 10 ? part / 255.0 / 12.92 : Math.Pow((part / 255.0 + 0.055) / 1.055, 2.4);
}

/// <summary>
/// The colours of a page, light and dark: one hue for each family of signals, and a darker shade for stronger evidence.
/// The contrast of text on any of them is at least 4.5 (WCAG 2, AA).
/// </summary>
internal static class PageColors
{
    public static readonly PageColor LightGround = PageColor.Parse("#ffffff");
    public static readonly PageColor LightText = PageColor.Parse("#1f2328");
    public static readonly PageColor LightSoft = PageColor.Parse("#57606a");
    public static readonly PageColor DarkGround = PageColor.Parse("#0f1317");
    public static readonly PageColor DarkText = PageColor.Parse("#e6edf3");
    public static readonly PageColor DarkSoft = PageColor.Parse("#a3adb8");

    /// <summary>Opacity of the three shades, weakest first.</summary>
    public static readonly double[] Shades = [0.18, 0.32, 0.46];

    /// <summary>The hue of a family.</summary>
    public static PageColor HueOf(FamilyColor family, bool isDark) => PageColor.Parse(isDark ? family.Dark : family.Light);

    /// <summary>The style class of a family.</summary>
    public static string ClassOf(string family) => string.Create(CultureInfo.InvariantCulture, $"f{FamilyColors.PlaceOf(family)}");

    /// <summary>The number of the shade for a weight of 0–1: 1, 2 or 3.</summary>
    public static int ShadeOf(double weight) => Math.Clamp(1 + (int)(weight * Shades.Length), 1, Shades.Length);

    /// <summary>The rules that give every family and shade its colours.</summary>
    public static string Css(bool isDark)
    {
        var ground = isDark ? DarkGround : LightGround;
        var css = new StringBuilder();
        foreach (var family in FamilyColors.All)
        {
            var (name, hue) = (ClassOf(family.Family), HueOf(family, isDark));
            for (var shade = 0; shade < Shades.Length; shade++)
            {
                css.Append(CultureInfo.InvariantCulture, $"mark.{name}.w{shade + 1}");
                css.Append(CultureInfo.InvariantCulture, $"{{background:{hue.Over(ground, Shades[shade])};border-color:{hue}}}");
            }
            css.Append(CultureInfo.InvariantCulture, $"rect.{name}{{fill:{hue}}}");
        }
        return css.ToString();
    }
}
