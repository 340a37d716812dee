using MtQuality.Documents;

namespace MtQuality.Pages;

/// <summary>
/// Assigns roles to the paragraphs of a whole page. The first short line is the headline. Prose is body until the first heading of a list
/// of other articles; prose after that heading is a teaser. Everything else is furniture.
/// </summary>
internal static class PageRoles
{
    private const int MaxHeadlineWords = 30;
    private const int MinHeadlineWords = 3;
    private const int MaxHeadingWords = 14;
    private const int MinTeaserWords = 4;

    public static void Assign(ReadOnlySpan<char> text, List<Paragraph> paragraphs, Furniture furniture)
    {
        if (paragraphs.Count < 2)
            return;
        var bodyEnd = MarkFurniture(text, paragraphs, furniture);
        MarkTeaserGroups(text, paragraphs);
        MarkHeadline(text, paragraphs, bodyEnd);
        MarkHeadings(text, paragraphs, bodyEnd);
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.Split(' '))
            count++;
        return count;
    }

    /// <summary>Marks furniture everywhere, and teasers after the first heading of a list of other articles. Returns the index of that
    /// heading, or the number of paragraphs if there is none.</summary>
    private static int MarkFurniture(ReadOnlySpan<char> text, List<Paragraph> paragraphs, Furniture furniture)
    {
        var bodyEnd = paragraphs.Count;
        var hasProse = false;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var line = paragraphs[i].Span.Of(text);
            var kind = furniture.Classify(line);
            if (kind == FurnitureKind.TeaserHeading && hasProse && bodyEnd == paragraphs.Count)
                bodyEnd = i;
            var isTeaser = kind == FurnitureKind.TeaserPrefix || i > bodyEnd && CountWords(line) >= MinTeaserWords;
            if (kind is not (FurnitureKind.None or FurnitureKind.TeaserPrefix))
                Set(paragraphs, i, BlockRole.Furniture);
            else if (isTeaser)
                Set(paragraphs, i, BlockRole.Teaser);
            else if (i > bodyEnd)
                Set(paragraphs, i, BlockRole.Furniture);
            else
                hasProse |= Furniture.EndsAsProse(line);
        }
        return bodyEnd;
    }

    /// <summary>Marks as teasers, anywhere on the page, an excerpt that breaks off before an age ("2 years ago") and the headline before
    /// the excerpt.</summary>
    private static void MarkTeaserGroups(ReadOnlySpan<char> text, List<Paragraph> paragraphs)
    {
        for (var i = 1; i < paragraphs.Count; i++)
        {
            var excerpt = paragraphs[i - 1].Span.Of(text);
            if (!Furniture.IsAge(paragraphs[i].Span.Of(text)) || !(excerpt.EndsWith("…") || excerpt.EndsWith("...")))
                continue;
            Set(paragraphs, i - 1, BlockRole.Teaser);
            if (i > 1 && paragraphs[i - 2].Role == BlockRole.Body && !Furniture.EndsAsProse(paragraphs[i - 2].Span.Of(text)))
                Set(paragraphs, i - 2, BlockRole.Teaser);
        }
    }

    private static void MarkHeadline(ReadOnlySpan<char> text, List<Paragraph> paragraphs, int bodyEnd)
    {
        var first = paragraphs.FindIndex(0, bodyEnd, paragraph => paragraph.Role == BlockRole.Body);
        // One or two words directly above the headline are a menu or the name of a section.
        while (first >= 0 && first + 1 < bodyEnd
            && CountWords(paragraphs[first].Span.Of(text)) < MinHeadlineWords && !paragraphs[first + 1].IsAfterBlank)
        {
            Set(paragraphs, first, BlockRole.Furniture);
            first = paragraphs.FindIndex(first, bodyEnd - first, paragraph => paragraph.Role == BlockRole.Body);
        }
        if (first < 0 || first + 1 >= bodyEnd)
            return;
        var line = paragraphs[first].Span.Of(text);
        if (paragraphs[first].Lines == 1 && line[^1] != '.' && CountWords(line) <= MaxHeadlineWords)
            Set(paragraphs, first, BlockRole.Headline);
    }

    /// <summary>Marks short lines between blank lines: a heading if prose follows, otherwise furniture such as the name
    /// of the site.</summary>
    private static void MarkHeadings(ReadOnlySpan<char> text, List<Paragraph> paragraphs, int bodyEnd)
    {
        var lastProse = -1;
        for (var i = 0; i < bodyEnd; i++)
        {
            if (paragraphs[i].Role == BlockRole.Body && Furniture.EndsAsProse(paragraphs[i].Span.Of(text)))
                lastProse = i;
        }
        for (var i = 0; i < bodyEnd && lastProse >= 0; i++)
        {
            var paragraph = paragraphs[i];
            var line = paragraph.Span.Of(text);
            var isAlone = paragraph.IsAfterBlank && paragraph.Lines == 1 && (i + 1 == paragraphs.Count || paragraphs[i + 1].IsAfterBlank);
            var endsLikeProse = line[^1] is '.' or '!' or '…' or ',' or ';' or ':' or '"' or '”';
            if (paragraph.Role == BlockRole.Body && isAlone && !endsLikeProse && CountWords(line) <= MaxHeadingWords)
                Set(paragraphs, i, i < lastProse ? BlockRole.Headline : BlockRole.Furniture);
        }
    }

    private static void Set(List<Paragraph> paragraphs, int i, BlockRole role) => paragraphs[i] = paragraphs[i] with { Role = role };
}
