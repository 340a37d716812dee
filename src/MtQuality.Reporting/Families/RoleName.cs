using MtQuality.Families.Results;

namespace MtQuality.Reporting.Families;

/// <summary>What the roles are called in files and pages.</summary>
internal static class RoleName
{
    public static string Of(FamilyRole role) => role switch
    {
        FamilyRole.LikelyOriginal => "likely original",
        FamilyRole.Copy => "copy",
        FamilyRole.SpunCopy => "spun copy",
        FamilyRole.RoundTripCopy => "round-trip copy",
        _ => "excerpt",
    };
}
