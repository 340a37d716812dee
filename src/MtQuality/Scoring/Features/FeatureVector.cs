using MtQuality.Signals;

namespace MtQuality.Scoring.Features;

/// <summary>Everything that a score is computed from. Training, calibration, thresholds and scoring use the same vector.</summary>
/// <param name="Words">Number of words of the text that counts.</param>
/// <param name="Values">One finite number for each feature, in the order of <see cref="FeatureSet.Features"/>.</param>
/// <param name="Evidence">The evidence of the signals of <see cref="Signals.SignalRole.Evidence"/>, strongest first.</param>
internal sealed record FeatureVector(int Words, float[] Values, IReadOnlyList<EvidenceBits> Evidence)
{
    /// <summary>What a verdict can point at.</summary>
    public Causes Causes { get; init; }

    /// <summary>The bits of all evidence added up, 0 or more.</summary>
    public double TotalEvidence => Evidence.Sum(evidence => evidence.Bits);
}

/// <summary>How strongly the places of one signal speak against a text.</summary>
/// <param name="Signal">Id of the signal.</param>
/// <param name="Title">Title of the signal.</param>
/// <param name="Bits">How surprising the places would be in a human text, in bits above 0.</param>
internal readonly record struct EvidenceBits(string Signal, string Title, double Bits);
