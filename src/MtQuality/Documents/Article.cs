using MtQuality.Pages;

namespace MtQuality.Documents;

/// <summary>What the text of an article was taken from, and so what may be in it beside the article.</summary>
public enum Layout
{
    /// <summary>All of the text is the article's own body: a record of a data set.</summary>
    Body,

    /// <summary>The text of a whole page: a headline, a body, and perhaps teasers of other articles and furniture.</summary>
    Page,
}

/// <summary>One text to analyse. A page is one article, and one row of every report.</summary>
/// <param name="Id">The name under which results are reported; unique within a run.</param>
/// <param name="Text">The text, untouched: every offset in a result counts UTF-16 units into it.</param>
public sealed record Article(string Id, string Text)
{
    /// <summary>The headline where it was kept apart from the text; analysed as a headline. Null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The address the page came from, reported and never fetched.</summary>
    public string? Url { get; init; }

    /// <summary>The site, for grouping.</summary>
    public string? Site { get; init; }

    /// <summary>The date as the source wrote it, for grouping.</summary>
    public string? Date { get; init; }

    /// <summary>What a person or a data set says the article is; never read while scoring.</summary>
    public string? Label { get; init; }

    /// <summary>The articles that share a source and must stay together in a split.</summary>
    public string? Group { get; init; }

    /// <summary>The file or stream the article was read from, for reports.</summary>
    public string? Source { get; init; }

    /// <summary>Whether <see cref="Text"/> is a body or a whole page.</summary>
    public Layout Layout { get; init; }

    /// <summary>
    /// Blocks that the reader already knows, in order and without overlap, in offsets of <see cref="Text"/>.
    /// They win over <see cref="BlockSplitter"/>; null lets it find them.
    /// </summary>
    public IReadOnlyList<Block>? Blocks { get; init; }
}
