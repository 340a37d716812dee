using System.Text.Json;
using MtQuality.Numerics;

namespace MtQuality.Families.Models;

/// <summary>The three small models of families, as the file <c>families.json</c> has them; it names the command that fitted
/// them.</summary>
/// <param name="Source">Whether two texts share a source; features of <see cref="SourceFeatures"/>.</param>
/// <param name="RoundTrip">Whether a changed copy is a round trip rather than spun; features of <see cref="RoundTripFeatures"/>.</param>
/// <param name="Original">How much speaks for a member as the original; features of <see cref="OriginalFeatures"/>.</param>
internal sealed record FamilyModels(LinearModel Source, LinearModel RoundTrip, LinearModel Original)
{
    public static IReadOnlyList<string> SourceFeatures { get; } =
        ["bias", "log_region", "density", "coverage", "order", "runs", "anchors", "functions", "frame"];

    public static IReadOnlyList<string> RoundTripFeatures { get; } = ["bias", "density", "functions", "frame", "runs", "anchors", "order"];

    public static IReadOnlyList<string> OriginalFeatures { get; } = ["clean", "earlier", "length", "near", "ties"];

    /// <summary>The models that ship.</summary>
    public static FamilyModels Shipped { get; } = Load();

    /// <summary>Hash of their file.</summary>
    public static string Hash { get; } = Hex.HashOf(Text());

    private static FamilyModels Load()
    {
        using var json = JsonDocument.Parse(Text());
        return new FamilyModels(
            LinearModel.Parse(json.RootElement, "source", SourceFeatures),
            LinearModel.Parse(json.RootElement, "round_trip", RoundTripFeatures),
            LinearModel.Parse(json.RootElement, "original", OriginalFeatures));
    }

    private static string Text()
    {
        using var file = new StreamReader(typeof(FamilyModels).Assembly.GetManifestResourceStream("families.json")!);
        return file.ReadToEnd();
    }
}
