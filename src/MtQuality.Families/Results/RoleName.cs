namespace MtQuality.Families.Results;

/// <summary>What the roles are called in files and pages.</summary>
public static class RoleName
{
    /// <summary>The name of a role, in lower case.</summary>
    public static string Of(FamilyRole role) => role switch
    {
        FamilyRole.LikelyOriginal => "likely original",
        FamilyRole.Copy => "copy",
        FamilyRole.SpunCopy => "spun copy",
        FamilyRole.RoundTripCopy => "round-trip copy",
        _ => "excerpt",
    };
}
