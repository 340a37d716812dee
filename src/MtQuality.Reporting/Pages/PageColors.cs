using System.Globalization;
using System.Text;
using MtQuality.Signals.Catalog;

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

    /// <summary>This colour laid over another, as a share of 0–1.</summary>
    public PageColor Over(PageColor ground, double share) => new(Mixed(Red, ground.Red, share), Mixed(Green, ground.Green, share), Mixed(Blue, ground.Blue, share));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static byte Part(string hex, int start) => byte.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte Mixed(byte color, byte ground, double share) => (byte)Math.Round(color * share + ground * (1 - share));

    private static double Linear(byte part) => part <= 10 ? part / 255.0 / 12.92 : Math.Pow((part / 255.0 + 0.055) / 1.055, 2.4);
}

/// <summary>
/// The colours of a page, light and dark: one hue a family of signals, the same as in the charts, and a shade for how strongly a place
/// speaks. Text on every
/// one of them has a contrast of 4.5 or more (WCAG 2, AA).
/// </summary>
internal static class PageColors
{
    public static readonly PageColor LightGround = PageColor.Parse("#ffffff");
    public static readonly PageColor LightText = PageColor.Parse("#1f2328");
    public static readonly PageColor LightSoft = PageColor.Parse("#57606a");
    public static readonly PageColor DarkGround = PageColor.Parse("#0f1317");
    public static readonly PageColor DarkText = PageColor.Parse("#e6edf3");
    public static readonly PageColor DarkSoft = PageColor.Parse("#a3adb8");

    /// <summary>How strongly each of three shades is laid on, weakest first.</summary>
    public static readonly double[] Shades = [0.18, 0.32, 0.46];

    private static readonly PageColor[] Hues = [.. new[] { "#d55e00", "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#b8a800", "#6e7781", "#8a63d2" }.Select(PageColor.Parse)];

    private static readonly List<string> Families = [.. SignalCatalog.All.Select(card => card.Family).Append("pattern").Distinct()];

    /// <summary>The families, in the order of their classes.</summary>
    public static IReadOnlyList<string> FamilyNames => Families;

    /// <summary>The hue of a family.</summary>
    public static PageColor HueOf(string family) => Hues[PlaceOf(family) % Hues.Length];

    /// <summary>The style class of a family.</summary>
    public static string ClassOf(string family) => string.Create(CultureInfo.InvariantCulture, $"f{PlaceOf(family)}");

    /// <summary>The number of the shade for a weight of 0–1: 1, 2 or 3.</summary>
    public static int ShadeOf(double weight) => Math.Clamp(1 + (int)(weight * Shades.Length), 1, Shades.Length);

    /// <summary>The rules that give every family and shade its colours.</summary>
    public static string Css(bool isDark)
    {
        var css = new StringBuilder();
        foreach (var family in Families)
        {
            for (var shade = 0; shade < Shades.Length; shade++)
                css.Append(CultureInfo.InvariantCulture, $"mark.{ClassOf(family)}.w{shade + 1}{{background:{HueOf(family).Over(isDark ? DarkGround : LightGround, Shades[shade])};border-color:{HueOf(family)}}}");
            css.Append(CultureInfo.InvariantCulture, $"rect.{ClassOf(family)}{{fill:{HueOf(family)}}}");
        }
        return css.ToString();
    }

    /// <summary>The place of a family among all.</summary>
    public static int PlaceOf(string family) => Families.IndexOf(family) is >= 0 and var place ? place : Families.Count;
}
