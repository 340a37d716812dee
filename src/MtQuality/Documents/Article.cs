using MtQuality.Numerics;
using MtQuality.Pages;

namespace MtQuality.Documents;

/// <summary>Whether a text is an article alone or a whole page, which can contain more than the article.</summary>
public enum ArticleLayout
{
    /// <summary>The text is the body of the article and nothing else, like a record of a data set.</summary>
    Body,

    /// <summary>The text of a whole page: headline, body, and perhaps teasers of other articles, menus and other page furniture.</summary>
    Page,
}

/// <summary>One text to analyse. A page is one article, and one row of every report.</summary>
/// <param name="Id">Identifies the article in reports; unique within a run.</param>
/// <param name="Text">The original text. Every offset in a result counts UTF-16 units from its start.</param>
/// <exception cref="ArgumentNullException">The id or the text is null.</exception>
public sealed record Article(string Id, string Text)
{
    /// <summary>Identifies the article in reports; unique within a run.</summary>
    public string Id { get; init; } = Id ?? throw new ArgumentNullException(nameof(Id));

    /// <summary>The original text. Every offset in a result counts UTF-16 units from its start.</summary>
    public string Text { get; init; } = Text ?? throw new ArgumentNullException(nameof(Text));

    /// <summary>The headline, if the source stores it apart from the text; otherwise null. Analysed as a headline.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the page. Reported, never fetched.</summary>
    public string? Url { get; init; }

    /// <summary>The web site, for grouping in reports.</summary>
    public string? Site { get; init; }

    /// <summary>The date as the source writes it, for grouping in reports.</summary>
    public string? Date { get; init; }

    /// <summary>The class that a person or a data set gave the article. Scoring does not use it.</summary>
    public string? Label { get; init; }

    /// <summary>Name of the group of articles that share a source and must stay on the same side of a train/test split.</summary>
    public string? Group { get; init; }

    /// <summary>The file or stream the article was read from, for reports.</summary>
    public string? Source { get; init; }

    /// <summary>What its reader had to mend or leave out, in a few words for people; null if nothing. It follows the reason of the
    /// verdict.</summary>
    public string? Note { get; init; }

    /// <summary>Whether <see cref="Text"/> is a body or a whole page.</summary>
    public ArticleLayout Layout { get; init; }

    /// <summary>
    /// The blocks of the text, if the reader knows them: in order, without overlap, as offsets into <see cref="Text"/>. If null,
    /// <see cref="BlockSplitter"/> finds them.
    /// </summary>
    public IReadOnlyList<ArticleBlock>? Blocks { get; init; }

    /// <inheritdoc/>
    public bool Equals(Article? other) => other is not null && Single.Equals(other.Single) && ListEquality.SameItems(Blocks, other.Blocks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Single, ListEquality.HashOf(Blocks));

    private (string, string, string?, string?, string?, string?, string?, string?, string?, string?, ArticleLayout) Single =>
        (Id, Text, Title, Url, Site, Date, Label, Group, Source, Note, Layout);
}
