using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>A block of text on a page, and the element it stands in.</summary>
internal sealed class PageBlock(string text, IElement element, int linked, Surrounding surrounding)
{
    public string Text { get; } = text;

    public IElement Element { get; } = element;

    /// <summary>The element around <see cref="Element"/>, and the one around that, before the extractor moves elements to other
    /// places.</summary>
    public (IElement? Parent, IElement? Grandparent) Outer { get; } = (element.ParentElement, element.ParentElement?.ParentElement);

    /// <summary>The share of its characters that are part of a link, 0 to 1.</summary>
    public double LinkShare { get; } = (double)linked / text.Length;

    /// <summary>What stands around it, from its element outwards.</summary>
    public Surrounding Surrounding { get; set; } = surrounding;

    public bool IsHeading { get; } = element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Number of words between white space.</summary>
    public int Words { get; } = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsAsProse { get; } = text.TrimEnd('"', '”', '’', '\'', ')', ']', '»') is { Length: > 0 } bare
        && bare[^1] is '.' or '!' or '?' or '…' or ':' or ';';

    /// <summary>Whether most of it leads elsewhere.</summary>
    public bool IsLink => LinkShare > 0.5;

    /// <summary>Whether it is an item of a list that begins with a link to another page.</summary>
    public bool OpensWithLink { get; } = linked > 0
        && element is { LocalName: "li", FirstElementChild: { } first }
        && (first.LocalName == "a" || first.FirstElementChild?.LocalName == "a")
        && text.StartsWith(PageText.Collapse(first.TextContent), StringComparison.Ordinal);

    /// <summary>Whether the extractor counts it as part of the article.</summary>
    public bool IsChosen { get; set; }
}
