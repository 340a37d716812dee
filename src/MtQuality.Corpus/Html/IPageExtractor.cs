using MtQuality.Documents;

namespace MtQuality.Corpus.Html;

/// <summary>Finds the article in a web page.</summary>
internal interface IPageExtractor
{
    /// <summary>What <paramref name="html"/> shows a reader.</summary>
    /// <exception cref="FormatException">The page is beyond the limits within which it can be read; the message says which.</exception>
    ExtractedPage Extract(string html, string? url);
}

/// <summary>A web page as text.</summary>
/// <param name="Text">Everything it shows except its headline, block by block, with blank lines between.</param>
/// <param name="Blocks">The blocks of <paramref name="Text"/> with their roles, in order; none where the page shows no text.</param>
internal sealed record ExtractedPage(string Text, IReadOnlyList<ArticleBlock> Blocks)
{
    /// <summary>The headline; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the site, else the host of its address.</summary>
    public string? Site { get; init; }

    /// <summary>The date of publication as the page writes it.</summary>
    public string? Date { get; init; }

    /// <summary>The language that the page declares, such as <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Its own address.</summary>
    public string? Url { get; init; }
}
