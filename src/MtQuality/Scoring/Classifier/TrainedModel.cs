using MtQuality.Numerics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Scoring.Classifier;

/// <summary>The texts that a model was trained on, as a cloud of features: what lies outside is not judged.</summary>
/// <param name="Means">Mean of every feature.</param>
/// <param name="Deviations">Standard deviation of every feature; 0 for those that say nothing of the kind of text.</param>
/// <param name="Limit">Largest <see cref="Distance"/> that is inside.</param>
public sealed record TrainingDomain(IReadOnlyList<double> Means, IReadOnlyList<double> Deviations, double Limit)
{
    // One feature alone puts no text outside: it may be what is wrong with it.
    private const double MaxDeviations = 6;

    /// <summary>How far a text is from the middle of the cloud: the root mean square of its deviations.</summary>
    public double Distance(ReadOnlySpan<float> features)
    {
        var (sum, counted) = (0.0, 0);
        for (var i = 0; i < features.Length; i++)
        {
            if (Deviations[i] <= 0)
                continue;
            var deviations = Math.Min(MaxDeviations, Math.Abs(features[i] - Means[i]) / Deviations[i]);
            sum += deviations * deviations;
            counted++;
        }
        return Math.Sqrt(sum / Math.Max(1, counted));
    }
}

/// <summary>A trained classifier as scoring needs it: an additive head for each kind, their calibration, and the thresholds that go
/// with them.</summary>
public sealed record TrainedModel
{
    private static readonly Lazy<TrainedModel> LazyShipped = new(TrainedModelFile.ReadShipped);

    /// <summary>What it reads.</summary>
    public required ModelCompatibility Reads { get; init; }

    /// <summary>The model that ships with the library.</summary>
    /// <exception cref="InvalidDataException">It is damaged; the message says what to do.</exception>
    public static TrainedModel Shipped => LazyShipped.Value;

    /// <summary>Log-odds of bad translation against a person's text; null where it saw none.</summary>
    public required AdditiveHead? Translated { get; init; }

    /// <summary>Log-odds of spinning against a person's text; null where it saw none.</summary>
    public required AdditiveHead? Spun { get; init; }

    /// <summary>Calibration of the two together.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>The texts that it knows.</summary>
    public required TrainingDomain Domain { get; init; }

    /// <summary>The thresholds that its held-out human texts support.</summary>
    public required Policy Policy { get; init; }

    /// <summary>The held-out human scores behind the thresholds, register by register and length by length.</summary>
    public required IReadOnlyList<HumanScores> Humans { get; init; }

    /// <summary>What signatures call the scorer that uses it.</summary>
    public string ScorerName => $"trained model {Hex.Of(Hash)}";

    /// <summary>XxHash3 of the file it was read from; part of the signature.</summary>
    public ulong Hash { get; init; }
}
