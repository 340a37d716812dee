using AngleSharp.Dom;
using MtQuality.Documents;
using MtQuality.Pages;

namespace MtQuality.Corpus.Html;

/// <summary>Gives the blocks of a page their roles, from what the extractor chose and where each block stands.</summary>
internal sealed class HtmlRoles(List<PageBlock> blocks, string? title)
{
    private const int MinTeaserWords = 4;
    private const int MaxHeadingWords = 6;

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
            // What follows a linked headline at once is its excerpt, but in a row of headlines none has one.
            var isExcerpt = i > 0 && blocks[i - 1] == _opener && _opener.IsLink
                && !(i > 1 && blocks[i - 2] is { IsHeading: true, IsLink: true });
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

    /// <summary>The role of what follows a heading of other things: "Recent posts", "Customers also bought", "3 comments", a headline that
    /// is a link; null for all else.</summary>
    private BlockRole? Opens(PageBlock block)
    {
        if (block is { IsHeading: true, IsLink: true, Surrounding: Surrounding.Open })
            return BlockRole.Teaser;
        if (_bodyParents.Count == 0 || block.EndsAsProse && block.Text[^1] is not (':' or '?'))
            return null;
        if (SectionHeadings.OpensOffers(block.Text) || block.Words <= MaxHeadingWords && Furniture.Shipped.IsTeaserHeading(block.Text))
            return BlockRole.Teaser;
        // Links and counts lead to the comments further down.
        return block.IsHeading && (SectionHeadings.OpensReviews(block.Text)
            || block.Words <= MaxHeadingWords && SectionHeadings.OpensComments(block.Text)) ? BlockRole.Furniture : null;
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
        var isInBox = block.Surrounding is Surrounding.Teasers or Surrounding.Offers;
        if (block.Surrounding is Surrounding.Comments or Surrounding.Furniture || _after == BlockRole.Furniture && !isInBox)
            return BlockRole.Furniture;
        if (block == _opener && !block.IsLink)
            return BlockRole.Furniture;
        var kind = Furniture.Shipped.Classify(block.Text);
        if (kind is not (FurnitureKind.None or FurnitureKind.TeaserPrefix))
            return BlockRole.Furniture;
        var isOwn = block is { IsChosen: true, Surrounding: Surrounding.Open, IsLink: false } && _after == BlockRole.Body;
        if (isOwn && kind == FurnitureKind.None)
            return block.IsHeading ? BlockRole.Headline : IsLabel(block) ? BlockRole.Furniture : BlockRole.Body;
        var isTeaser = block.Words >= MinTeaserWords && (block.IsHeading || block.EndsAsProse || block.IsLink);
        var isAmongTeasers = isInBox
            || _after == BlockRole.Teaser
            || kind == FurnitureKind.TeaserPrefix
            || block is { IsChosen: true, IsLink: true };
        return isTeaser && isAmongTeasers ? BlockRole.Teaser : BlockRole.Furniture;
    }

    /// <summary>One or two words alone are a table cell, a count or a button.</summary>
    private static bool IsLabel(PageBlock block) => block.Words < MinTeaserWords && !block.EndsAsProse;
}
