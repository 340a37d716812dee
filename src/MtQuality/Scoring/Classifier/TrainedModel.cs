using MtQuality.Numerics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Scoring.Classifier;

/// <summary>The distribution of features in the texts that a model was trained on. Texts too far from it are out of domain.</summary>
/// <param name="Means">Mean of every feature.</param>
/// <param name="Deviations">Standard deviation of every feature; 0 for features that do not describe the kind of text.</param>
/// <param name="Limit">Maximum <see cref="Distance"/> of a text that is in the domain.</param>
internal sealed record TrainingDomain(IReadOnlyList<double> Means, IReadOnlyList<double> Deviations, double Limit)
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

/// <summary>Which articles a model with an encoder has to look at: those whose score under a model without one is high enough.</summary>
/// <param name="From">Minimum score of the model without the encoder, 0–1, from which the encoder reads an article.</param>
/// <param name="Model">Hash of that model: the scores of another mean something else.</param>
internal sealed record ReadingGate(double From, string Model);

/// <summary>A trained classifier, as scoring uses it: an additive head for each kind, their calibration, and the thresholds
/// for their scores. Immutable; safe to share between threads.</summary>
public sealed record TrainedModel
{
    private static readonly Lazy<TrainedModel> LazyShipped = new(() => TrainedModelFile.ReadShipped(""));
    private static readonly Lazy<TrainedModel> LazyWithEncoder = new(() => TrainedModelFile.ReadShipped(TrainedModelFile.WithEncoder));

    internal TrainedModel(
        ModelCompatibility reads,
        AdditiveHead? translated,
        AdditiveHead? spun,
        Calibration calibration,
        TrainingDomain domain,
        Policy policy,
        IReadOnlyList<HumanScores> humans)
    {
        (Reads, Translated, Spun, Calibration, Domain) = (reads, translated, spun, calibration, domain);
        (Policy, Humans) = (policy, humans);
    }

    /// <summary>The model that ships with the library, for articles that no encoder has read.</summary>
    /// <exception cref="InvalidDataException">The model is damaged; the message says what to do.</exception>
    public static TrainedModel Shipped => LazyShipped.Value;

    /// <summary>The model that ships with the library, for articles that the shipped encoder has read.</summary>
    /// <exception cref="FileNotFoundException">This build of the library has no such model; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The model is damaged; the message says what to do.</exception>
    public static TrainedModel ShippedWithEncoder => LazyWithEncoder.Value;

    /// <summary>The thresholds, computed from the scores of held-out human texts.</summary>
    public Policy Policy { get; internal init; }

    /// <summary>XxHash3 of the content of its file; part of the signature.</summary>
    public ulong Hash { get; internal init; }

    /// <summary>The features, the language model and the encoder that it needs.</summary>
    internal ModelCompatibility Reads { get; init; }

    /// <summary>The log-odds of bad translation against human text; null if the training data had no translated texts.</summary>
    internal AdditiveHead? Translated { get; init; }

    /// <summary>The log-odds of spinning against human text; null if the training data had no spun texts.</summary>
    internal AdditiveHead? Spun { get; init; }

    /// <summary>The calibration of both heads together.</summary>
    internal Calibration Calibration { get; init; }

    /// <summary>The texts that it was trained on.</summary>
    internal TrainingDomain Domain { get; init; }

    /// <summary>The scores of held-out human texts that the thresholds were computed from, by register and length.</summary>
    internal IReadOnlyList<HumanScores> Humans { get; init; }

    /// <summary>Which articles it has to look at; null for all, and if it reads no encoder.</summary>
    internal ReadingGate? Gate { get; init; }

    /// <summary>The name in signatures of a scorer that uses this model.</summary>
    internal string ScorerName => $"trained model {Hex.Of(Hash)}";

    /// <summary>What messages call it: its file, if it was read from one.</summary>
    internal string File { get; init; } = "The model";

    /// <summary>Reads the model that <c>mtq train</c> has written into a folder.</summary>
    /// <exception cref="FileNotFoundException">There is no model; the message says how to make one.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version; the message says which and what to do.</exception>
    public static TrainedModel Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return TrainedModelFile.Read(folder);
    }

    /// <inheritdoc/>
    public bool Equals(TrainedModel? other) =>
        ReferenceEquals(this, other)
        || other is not null && TrainedModelFile.ToBytes(this).AsSpan().SequenceEqual(TrainedModelFile.ToBytes(other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policy, Reads.Features.Count);
}
