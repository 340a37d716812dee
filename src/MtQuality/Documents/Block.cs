using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>What a piece of a page is for.</summary>
public enum BlockRole : byte
{
    /// <summary>The article's headline or a heading inside it.</summary>
    Headline,

    /// <summary>The article's own prose.</summary>
    Body,

    /// <summary>Prose that announces another article.</summary>
    Teaser,

    /// <summary>Menus, buttons, datelines of a page, "2 years ago": not analysed.</summary>
    Furniture,

    /// <summary>Prose in another language: listed, not analysed.</summary>
    Foreign,
}

internal static class BlockRoles
{
    /// <summary>Whether the verdict on an article rests on text of this role: its headline and body do, all else does not.</summary>
    public static bool IsJudged(this BlockRole role) => role is BlockRole.Headline or BlockRole.Body;

    /// <summary>Whether text of this role is read at all: English prose is, furniture and other languages are not.</summary>
    public static bool IsRead(this BlockRole role) => role.IsJudged() || role == BlockRole.Teaser;
}

/// <summary>A paragraph-like piece of a text.</summary>
/// <param name="Span">Where it stands, without surrounding white space.</param>
/// <param name="Role">What it is for.</param>
public readonly record struct Block(Span Span, BlockRole Role)
{
    /// <summary>Whether the verdict on the article rests on this block: its headline and body do, all else does not.</summary>
    public bool IsJudged => Role.IsJudged();
}
