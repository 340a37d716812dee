using System.Drawing;
using System.Globalization;

namespace MtQuality.Corpus.Html;

/// <summary>An opaque colour of a style; each part is 0 to 255.</summary>
internal readonly record struct CssColor(int Red, int Green, int Blue)
{
    // Text that differs from its background by less, in each part, cannot be read.
    private const int Readable = 8;

    public static readonly CssColor White = new(255, 255, 255);

    /// <summary>Reads a name, <c>#rgb</c>, <c>#rrggbb</c> or <c>rgb()</c>; null for all else, such as an image, a variable, or a colour
    /// that lets another shine through.</summary>
    public static CssColor? Parse(string value) => value switch
    {
        ['#', var r, var g, var b] => Hex([r, r, g, g, b, b]),
        ['#', .. { Length: 6 } digits] => Hex(digits),
        _ when value.StartsWith("rgb", StringComparison.Ordinal) => Opaque(Parts(value)),
        _ => Named(value),
    };

    /// <summary>The value of an attribute of old pages, which may lack the sign before its digits, as a style has it.</summary>
    public static string Hashed(string attribute)
    {
        var value = attribute.Trim().ToLowerInvariant();
        return value.Length is 3 or 6 && value.All(char.IsAsciiHexDigit) ? $"#{value}" : value;
    }

    /// <summary>Whether a value is a colour that cannot be seen on any other.</summary>
    public static bool IsTransparent(string value) =>
        value is "transparent" or ['#', _, _, _, '0'] or ['#', _, _, _, _, _, _, '0', '0']
        || value.StartsWith("rgb", StringComparison.Ordinal) && Parts(value) is [_, _, _, 0];

    /// <summary>Whether text of one colour cannot be read on the other.</summary>
    public bool IsLostOn(CssColor background) =>
        Math.Abs(Red - background.Red) < Readable
        && Math.Abs(Green - background.Green) < Readable
        && Math.Abs(Blue - background.Blue) < Readable;

    private static CssColor? Opaque(List<double> parts) =>
        parts.Count == 3 || parts is [_, _, _, >= 1] ? new CssColor((int)parts[0], (int)parts[1], (int)parts[2]) : null;

    private static CssColor? Hex(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new CssColor(number >> 16, number >> 8 & 255, number & 255)
            : null;

    private static CssColor? Named(string name) => Color.FromName(name) is { IsKnownColor: true, IsSystemColor: false, A: 255 } color
        ? new CssColor(color.R, color.G, color.B)
        : null;

    /// <summary>The numbers between parentheses; none if one of them is no plain number of 0 to 255.</summary>
    private static List<double> Parts(string value)
    {
        var parts = new List<double>();
        foreach (var part in value[(value.IndexOf('(', StringComparison.Ordinal) + 1)..].Split(
            [' ', ',', '/', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 255)
                return [];
            parts.Add(number);
        }
        return parts;
    }
}
