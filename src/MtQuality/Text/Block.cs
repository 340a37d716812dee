namespace MtQuality.Text;

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
}

internal static class BlockRoles
{
    /// <summary>Whether the verdict on an article rests on text of this role: its headline and body do, teasers and furniture do not.</summary>
    public static bool IsJudged(this BlockRole role) => role is BlockRole.Headline or BlockRole.Body;
}

/// <summary>A paragraph-like piece of a text.</summary>
/// <param name="Span">Where it stands, without surrounding white space.</param>
/// <param name="Role">What it is for.</param>
public readonly record struct Block(Span Span, BlockRole Role)
{
    /// <summary>Whether the verdict on the article rests on this block: its headline and body do, teasers and furniture do not.</summary>
    public bool IsJudged => Role.IsJudged();
}
