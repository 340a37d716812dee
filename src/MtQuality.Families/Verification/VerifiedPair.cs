using MtQuality.Families.Clusters;

namespace MtQuality.Families.Verification;

/// <summary>A candidate whose texts were matched.</summary>
/// <param name="First">Number of one article.</param>
/// <param name="Second">Number of the other.</param>
/// <param name="Shared">What they have in common.</param>
/// <param name="Probability">How likely it is that they share a source, 0–1.</param>
internal readonly record struct VerifiedPair(int First, int Second, SharedText Shared, double Probability)
{
    /// <summary>From this probability on, two articles are taken to share a source.</summary>
    public const double Enough = 0.5;

    public bool IsLinked => Probability >= Enough;

    public Link ToLink() => new(First, Second, Probability, Shared.Region * Shared.Density);
}
