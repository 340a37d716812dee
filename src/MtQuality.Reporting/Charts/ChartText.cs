using System.Globalization;
using System.Text;

namespace MtQuality.Reporting.Charts;

/// <summary>Text for charts: numbers in one format, and names of articles that the font can draw, shortened to fit.</summary>
internal static class ChartText
{
    // A name is recognisable if the font can draw at least this share of its letters.
    private const double RecognisableShare = 0.5;

    private const string Ellipsis = "…";

    /// <summary>The label of every axis that shows scores.</summary>
    public const string ScoreAxis = "score: probability that the article was spun or badly translated (0–1)";

    /// <summary>A whole number with its digits in groups of three.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and its noun: "1 article", "2,000 articles".</summary>
    public static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Count(number)} {noun}s";

    /// <summary>A number with at most three decimal places.</summary>
    public static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The first of <paramref name="names"/> that is recognisable in the font, shortened to <paramref name="width"/>
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

    /// <summary>The text, cut off with an ellipsis if it is wider than <paramref name="width"/> pixels.</summary>
    public static string Fit(string text, float size, float width)
    {
        using var font = ChartFont.OfSize(size);
        if (font.MeasureText(text) <= width)
            return text;
        // Measured once, however long the text is.
        var end = font.BreakText(text, width - font.MeasureText(Ellipsis));
        return string.Concat(text.AsSpan(0, end).TrimEnd(), Ellipsis);
    }

    /// <summary>Width in pixels.</summary>
    public static float Width(string text, float size)
    {
        using var font = ChartFont.OfSize(size);
        return font.MeasureText(text);
    }

    /// <summary>The part of a text that the font can draw, on one line: no control characters, stacked accents or other scripts.</summary>
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

    private static bool IsStackedMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // Noto Sans has Latin, Greek and Cyrillic, and general punctuation.
    private static bool IsDrawable(char c) => c
        is >= ' ' and < '\u007F'
        or > '\u00A0' and < '\u0530'
        or >= '\u1E00' and <= '\u1FFF'
        or >= '\u2010' and <= '\u2027'
        or '€' or '₹';

    /// <summary>Number of letters, digits and surrogates.</summary>
    private static int Letters(string text) => text.Count(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c));
}
