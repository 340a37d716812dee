using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Pages;

namespace MtQuality.Corpus.Html;

/// <summary>Gives the blocks of a page their roles, from what the extractor chose and where each block stands.</summary>
internal static class HtmlRoles
{
    private const int MinTeaserWords = 4;
    private const int MinProseWords = 12;
    private const int MaxHeadingWords = 14;
    private const double MaxLinked = 0.5;

    private static readonly Furniture Furniture = new(LexiconSet.Shipped["furniture"]);

    private static readonly string[] CommentHeadings = ["comments", "leave a reply", "leave a comment", "join the discussion", "responses"];

    /// <summary>The blocks that make the text, each with its role; the headline is kept apart and left out.</summary>
    public static List<(PageBlock Block, BlockRole Role)> Assign(List<PageBlock> blocks, string? title)
    {
        Restore(blocks);
        var roles = new List<(PageBlock, BlockRole)>();
        var (after, hasBody) = (BlockRole.Body, false);
        foreach (var block in blocks)
        {
            if (block.IsHeading && block.Text == title)
            {
                after = BlockRole.Body;
                continue;
            }
            if (hasBody && OpensTail(block) is { } tail)
                after = tail;
            var role = Role(block, after);
            hasBody |= role == BlockRole.Body;
            roles.Add((block, role));
        }
        return roles;
    }

    /// <summary>The role of what follows a heading that ends the article: "Recent posts", "3 comments"; null for all else.</summary>
    private static BlockRole? OpensTail(PageBlock block)
    {
        if (block.Words > 6 || block.EndsAsProse && !block.Text.EndsWith(':'))
            return null;
        var text = block.Text.ToLowerInvariant();
        if (Furniture.IsTeaserHeading(block.Text))
            return BlockRole.Teaser;
        var opensComments = CommentHeadings.Any(heading => text.StartsWith(heading, StringComparison.Ordinal)
            || char.IsAsciiDigit(text[0]) && text.EndsWith(heading, StringComparison.Ordinal));
        return opensComments ? BlockRole.Furniture : null;
    }

    private static BlockRole Role(PageBlock block, BlockRole after)
    {
        if (block.Surrounding is Surrounding.Comments or Surrounding.Furniture || after == BlockRole.Furniture)
            return BlockRole.Furniture;
        if (block.IsChosen && block.Surrounding == Surrounding.Open && after == BlockRole.Body)
            return block.IsHeading ? BlockRole.Headline : IsLabel(block) ? BlockRole.Furniture : BlockRole.Body;
        var isTeaser = block.Words >= MinTeaserWords && (block.IsHeading || block.EndsAsProse || block.LinkShare > MaxLinked);
        return isTeaser && (block.Surrounding == Surrounding.Teasers || after == BlockRole.Teaser) ? BlockRole.Teaser : BlockRole.Furniture;
    }

    /// <summary>One or two words alone are a table cell, a count or a button.</summary>
    private static bool IsLabel(PageBlock block) => block.Words < MinTeaserWords && !block.EndsAsProse;

    /// <summary>Restores prose that the extractor dropped between the first and last block it chose, and the headings above
    /// it.</summary>
    private static void Restore(List<PageBlock> blocks)
    {
        var first = blocks.FindIndex(block => block.IsChosen && block.Words >= MinProseWords);
        var last = blocks.FindLastIndex(block => block.IsChosen && block.Words >= MinProseWords);
        var heading = blocks.FindLastIndex(Math.Max(0, first), block => block.Element.LocalName == "h1");
        for (var i = heading >= 0 ? heading + 1 : Math.Max(0, first); i <= last; i++)
        {
            var block = blocks[i];
            if (block.Surrounding == Surrounding.Open
                && !block.IsChosen
                && block.EndsAsProse
                && block.LinkShare < MaxLinked
                && block.Words >= MinProseWords)
                block.IsChosen = true;
        }
        for (var i = last - 1; i > first && first >= 0; i--)
        {
            if (blocks[i].IsHeading && blocks[i].Words <= MaxHeadingWords && blocks[i].LinkShare < MaxLinked && blocks[i + 1].IsChosen)
                blocks[i].IsChosen = true;
        }
    }
}
