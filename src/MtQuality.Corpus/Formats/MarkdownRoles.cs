using MtQuality.Documents;
using MtQuality.Pages;

namespace MtQuality.Corpus.Formats;

/// <summary>A paragraph, list item or heading of Markdown.</summary>
/// <param name="Text">What a reader sees of it.</param>
/// <param name="IsHeading">Whether it is marked as a heading.</param>
/// <param name="IsLink">Whether most of it leads elsewhere.</param>
/// <param name="OpensWithLink">Whether it is an item of a list that begins with a link.</param>
internal readonly record struct MarkdownBlock(string Text, bool IsHeading, bool IsLink, bool OpensWithLink)
{
    public int Words => PageRoles.CountWords(Text);
}

/// <summary>Gives the blocks of a Markdown file their roles. The markup tells headings; what is furniture, and which links announce other
/// articles, is known by the same lines as on other pages.</summary>
internal static class MarkdownRoles
{
    private const int MinTeaserWords = 4;

    /// <summary>The role of each block.</summary>
    public static List<BlockRole> Of(List<MarkdownBlock> blocks)
    {
        var roles = new List<BlockRole>(blocks.Count);
        var isInBox = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, next) = (blocks[i], i + 1 < blocks.Count ? blocks[i + 1].Text : "");
            var kind = Furniture.Shipped.Classify(block.Text);
            if (OpensBox(block, kind))
                isInBox = true;
            else if (isInBox && !block.IsLink && (block.IsHeading || TeaserBox.EndsBefore(block.Text, next)))
                isInBox = false;
            roles.Add(Role(block, kind, isInBox));
        }
        var lines = blocks.Zip(roles).Where(pair => pair.Second != BlockRole.Furniture).SelectMany(pair => Lines(pair.First)).ToArray();
        if (TeaserIndex.Is(lines))
            return [.. roles.Select(role => role == BlockRole.Furniture ? role : BlockRole.Teaser)];
        return roles;
    }

    private static bool OpensBox(MarkdownBlock block, FurnitureKind kind) =>
        kind is FurnitureKind.TeaserHeading or FurnitureKind.TeaserLabel
        || block is { IsHeading: true, IsLink: false } && Furniture.Shipped.IsTeaserHeading(block.Text);

    private static BlockRole Role(MarkdownBlock block, FurnitureKind kind, bool isInBox)
    {
        if (kind == FurnitureKind.TeaserPrefix)
            return BlockRole.Teaser;
        if (kind != FurnitureKind.None)
            return BlockRole.Furniture;
        if (isInBox)
            return block.Words >= MinTeaserWords ? BlockRole.Teaser : BlockRole.Furniture;
        return block.IsHeading ? BlockRole.Headline : BlockRole.Body;
    }

    /// <summary>An item that begins with a link is a headline with its excerpt behind it.</summary>
    private static IEnumerable<TeaserIndex.Line> Lines(MarkdownBlock block) => block.OpensWithLink && !block.IsLink
        ? [new(block.Words, IsHeadline: true, IsLink: true), new(block.Words, IsHeadline: false, IsLink: false)]
        : [new(block.Words, TeaserIndex.IsHeadline(block.Text) && (block.IsHeading || block.IsLink), block.IsLink)];
}
