namespace MtQuality.Scoring.Features;

/// <summary>All that a score rests on: the same vector in training, calibration, thresholds and scoring.</summary>
/// <param name="Words">Number of words that it was measured in.</param>
/// <param name="Values">One finite number a feature, in the order of the feature set.</param>
/// <param name="Evidence">What the signals of <see cref="Signals.SignalRole.Evidence"/> found, strongest first.</param>
public sealed record FeatureVector(int Words, float[] Values, IReadOnlyList<EvidenceBits> Evidence)
{
    /// <summary>Bits of all evidence, 0 or more.</summary>
    public double TotalEvidence => Evidence.Sum(evidence => evidence.Bits);
}

/// <summary>How much one signal's places speak against a text.</summary>
/// <param name="Signal">Id of the signal.</param>
/// <param name="Title">Its title.</param>
/// <param name="Bits">Bits by which so many places are more than people have, above 0.</param>
public readonly record struct EvidenceBits(string Signal, string Title, double Bits);
