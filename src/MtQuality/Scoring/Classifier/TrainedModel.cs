using MtQuality.Numerics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Scoring.Classifier;

/// <summary>The distribution of features in the texts that a model was trained on. Texts too far from it are out of domain.</summary>
/// <param name="Means">Mean of every feature.</param>
/// <param name="Deviations">Standard deviation of every feature; 0 for features that do not describe the kind of text.</param>
/// <param name="Limit">Maximum <see cref="Distance"/> of a text that is in the domain.</param>
public sealed record TrainingDomain(IReadOnlyList<double> Means, IReadOnlyList<double> Deviations, double Limit)
{
    // Limits the effect of a single feature, which can be extreme because the text is faulty.
    private const double MaxDeviations = 6;

    /// <summary>How far a text is from the mean: the root mean square of the deviations of its features, each in standard deviations and at
    /// most 6.</summary>
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

/// <summary>A trained classifier, as scoring uses it: an additive head for each kind, their calibration, and the thresholds
/// for their scores.</summary>
public sealed record TrainedModel
{
    private static readonly Lazy<TrainedModel> LazyShipped = new(TrainedModelFile.ReadShipped);

    /// <summary>The features and the language model that it needs.</summary>
    public required ModelCompatibility Reads { get; init; }

    /// <summary>The model that ships with the library.</summary>
    /// <exception cref="InvalidDataException">The model is damaged; the message says what to do.</exception>
    public static TrainedModel Shipped => LazyShipped.Value;

    /// <summary>The log-odds of bad translation against human text; null if the training data had no translated texts.</summary>
    public required AdditiveHead? Translated { get; init; }

    /// <summary>The log-odds of spinning against human text; null if the training data had no spun texts.</summary>
    public required AdditiveHead? Spun { get; init; }

    /// <summary>The calibration of both heads together.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>The texts that it was trained on.</summary>
    public required TrainingDomain Domain { get; init; }

    /// <summary>The thresholds, computed from the scores of held-out human texts.</summary>
    public required Policy Policy { get; init; }

    /// <summary>The scores of held-out human texts that the thresholds were computed from, by register and length.</summary>
    public required IReadOnlyList<HumanScores> Humans { get; init; }

    /// <summary>The name in signatures of a scorer that uses this model.</summary>
    public string ScorerName => $"trained model {Hex.Of(Hash)}";

    /// <summary>XxHash3 of the content of its file; part of the signature.</summary>
    public ulong Hash { get; init; }
}
