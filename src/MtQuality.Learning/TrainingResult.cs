using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Features;

namespace MtQuality.Learning;

/// <summary>What a model was trained on, of one kind, and how well held-out scores told it from human text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Documents">Number of articles.</param>
/// <param name="Windows">Number of windows cut from them.</param>
/// <param name="Clusters">Number of clusters of near-duplicates.</param>
/// <param name="Auroc">Held-out area under the curve against human windows, 0–1; null for human text.</param>
public sealed record KindSummary(TextKind Kind, int Documents, int Windows, int Clusters, double? Auroc);

/// <summary>A trained model and its description.</summary>
/// <param name="Model">The model.</param>
/// <param name="Thresholds">Held-out human scores behind its thresholds.</param>
/// <param name="Kinds">What it was trained on.</param>
/// <param name="HeldOut">Held-out scores of all windows.</param>
/// <param name="Heads">Name of each part of each head, and how it is written as ML.NET keeps it.</param>
/// <param name="Features">Its features.</param>
/// <param name="Options">How it was trained.</param>
internal sealed record TrainingResult(
    TrainedModel Model,
    IReadOnlyList<ThresholdCell> Thresholds,
    IReadOnlyList<KindSummary> Kinds,
    IReadOnlyList<ScoredCase> HeldOut,
    IReadOnlyList<(string Name, Action<Stream> Save)> Heads,
    IReadOnlyList<FeatureInfo> Features,
    TrainingOptions Options)
{
    /// <summary>What is odd about the articles, so that the figures may not hold; empty if nothing is.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>In words, which false-alarm rate the held-out human texts support.</summary>
    public string Support =>
        HumanThresholds.Support(Thresholds.Where(cell => cell.Register == HumanThresholds.Together).Max(cell => cell.Documents));
}
