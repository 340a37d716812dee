namespace MtQuality.Reporting.Rows;

/// <summary>Text that can be written as UTF-8. Half a surrogate pair cannot; it becomes one replacement character, so that all offsets
/// stay valid.</summary>
internal static class WellFormedText
{
    public static string Of(string text)
    {
        var at = FirstLoneSurrogate(text);
        if (at < 0)
            return text;
        var copy = text.ToCharArray();
        for (; at >= 0; at = FirstLoneSurrogate(copy))
            copy[at] = '\uFFFD';
        return new string(copy);
    }

    private static int FirstLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
