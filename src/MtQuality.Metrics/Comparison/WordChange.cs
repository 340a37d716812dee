namespace MtQuality.Metrics.Comparison;

/// <summary>How a word changed from one text to the other.</summary>
public enum WordChange : byte
{
    /// <summary>Both texts have it, in the same order; case is ignored.</summary>
    Kept,

    /// <summary>Another word stands in its place.</summary>
    Replaced,

    /// <summary>Both texts have it in the same block of three words or more, but in another place.</summary>
    Moved,

    /// <summary>A word of the original that nothing replaces.</summary>
    Dropped,

    /// <summary>A word of the suspect that replaces nothing.</summary>
    Added,
}
