using MtQuality.Families.Models;
using MtQuality.Families.Results;
using MtQuality.Families.Verification;

namespace MtQuality.Families.Building;

/// <summary>What an article is beside its likely original.</summary>
internal static class RoleRule
{
    // A copy: at least so much of what corresponds is the same.
    private const double MinSame = 0.95;

    public static FamilyRole Of(in SharedText shared, FamilyModels models) =>
        shared.IsPart ? FamilyRole.Excerpt
        : shared.Density >= MinSame ? FamilyRole.Copy
        : models.RoundTrip.LogOdds(PairFeatures.OfRoundTrip(shared)) > 0 ? FamilyRole.RoundTripCopy
        : FamilyRole.SpunCopy;
}
