namespace MtQuality.Families.Results;

/// <summary>What an article is in a family of articles that share a source.</summary>
public enum FamilyRole : byte
{
    /// <summary>The member from which the others were most likely made. Every family has exactly one.</summary>
    LikelyOriginal,

    /// <summary>The same words in the same order, but for a few.</summary>
    Copy,

    /// <summary>Words were replaced one by one, and the frame of the sentences was kept.</summary>
    SpunCopy,

    /// <summary>Words, their order and their number changed, as they do when a text is translated and back.</summary>
    RoundTripCopy,

    /// <summary>Only a part was taken, or a part of this article only was taken from the original.</summary>
    Excerpt,
}
