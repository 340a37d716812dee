using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>What the style of an element says of whether readers see its text.</summary>
internal static partial class InlineStyle
{
    // No screen is so wide that a text moved this far, in pixels, still shows.
    private const double OffScreen = -500;

    // Type of one pixel is a line of dust.
    private const double MaxUnreadable = 1;

    // Half of an element cut off from each side, in percent, leaves nothing.
    private const double HalfOrMore = 50;

    // A line of text scaled to this is thinner than a hair.
    private const double MaxUnseenScale = 0.01;

    private static readonly string[] Moving = ["left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top"];
    private static readonly string[] Extents = ["height", "width", "max-height", "max-width"];

    private static readonly string[] Backgrounds = ["background-image", "background-color", "background"];

    private static readonly string[] Properties =
    [
        "display", "visibility", "opacity", "font-size", "overflow", "clip", "clip-path", "transform", "scale", .. Moving, .. Extents,
        "color", "background-clip", "-webkit-background-clip", .. Backgrounds, "position", "animation", "animation-name",
    ];

    /// <summary>The declarations of a style that say something of whether readers see text; empty if none do.</summary>
    public static string Visibility(string style) => Only(style, property => Properties.Contains(property));

    /// <summary>A style without what makes text invisible until something fades it in or lets it grow.</summary>
    public static string WithoutFading(string style) =>
        Only(style, property => property is not ("visibility" or "opacity" or "transform" or "scale"));

    /// <summary>Whether a style hides text from readers.</summary>
    /// <param name="style">The attribute.</param>
    /// <param name="background">The background colour behind the element; null if unknown.</param>
    public static bool Hides(string style, CssColor? background) =>
        Value(style, "display") is "none"
        || Value(style, "visibility") is "hidden" or "collapse"
        || Number(style, "opacity") <= 0
        || Number(style, "font-size") <= MaxUnreadable
        || Moving.Any(property => Number(style, property) <= OffScreen)
        || Value(style, "overflow") == "hidden" && Extents.Any(property => Number(style, property) <= MaxUnreadable)
        || IsClipped(style)
        || IsShrunk(style)
        || Value(style, "color") is { } color && CssColor.IsTransparent(color) && !IsCutOut(style)
        || IsLost(style, background);

    /// <summary>Whether text has the colour of what is behind it.</summary>
    public static bool IsLost(string style, CssColor? background) =>
        background is { } behind && Color(style) is { } text && text.IsLostOn(behind) && !IsCutOut(style);

    /// <summary>What an element says of itself: by the attributes of old pages, and then by its style.</summary>
    public static string Own(IElement element) => $"{OldAttributes(element)};{element.GetAttribute("style")}";

    /// <summary>What the attributes of old pages say of how an element shows text, in the notation of a style.</summary>
    public static string OldAttributes(IElement element) =>
        element.LocalName == "font" && element.GetAttribute("color") is { } color ? $"color:{CssColor.Hashed(color)}" : "";

    /// <summary>The colour that a style gives to text; null if it gives none.</summary>
    public static CssColor? Color(string style) => Value(style, "color") is { } color ? CssColor.Parse(color) : null;

    /// <summary>Whether a style says anything of the colours of an element.</summary>
    public static bool HasColors(string style) => Value(style, "color") is not null || IsPainted(style);

    /// <summary>Whether a style gives an element a background of its own.</summary>
    public static bool IsPainted(string style) => Backgrounds.Any(
        property => Value(style, property) is not (null or "none" or "transparent" or "inherit" or "initial" or "unset"));

    /// <summary>The background colour that a style gives; null if it gives none, or more than a colour, such as an image.</summary>
    public static CssColor? Background(string style) =>
        Value(style, "background-image") is not (null or "none") ? null
        : (Value(style, "background-color") ?? Value(style, "background")) is { } color ? CssColor.Parse(color)
        : null;

    /// <summary>Whether an element has a background of its own, by a style or by the attribute of old pages.</summary>
    /// <param name="element">The element.</param>
    /// <param name="style">All that styles say of it.</param>
    /// <param name="color">The colour; null if it is not a colour, or has none of its own.</param>
    public static bool Paints(IElement element, string style, out CssColor? color)
    {
        if (IsPainted(style))
        {
            color = Background(style);
            return true;
        }
        var attribute = element.GetAttribute("bgcolor");
        color = attribute is null ? null : CssColor.Parse(CssColor.Hashed(attribute));
        return attribute is not null;
    }

    /// <summary>Whether a style lays an element over others, so that anything may be behind it.</summary>
    public static bool Floats(string style) => Value(style, "position") is "absolute" or "fixed" or "sticky";

    /// <summary>Whether a style changes by itself what readers see.</summary>
    public static bool IsAnimated(string style) =>
        Value(style, "animation") is not (null or "none") || Value(style, "animation-name") is not (null or "none");

    /// <summary>Whether the background shows in the form of the letters.</summary>
    private static bool IsCutOut(string style) =>
        Value(style, "background-clip") == "text" || Value(style, "-webkit-background-clip") == "text";

    private static bool IsClipped(string style) =>
        Value(style, "clip") is { } clip && Offsets(clip).All(offset => offset <= MaxUnreadable)
        || Value(style, "clip-path") is { } path
            && path.StartsWith("inset(", StringComparison.Ordinal)
            && Offsets(path).All(inset => inset >= HalfOrMore);

    /// <summary>Whether an element is scaled to a point or a line.</summary>
    private static bool IsShrunk(string style) =>
        Value(style, "scale") is { } scale && IsFlat(scale)
        || Value(style, "transform") is { } transform && Scales().Matches(transform).Any(scaled => IsFlat(scaled.Groups[1].Value));

    private static bool IsFlat(string factors) =>
        factors.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Take(2).Any(factor => Math.Abs(Number(factor)) <= MaxUnseenScale);

    private static IEnumerable<double> Offsets(string shape)
    {
        var (start, end) = (shape.IndexOf('(', StringComparison.Ordinal), shape.IndexOf(')', StringComparison.Ordinal));
        return start < 0 || end < start
            ? [double.NaN]
            : shape[(start + 1)..end].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number);
    }

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

    private static string Only(string style, Func<string, bool> condition) =>
        string.Join(';', style.Split(';').Where(declaration => condition(PropertyOf(declaration))));

    [GeneratedRegex(@"\bscale(?:x|y|3d)?\(([^)]*)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Scales();

    private static string PropertyOf(string declaration) => declaration.Split(':')[0].Trim().ToLowerInvariant();

    private static string Plain(ReadOnlySpan<char> value)
    {
        var important = value.IndexOf('!');
        return (important < 0 ? value : value[..important]).Trim().ToString().ToLowerInvariant();
    }
}
