using MtQuality.Families.Clusters;

namespace MtQuality.Families.Verification;

/// <summary>A candidate whose texts were matched.</summary>
/// <param name="First">Number of one article.</param>
/// <param name="Second">Number of the other.</param>
/// <param name="Shared">What they have in common.</param>
/// <param name="Probability">How likely it is that they share a source, 0–1.</param>
internal readonly record struct VerifiedPair(int First, int Second, SharedText Shared, double Probability)
{
    // Whole texts are taken to share a source from this probability on: below it stand formulaic reports of one agency.
    private const double EnoughOfWholes = 0.15;

    // Parts must be surer: quotations and boilerplate are parts.
    private const double EnoughOfParts = 0.5;

    public bool IsLinked => Probability >= (Shared.IsPart ? EnoughOfParts : EnoughOfWholes);

    public Link ToLink() => new(First, Second, Shared.Region * Shared.Density, Shared.Distance);
}
