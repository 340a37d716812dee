namespace MtQuality.Families.Verification;

/// <summary>What two texts share as features of <see cref="Models.FamilyModels"/>, in the order of their names there.</summary>
internal static class PairFeatures
{
    public static double[] OfSource(in SharedText shared) =>
    [
        1, Math.Log(1 + shared.Region), shared.Density, shared.Coverage, shared.Order, shared.Runs, shared.Anchors, shared.Functions,
        shared.Frame,
    ];

    public static double[] OfRoundTrip(in SharedText shared) =>
        [1, shared.Density, shared.Functions, shared.Frame, shared.Runs, shared.Anchors, shared.Order];
}
