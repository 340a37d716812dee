namespace MtQuality.Families.Results;

/// <summary>What one site has of another's articles, counted over the likely originals of families.</summary>
/// <param name="From">The site of the originals.</param>
/// <param name="To">The site of the copies.</param>
/// <param name="Copies">Number of copies by role, <see cref="FamilyRole.LikelyOriginal"/> left out; only roles that occur.</param>
/// <param name="Taken">Mean share of the copies' words that correspond to the original, 0–1.</param>
/// <param name="MedianDelay">Median of the time from original to copy, over those with both dates; null if there are none.</param>
public sealed record SitePair(
    string From,
    string To,
    IReadOnlyDictionary<FamilyRole, int> Copies,
    double Taken,
    TimeSpan? MedianDelay)
{
    /// <summary>Number of copies.</summary>
    public int Count => Copies.Values.Sum();
}
