using MtQuality.Families.Models;
using MtQuality.Families.Results;
using MtQuality.Families.Verification;

namespace MtQuality.Families.Building;

/// <summary>What an article is beside its likely original.</summary>
internal static class RoleRule
{
    // An excerpt: less than this of either text corresponds to the other.
    private const double MinWhole = 0.6;

    // A copy: at least so much of what corresponds is the same.
    private const double MinSame = 0.95;

    public static FamilyRole Of(in SharedText shared, FamilyModels models) =>
        Math.Min(shared.Coverage, shared.Extent) < MinWhole ? FamilyRole.Excerpt
        : shared.Density >= MinSame ? FamilyRole.Copy
        : models.RoundTrip.LogOdds(PairFeatures.OfRoundTrip(shared)) > 0 ? FamilyRole.RoundTripCopy
        : FamilyRole.SpunCopy;
}
