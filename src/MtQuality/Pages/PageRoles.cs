using System.Runtime.InteropServices;
using MtQuality.Documents;

namespace MtQuality.Pages;

/// <summary>
/// Assigns roles to the paragraphs of a whole page. The first short line is the headline. Prose is body, except in boxes of other articles:
/// what follows their heading is a teaser until the body goes on (<see cref="TeaserBox"/>). Everything else is furniture.
/// </summary>
internal static class PageRoles
{
    private const int MaxHeadlineWords = 30;
    private const int MinHeadlineWords = 3;
    private const int MaxHeadingWords = 14;
    private const int MinTeaserWords = 4;

    // Below a list of posts a site says something of itself, in fewer words than a paragraph of an article has.
    private const int MinListed = 2;
    private const int MinLastWords = 25;

    public static void Assign(ReadOnlySpan<char> text, List<Paragraph> paragraphs, Furniture furniture)
    {
        if (paragraphs.Count < 2)
            return;
        MarkFurniture(text, paragraphs, furniture);
        MarkTeaserGroups(text, paragraphs, furniture);
        var bodyEnd = 1 + paragraphs.FindLastIndex(paragraph => paragraph.Role == BlockRole.Body);
        MarkHeadline(text, paragraphs, bodyEnd);
        MarkHeadings(text, paragraphs, bodyEnd);
        MarkIndex(text, paragraphs);
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.Split(' '))
            count++;
        return count;
    }

    /// <summary>Marks furniture, and teasers in the boxes of other articles that follow the first prose.</summary>
    private static void MarkFurniture(ReadOnlySpan<char> text, List<Paragraph> paragraphs, Furniture furniture)
    {
        var box = FurnitureKind.None;
        var hasProse = false;
        var headlines = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var line = paragraphs[i].Span.Of(text);
            var kind = furniture.Classify(line);
            if (kind is FurnitureKind.TeaserHeading or FurnitureKind.TeaserLabel && hasProse)
                (box, headlines) = (kind, 0);
            else if (box != FurnitureKind.None && Ends(box, headlines, line, Next(text, paragraphs, i)))
                box = FurnitureKind.None;
            if (kind is not (FurnitureKind.None or FurnitureKind.TeaserPrefix))
                Set(paragraphs, i, BlockRole.Furniture);
            else if (kind == FurnitureKind.TeaserPrefix)
                Set(paragraphs, i, BlockRole.Teaser);
            else if (box != FurnitureKind.None)
            {
                headlines = Furniture.EndsAsProse(line) ? int.MinValue : headlines + 1;
                Set(paragraphs, i, CountWords(line) >= MinTeaserWords ? BlockRole.Teaser : BlockRole.Furniture);
            }
            else
            {
                hasProse |= Furniture.EndsAsProse(line);
            }
        }
    }

    /// <summary>Whether a box ends before a line. Where it has listed headlines alone, prose is no excerpt of the last of them.</summary>
    private static bool Ends(FurnitureKind box, int headlines, ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        box == FurnitureKind.TeaserLabel || headlines >= MinListed && CountWords(line) >= MinLastWords
            ? TeaserBox.EndsLinkBefore(line, next)
            : TeaserBox.EndsBefore(line, next);

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, List<Paragraph> paragraphs, int i) =>
        i + 1 < paragraphs.Count ? paragraphs[i + 1].Span.Of(text) : default;

    /// <summary>Marks as teasers, anywhere on the page, an excerpt that breaks off before an age ("2 years ago") or a link ("Read more"),
    /// and the headline before the excerpt.</summary>
    private static void MarkTeaserGroups(ReadOnlySpan<char> text, List<Paragraph> paragraphs, Furniture furniture)
    {
        for (var i = 1; i < paragraphs.Count; i++)
        {
            var line = paragraphs[i].Span.Of(text);
            var endsGroup = Furniture.IsAge(line) || furniture.Classify(line) == FurnitureKind.TeaserLabel;
            if (!endsGroup || !TeaserBox.BreaksOff(paragraphs[i - 1].Span.Of(text)))
                continue;
            Set(paragraphs, i - 1, BlockRole.Teaser);
            if (i > 1 && paragraphs[i - 2].Role == BlockRole.Body && !Furniture.EndsAsProse(paragraphs[i - 2].Span.Of(text)))
                Set(paragraphs, i - 2, BlockRole.Teaser);
        }
    }

    private static void MarkHeadline(ReadOnlySpan<char> text, List<Paragraph> paragraphs, int bodyEnd)
    {
        var first = paragraphs.FindIndex(0, bodyEnd, paragraph => paragraph.Role == BlockRole.Body);
        while (first >= 0 && first + 1 < bodyEnd && IsLabel(text, paragraphs, first))
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

    /// <summary>Whether one or two words above the headline are a menu or the name of a section: the next line is directly below them, or
    /// it is no prose and stands alone, as a headline does.</summary>
    private static bool IsLabel(ReadOnlySpan<char> text, List<Paragraph> paragraphs, int i)
    {
        if (CountWords(paragraphs[i].Span.Of(text)) >= MinHeadlineWords)
            return false;
        if (!paragraphs[i + 1].IsAfterBlank)
            return true;
        var next = paragraphs.FindIndex(i + 1, paragraph => paragraph.Role == BlockRole.Body);
        return next >= 0 && IsAlone(paragraphs, next) && !EndsLikeProse(paragraphs[next].Span.Of(text));
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
            if (paragraph.Role == BlockRole.Body && IsAlone(paragraphs, i) && !EndsLikeProse(line) && CountWords(line) <= MaxHeadingWords)
                Set(paragraphs, i, i < lastProse ? BlockRole.Headline : BlockRole.Furniture);
        }
    }

    /// <summary>Marks all of a page as teasers that lists articles and has none.</summary>
    private static void MarkIndex(ReadOnlySpan<char> text, List<Paragraph> paragraphs)
    {
        var lines = new List<TeaserIndex.Line>();
        foreach (var paragraph in paragraphs)
        {
            var line = paragraph.Span.Of(text);
            if (paragraph.Role != BlockRole.Furniture)
                lines.Add(new(CountWords(line), paragraph.Lines == 1 && TeaserIndex.IsHeadline(line), IsLink: false));
        }
        if (!TeaserIndex.Is(CollectionsMarshal.AsSpan(lines)))
            return;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Role != BlockRole.Furniture)
                Set(paragraphs, i, BlockRole.Teaser);
        }
    }

    /// <summary>Whether it is one line between blank lines.</summary>
    private static bool IsAlone(List<Paragraph> paragraphs, int i) =>
        paragraphs[i].IsAfterBlank && paragraphs[i].Lines == 1 && (i + 1 == paragraphs.Count || paragraphs[i + 1].IsAfterBlank);

    private static bool EndsLikeProse(ReadOnlySpan<char> line) => line[^1] is '.' or '!' or '…' or ',' or ';' or ':' or '"' or '”';

    private static void Set(List<Paragraph> paragraphs, int i, BlockRole role) => paragraphs[i] = paragraphs[i] with { Role = role };
}
