namespace MtQuality.Documents;

/// <summary>
/// Finds typographic signs in UTF-8 that were read in a code page other than Windows-1252: "donΓÇÖt" (437), "donÔÇÖt" (850), "donвЂ™t"
/// (Windows-1251), "donБ─≥t" (KOI8-R), "don‚Äôt" (Mac OS Roman).
/// </summary>
internal static class OtherCodePages
{
    /// <summary>The characters with which these begin.</summary>
    public const string Leads = "ΓÔвБ‚";

    /// <summary>Length of each of them.</summary>
    public const int Length = 3;

    private const string Signs = "‘’“”–—…";

    // The two bytes that all the signs begin with, and the last bytes in the order of the signs. Windows-1251 has no sign for one of them.
    private static readonly (string Start, string Ends)[] Pages =
    [
        ("ΓÇ", "ÿÖ£¥ôöª"),
        ("ÔÇ", "ÿÖ£Øôöª"),
        ("вЂ", "\u0098™њќ“”¦"),
        ("Б─", "≤≥°²⌠■╕"),
        ("‚Ä", "òôúùìî¶"),
    ];

    /// <summary>The sign that stands at the start of <paramref name="text"/>; null if there is none.</summary>
    public static char? SignAt(ReadOnlySpan<char> text)
    {
        if (text.Length < Length)
            return null;
        foreach (var (start, ends) in Pages)
        {
            if (text.StartsWith(start) && ends.IndexOf(text[start.Length], StringComparison.Ordinal) is >= 0 and var at)
                return Signs[at];
        }
        return null;
    }
}
