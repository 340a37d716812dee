namespace MtQuality.Metrics.Similarity;

/// <summary>White space as the published scores have it: Unicode's, and the four separators of ASCII, which .NET takes for
/// controls.</summary>
internal static class SegmentSpace
{
    private const char FirstSeparator = '\u001C';
    private const char LastSeparator = '\u001F';

    public static bool Is(char c) => c is >= FirstSeparator and <= LastSeparator || char.IsWhiteSpace(c);

    /// <summary>The text without white space at its end.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && Is(text[^1]))
            text = text[..^1];
        return text;
    }

    /// <summary>Takes the next word off the front of <paramref name="rest"/>; empty where no word is left.</summary>
    public static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> rest)
    {
        var start = 0;
        while (start < rest.Length && Is(rest[start]))
            start++;
        var end = start;
        while (end < rest.Length && !Is(rest[end]))
            end++;
        var word = rest[start..end];
        rest = rest[end..];
        return word;
    }
}
