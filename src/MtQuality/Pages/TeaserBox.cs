namespace MtQuality.Pages;

/// <summary>
/// Tells where a box of links to other articles ends. Boxes stand in the middle of articles too: the body goes on after them. A box holds
/// headlines, and excerpts that follow one by one; a body has several paragraphs in a row, or a long one.
/// </summary>
internal static class TeaserBox
{
    private const int MinWords = 12;

    // Excerpts are shorter, or break off; no excerpt is as long as the second.
    private const int MinLongWords = 50;
    private const int MinOwnWords = 100;

    /// <summary>Whether a box of several articles ends before <paramref name="paragraph"/>, which <paramref name="next"/> follows;
    /// <paramref name="next"/> is empty at the end of the page.</summary>
    public static bool EndsBefore(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> next)
    {
        var words = PageRoles.CountWords(paragraph);
        return words >= MinOwnWords || EndsLinkBefore(paragraph, next) && (words >= MinLongWords || IsProse(next));
    }

    /// <summary>The same for a label that announces one article, such as "Also read:".</summary>
    public static bool EndsLinkBefore(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> next) =>
        IsProse(paragraph) && !Furniture.IsAge(next);

    /// <summary>Whether it is a paragraph of prose that does not break off.</summary>
    public static bool IsProse(ReadOnlySpan<char> paragraph) =>
        paragraph.Length > 0
        && Furniture.EndsAsProse(paragraph)
        && !BreaksOff(paragraph)
        && PageRoles.CountWords(paragraph) >= MinWords;

    /// <summary>Whether it ends as excerpts do: "…", "...", "[…]".</summary>
    public static bool BreaksOff(ReadOnlySpan<char> paragraph) =>
        paragraph.TrimEnd(")]") is var bare && (bare.EndsWith("…") || bare.EndsWith("..."));
}
