using AngleSharp.Dom;
using MtQuality.Documents;
using MtQuality.Pages;

namespace MtQuality.Corpus.Html;

/// <summary>Gives the blocks of a page their roles, from what the extractor chose and where each block stands.</summary>
internal sealed class HtmlRoles(List<PageBlock> blocks, string? title)
{
    private const int MinTeaserWords = 4;

    private static readonly string[] CommentHeadings = ["comments", "leave a reply", "leave a comment", "join the discussion", "responses"];

    // What may stand after these words in such a heading: "Comments are closed", "Leave a Reply Cancel reply".
    private static readonly string[] CommentEnds = ["closed", "are closed", "are off", "off", "section", "below", "cancel"];

    private readonly List<(PageBlock, BlockRole)> _roles = [];
    private readonly HashSet<IElement?> _bodyParents = [];
    private BlockRole _after = BlockRole.Body;
    private PageBlock? _opener;

    /// <summary>The blocks that make the text, each with its role; the headline is kept apart and left out.</summary>
    public static List<(PageBlock Block, BlockRole Role)> Assign(List<PageBlock> blocks, string? title)
    {
        var roles = Choose(blocks, title);
        return IsIndex(roles) ? [.. roles.Select(block => (block.Block, IsRead(block.Role) ? BlockRole.Teaser : block.Role))] : roles;
    }

    private static List<(PageBlock Block, BlockRole Role)> Choose(List<PageBlock> blocks, string? title)
    {
        ChosenBlocks.TrustRuns(blocks, onlyChosen: true);
        ChosenBlocks.Restore(blocks);
        if (new HtmlRoles(blocks, title).Assign() is var found && HasBody(found))
            return found;
        // The extractor gives up on pages that are short or built in unusual ways.
        ChosenBlocks.Widen(blocks);
        if (new HtmlRoles(blocks, title).Assign() is var wider && HasBody(wider))
            return wider;
        ChosenBlocks.TrustRuns(blocks, onlyChosen: false);
        return new HtmlRoles(blocks, title).Assign();
    }

    /// <summary>Whether a page is a list of links, each with an excerpt below it or behind it.</summary>
    private static bool IsIndex(List<(PageBlock Block, BlockRole Role)> roles) =>
        HasBody(roles) && TeaserIndex.Is([.. roles.Where(block => IsRead(block.Role)).SelectMany(block => Lines(block.Block))]);

    private static IEnumerable<TeaserIndex.Line> Lines(PageBlock block) => block.OpensWithLink && !block.IsLink
        ? [new(block.Words, IsHeadline: true, IsLink: true), new(block.Words, IsHeadline: false, IsLink: false)]
        : [new(block.Words, block.IsLink || block.IsHeading, block.IsLink)];

    private static bool IsRead(BlockRole role) => role is BlockRole.Headline or BlockRole.Body or BlockRole.Teaser;

    private static bool HasBody(List<(PageBlock Block, BlockRole Role)> roles) => roles.Exists(block => block.Role == BlockRole.Body);

    private List<(PageBlock Block, BlockRole Role)> Assign()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.IsHeading && block.Text == title)
            {
                _after = BlockRole.Body;
                continue;
            }
            // What follows a linked headline at once is its excerpt.
            var isExcerpt = i > 0 && blocks[i - 1] == _opener && _opener.IsLink;
            Follow(block, isExcerpt || i + 1 == blocks.Count ? "" : blocks[i + 1].Text);
            var role = Role(block);
            if (role == BlockRole.Body)
                _bodyParents.Add(block.Outer.Parent);
            _roles.Add((block, role));
        }
        return _roles;
    }

    /// <summary>Decides whether a block opens or ends a box of other articles, or opens the comments.</summary>
    private void Follow(PageBlock block, string next)
    {
        if (Opens(block) is { } opened)
            (_after, _opener) = (opened, block);
        else if (_after != BlockRole.Body && IsBodyAgain(block, next))
            _after = BlockRole.Body;
    }

    /// <summary>The role of what follows a heading of other things: "Recent posts", "3 comments", a headline that is a link; null for all
    /// else.</summary>
    private BlockRole? Opens(PageBlock block)
    {
        if (block is { IsHeading: true, IsLink: true, Surrounding: Surrounding.Open })
            return BlockRole.Teaser;
        if (_bodyParents.Count == 0 || block.Words > 6 || block.EndsAsProse && !block.Text.EndsWith(':'))
            return null;
        if (Furniture.Shipped.IsTeaserHeading(block.Text))
            return BlockRole.Teaser;
        // Links and counts lead to the comments further down.
        if (!block.IsHeading)
            return null;
        var text = block.Text.ToLowerInvariant();
        var opensComments = CommentHeadings.Any(heading =>
            text.StartsWith(heading, StringComparison.Ordinal) && IsCommentEnd(text.AsSpan(heading.Length).TrimStart())
            || char.IsAsciiDigit(text[0]) && text.EndsWith(heading, StringComparison.Ordinal));
        return opensComments ? BlockRole.Furniture : null;
    }

    /// <summary>Whether what follows "comments" tells that readers' comments follow, and not what others said of something: "Comments
    /// (3)", but not "Comments from residents".</summary>
    private static bool IsCommentEnd(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsLetter(rest[0]))
            return true;
        foreach (var end in CommentEnds)
        {
            if (rest.StartsWith(end, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whether the body goes on with this block: it stands beside earlier paragraphs, outside of the box; it reads like more than
    /// an excerpt; or it is a heading of the article's own after others that are links.</summary>
    private bool IsBodyAgain(PageBlock block, string next)
    {
        if (block.IsLink || block.Surrounding != Surrounding.Open)
            return false;
        if (block.IsHeading)
            return block.IsChosen && _opener is { IsHeading: true, IsLink: true };
        var parent = block.Outer.Parent;
        var isBeside = parent != _opener?.Outer.Parent && _bodyParents.Contains(parent);
        return isBeside && TeaserBox.IsProse(block.Text)
            || _after == BlockRole.Teaser && TeaserBox.EndsBefore(block.Text, next);
    }

    private BlockRole Role(PageBlock block)
    {
        if (block.Surrounding == Surrounding.Hidden)
            return BlockRole.Hidden;
        if (block.Surrounding is Surrounding.Comments or Surrounding.Furniture || _after == BlockRole.Furniture)
            return BlockRole.Furniture;
        var kind = Furniture.Shipped.Classify(block.Text);
        if (kind is not (FurnitureKind.None or FurnitureKind.TeaserPrefix))
            return BlockRole.Furniture;
        var isOwn = block is { IsChosen: true, Surrounding: Surrounding.Open, IsLink: false } && _after == BlockRole.Body;
        if (isOwn && kind == FurnitureKind.None)
            return block.IsHeading ? BlockRole.Headline : IsLabel(block) ? BlockRole.Furniture : BlockRole.Body;
        var isTeaser = block.Words >= MinTeaserWords && (block.IsHeading || block.EndsAsProse || block.IsLink);
        var isAmongTeasers = block.Surrounding == Surrounding.Teasers
            || _after == BlockRole.Teaser
            || kind == FurnitureKind.TeaserPrefix
            || block is { IsChosen: true, IsLink: true };
        return isTeaser && isAmongTeasers ? BlockRole.Teaser : BlockRole.Furniture;
    }

    /// <summary>One or two words alone are a table cell, a count or a button.</summary>
    private static bool IsLabel(PageBlock block) => block.Words < MinTeaserWords && !block.EndsAsProse;
}
