using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>What only a look at a whole page tells of its elements.</summary>
/// <param name="Hidden">Those that style sheets hide.</param>
/// <param name="Reviews">Those that hold a review by a customer.</param>
/// <param name="AroundHeadline">Those that the headline stands in.</param>
internal sealed record PageParts(
    IReadOnlySet<IElement> Hidden, IReadOnlySet<IElement> Reviews, IReadOnlySet<IElement> AroundHeadline)
{
    public static PageParts Of(IDocument page, string? title) => new(
        HiddenElements.Of(page),
        CustomerReviews.Of(page),
        Headline(page, title)?.Ancestors<IElement>().ToHashSet() ?? []);

    /// <summary>What stands around what an element holds, from what stands around it.</summary>
    public Surrounding Surrounding(IElement element, Surrounding outer)
    {
        var around = Reviews.Contains(element) ? Html.Surrounding.Comments : Surroundings.Inside(element, outer);
        // The headline stands above the comments, so what holds it is more than they are, whatever it is called.
        return around == Html.Surrounding.Comments && AroundHeadline.Contains(element) ? outer : around;
    }

    /// <summary>The heading that is the headline; without one, the first large heading.</summary>
    private static IElement? Headline(IDocument page, string? title)
    {
        var headings = page.All
            .Where(element => element.LocalName is ['h', >= '1' and <= '6'])
            .Select(element => (Element: element, Text: PageFacts.Clean(element.TextContent)))
            .Where(heading => heading.Text is { } text && !SectionHeadings.OpensComments(text) && !SectionHeadings.OpensReviews(text))
            .ToList();
        return headings.Find(heading => heading.Text == title).Element
            ?? headings.Find(heading => heading.Element.LocalName == "h1").Element;
    }
}
