using System.Text.Json;

namespace MtQuality.Forge.Learning;

/// <summary>
/// How much a machine's translation counts as an example of a poor one. What people rate like a person's text must count little: it
/// would teach that good English is suspect.
/// </summary>
internal static class PoorTranslation
{
    // Systems of today write nearly as people do.
    private static readonly (string Tool, float Weight)[] ToolWeights =
        [("google", 0.1f), ("microsoft", 0.1f), ("nllb", 0.25f), ("bergamot-base", 0.25f), ("opusmt", 0.3f), ("bergamot-tiny", 0.5f)];

    // Where people compared systems, the weight falls with the standard score, from a poor system's to a good one's.
    private const double AverageWeight = 0.6;
    private const float MinWeight = 0.1f;

    // Systems of which nothing is known are of 2008 to 2016.
    private const float Unrated = 0.7f;

    /// <summary>The weight of a translation, 0.1–1.</summary>
    /// <param name="tool">What made it.</param>
    /// <param name="quality">How good the system is, as standard score among its rivals; null where no one knows.</param>
    public static float Weight(string tool, double? quality)
    {
        foreach (var (name, weight) in ToolWeights)
        {
            if (tool.StartsWith(name, StringComparison.Ordinal))
                return weight;
        }
        return quality is { } known ? (float)Math.Clamp(AverageWeight - known, MinWeight, 1) : Unrated;
    }

    /// <summary>The standard score of the system that made a record; null where no one compared it.</summary>
    public static double? SystemQuality(JsonElement record) =>
        record.TryGetProperty("system_quality", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
