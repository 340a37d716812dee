using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>The part that a block plays on a page.</summary>
public enum BlockRole : byte
{
    /// <summary>The article's headline or a heading inside it.</summary>
    Headline,

    /// <summary>The article's own prose.</summary>
    Body,

    /// <summary>Prose that announces another article.</summary>
    Teaser,

    /// <summary>Menus, buttons, dates such as "2 years ago" and other fixed parts of a page: not analysed.</summary>
    Furniture,

    /// <summary>Prose in another language than English: listed, but not analysed.</summary>
    Foreign,

    /// <summary>Prose that the page hides from its readers: listed, but not analysed.</summary>
    Hidden,
}

internal static class BlockRoles
{
    /// <summary>Whether text of this role counts for the verdict: headline and body do, everything else does not.</summary>
    public static bool IsJudged(this BlockRole role) => role is BlockRole.Headline or BlockRole.Body;

    /// <summary>Whether text of this role is analysed: English prose is, furniture and other languages are not.</summary>
    public static bool IsRead(this BlockRole role) => role.IsJudged() || role == BlockRole.Teaser;
}

/// <summary>A paragraph-like piece of a text.</summary>
/// <param name="Span">Its position, without surrounding white space.</param>
/// <param name="Role">The part it plays on the page.</param>
public readonly record struct ArticleBlock(TextSpan Span, BlockRole Role)
{
    /// <summary>Whether the block counts for the verdict: headline and body do, everything else does not.</summary>
    public bool IsJudged => Role.IsJudged();
}
