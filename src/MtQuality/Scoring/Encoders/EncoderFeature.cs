using MtQuality.Numerics;
using MtQuality.Parsing;
using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Scoring.Encoders;

/// <summary>What the features share that sum up what the encoder says.</summary>
internal static class EncoderFeature
{
    // Counted up whenever a feature is computed in another way.
    private const int Version = 1;

    // Beyond it a log-odds says nothing more: one in 160,000.
    private const float MaxLogOdds = 12;

    /// <summary>The log-odds of a text that nothing was read of: about one in fifty, as in people's texts.</summary>
    public const float Neutral = -4;

    /// <summary>The features with these names and titles. Each accuses.</summary>
    /// <param name="names">Their names and titles.</param>
    /// <param name="card">The signal that shows what they measure.</param>
    /// <param name="resources">What their versions depend on.</param>
    public static IReadOnlyList<FeatureInfo> Describe(
        IEnumerable<(string Name, string Title)> names, SignalInfo card, SignalResources resources)
    {
        var read = resources.HashesOf(TextResources.Basis);
        var version = Hex.HashOf($"encoder features {Version} tokenizer {Documents.Tokenizer.Version} {read}");
        return
        [
            .. names.Select(name => new FeatureInfo(name.Name, name.Title, card, Accuses: true, version, ReadsLanguageModel: false)
            {
                ReadsEncoder = true,
            }),
        ];
    }

    /// <summary>A log-odds within bounds, in nats; <see cref="Neutral"/> if it is not a number.</summary>
    public static float Bounded(double logOdds) =>
        double.IsNaN(logOdds) ? Neutral : (float)Math.Clamp(logOdds, -MaxLogOdds, MaxLogOdds);
}
