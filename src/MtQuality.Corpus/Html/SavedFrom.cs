namespace MtQuality.Corpus.Html;

/// <summary>The mark that browsers leave at the top of a page that a person has saved:
/// <c>&lt;!-- saved from url=(0030)https://example.org/an-article --&gt;</c>, where the number is the length of the address.</summary>
internal static class SavedFrom
{
    private const string Mark = "<!-- saved from url=(";
    private const int MaxStart = 1 << 10;

    /// <summary>The address that a page was saved from; null if it has no such mark.</summary>
    public static string? Url(string html)
    {
        var start = html.AsSpan(0, Math.Min(html.Length, MaxStart)).IndexOf(Mark, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var rest = html.AsSpan(start + Mark.Length);
        var (open, end) = (rest.IndexOf(')') + 1, rest.IndexOf("-->", StringComparison.Ordinal));
        return open > 0 && end > open ? rest[open..end].Trim().ToString() : null;
    }
}
