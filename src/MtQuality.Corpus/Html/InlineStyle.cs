using System.Globalization;
using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>What the style of an element says of whether readers see its text.</summary>
internal static class InlineStyle
{
    // No screen is so wide that a text moved this far, in pixels, still shows.
    private const double OffScreen = -500;

    // Type of one pixel is a line of dust.
    private const double MaxUnreadable = 1;

    // Half of an element cut off from each side, in percent, leaves nothing.
    private const double HalfOrMore = 50;

    private static readonly string[] Moving = ["left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top"];
    private static readonly string[] Extents = ["height", "width", "max-height", "max-width"];

    private static readonly string[] Properties =
        ["display", "visibility", "opacity", "font-size", "overflow", "clip", "clip-path", .. Moving, .. Extents];

    /// <summary>The declarations of a style that may hide text; empty if none can.</summary>
    /// <param name="style">The style.</param>
    /// <param name="without">Properties that are left out.</param>
    public static string Hiding(string style, string[] without) => string.Join(
        ';', style.Split(';').Where(declaration => PropertyOf(declaration) is var property
            && Properties.Contains(property) && !without.Contains(property)));

    /// <summary>Whether a style hides text from readers.</summary>
    /// <param name="style">The attribute.</param>
    /// <param name="background">The background colour behind the element, in the form of <see cref="Background"/>; null if unknown.</param>
    public static bool Hides(string style, string? background) =>
        Value(style, "display") is "none"
        || Value(style, "visibility") is "hidden" or "collapse"
        || Number(style, "opacity") <= 0
        || Number(style, "font-size") <= MaxUnreadable
        || Moving.Any(property => Number(style, property) <= OffScreen)
        || Value(style, "overflow") == "hidden" && Extents.Any(property => Number(style, property) <= MaxUnreadable)
        || IsClipped(style)
        || Value(style, "color") is { } color && (color == "transparent" || Color(color) == background);

    /// <summary>The background colour that an element's own style or attribute gives; null if none.</summary>
    public static string? Background(IElement element)
    {
        var style = element.GetAttribute("style");
        var color = style is null ? null : Value(style, "background-color") ?? Value(style, "background");
        return (color ?? element.GetAttribute("bgcolor")) is { } found ? Color(found) : null;
    }

    private static bool IsClipped(string style) =>
        Value(style, "clip") is { } clip && Offsets(clip).All(offset => offset <= MaxUnreadable)
        || Value(style, "clip-path") is { } path
            && path.StartsWith("inset(", StringComparison.Ordinal)
            && Offsets(path).All(inset => inset >= HalfOrMore);

    private static IEnumerable<double> Offsets(string shape)
    {
        var (start, end) = (shape.IndexOf('(', StringComparison.Ordinal), shape.IndexOf(')', StringComparison.Ordinal));
        return start < 0 || end < start
            ? [double.NaN]
            : shape[(start + 1)..end].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number);
    }

    /// <summary>A colour in one notation: #rrggbb, or a name other than black and white.</summary>
    private static string Color(string value) => value switch
    {
        "white" => "#ffffff",
        "black" => "#000000",
        ['#', var r, var g, var b] => new string(['#', r, r, g, g, b, b]),
        _ when value.StartsWith("rgb", StringComparison.Ordinal) && Offsets(value).ToList() is [>= 0, >= 0, >= 0, ..] and var parts =>
            string.Create(CultureInfo.InvariantCulture, $"#{(int)parts[0]:x2}{(int)parts[1]:x2}{(int)parts[2]:x2}"),
        _ => value,
    };

    /// <summary>The number that a property begins with; NaN if there is none, so that it is neither above nor below anything.</summary>
    private static double Number(string style, string property) => Value(style, property) is { } value ? Number(value) : double.NaN;

    private static double Number(string value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiDigit(value[length]) || value[length] is '.' or '-'))
            length++;
        // An em is about 16 pixels.
        var unit = value.AsSpan(length).StartsWith("em") || value.AsSpan(length).StartsWith("rem") ? 16 : 1;
        return double.TryParse(value.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * unit
            : double.NaN;
    }

    private static string? Value(string style, string property)
    {
        string? found = null;
        foreach (var part in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[part];
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                found = Plain(declaration[(colon + 1)..]);
        }
        return found;
    }

    private static string PropertyOf(string declaration) => declaration.Split(':')[0].Trim().ToLowerInvariant();

    private static string Plain(ReadOnlySpan<char> value)
    {
        var important = value.IndexOf('!');
        return (important < 0 ? value : value[..important]).Trim().ToString().ToLowerInvariant();
    }
}
