namespace MtQuality.Metrics.Comparison;

/// <summary>Number of words by change. The first four add up to the words of the original; all except the dropped ones to those of
/// the suspect.</summary>
public readonly record struct ChangeCounts(int Kept, int Replaced, int Moved, int Dropped, int Added)
{
    /// <summary>Number of words of the original.</summary>
    public int Original => Kept + Replaced + Moved + Dropped;

    /// <summary>Number of words of the suspect.</summary>
    public int Suspect => Kept + Replaced + Moved + Added;

    /// <summary>The share of the original's words that stand in the suspect, in order or moved, 0 to 1; 0 where it has none.</summary>
    public double Survived => ShareOf(Kept + Moved);

    /// <summary>The number as a share of the original's words, 0 to 1.</summary>
    public double ShareOf(int words) => Original == 0 ? 0 : (double)words / Original;
}
