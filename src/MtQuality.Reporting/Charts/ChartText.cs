using System.Globalization;
using System.Text;

namespace MtQuality.Reporting.Charts;

/// <summary>Words for charts: numbers in one form, and names from pages made safe to draw and short enough for their place.</summary>
internal static class ChartText
{
    // Below this share of its letters, what the font can draw of a name no longer tells which one it is.
    private const double RecognisableShare = 0.5;

    /// <summary>A whole number, digits in groups of three.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and its noun: "1 article", "2,000 articles".</summary>
    public static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Count(number)} {noun}s";

    /// <summary>A number with at most three digits behind the point.</summary>
    public static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The first of <paramref name="names"/> that the font can show recognisably, shortened to <paramref name="width"/>
    /// pixels.</summary>
    public static string Name(float size, float width, params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is null)
                continue;
            var drawable = Drawable(name);
            if (Letters(drawable) >= 1 && Letters(drawable) >= RecognisableShare * Letters(name))
                return Fit(drawable, size, width);
        }
        return "(no name in Latin, Greek or Cyrillic)";
    }

    /// <summary>The text, with an ellipsis for what does not fit in <paramref name="width"/> pixels.</summary>
    public static string Fit(string text, float size, float width)
    {
        using var font = ChartFont.OfSize(size);
        if (font.MeasureText(text) <= width)
            return text;
        var end = text.Length;
        while (end > 0 && font.MeasureText(Cut(text, end)) > width)
            end--;
        return Cut(text, end);
    }

    /// <summary>Width in pixels.</summary>
    public static float Width(string text, float size)
    {
        using var font = ChartFont.OfSize(size);
        return font.MeasureText(text);
    }

    private static string Cut(string text, int end) => string.Concat(text.AsSpan(0, end).TrimEnd(), "…");

    /// <summary>One line of what the font has: no controls, marks of direction, stacked accents or other scripts.</summary>
    private static string Drawable(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsStackedMark(c))
                line.Append(IsDrawable(c) ? c : ' ');
        }
        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsStackedMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // Noto Sans has Latin, Greek and Cyrillic, and general punctuation.
    private static bool IsDrawable(char c) => c is >= ' ' and < '\u007F' or > '\u00A0' and < '\u0530' or >= '\u1E00' and <= '\u1FFF' or >= '\u2010' and <= '\u2027' or '€' or '₹';

    /// <summary>Number of letters, digits and astral characters, each half of which counts.</summary>
    private static int Letters(string text) => text.Count(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c));
}
