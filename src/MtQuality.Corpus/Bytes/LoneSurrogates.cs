using System.Globalization;

namespace MtQuality.Corpus.Bytes;

/// <summary>Escapes in JSON that are half of a character, such as <c>\ud83d</c> without its second half.</summary>
internal static class LoneSurrogates
{
    // \uXXXX
    private const int Length = 6;

    private static ReadOnlySpan<byte> Replacement => @"\uFFFD"u8;

    /// <summary>Writes U+FFFD over each of them, and counts them.</summary>
    public static int Replace(Span<byte> json)
    {
        var count = 0;
        for (var i = 0; json[i..].IndexOf((byte)'\\') is >= 0 and var next;)
        {
            i += next;
            if (UnitAt(json[i..]) is not { } unit)
            {
                i = Math.Min(i + 2, json.Length);
                continue;
            }
            if (char.IsHighSurrogate(unit) && UnitAt(json[(i + Length)..]) is { } second && char.IsLowSurrogate(second))
            {
                i += 2 * Length;
                continue;
            }
            if (char.IsSurrogate(unit))
            {
                Replacement.CopyTo(json[i..]);
                count++;
            }
            i += Length;
        }
        return count;
    }

    private static char? UnitAt(ReadOnlySpan<byte> json)
    {
        if (json.Length < Length || json[0] != '\\' || json[1] != 'u')
            return null;
        return ushort.TryParse(json[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
    }
}
