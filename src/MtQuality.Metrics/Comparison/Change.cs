namespace MtQuality.Metrics.Comparison;

/// <summary>What became of a word on its way from one text to the other.</summary>
public enum Change : byte
{
    /// <summary>It stands in both, in order; case aside.</summary>
    Kept,

    /// <summary>Another word stands in its place.</summary>
    Replaced,

    /// <summary>It stands in both as part of the same block of three words or more, in another place.</summary>
    Moved,

    /// <summary>Of the original: nothing stands in its place.</summary>
    Dropped,

    /// <summary>Of the suspect: it stands in no word's place.</summary>
    Added,
}
