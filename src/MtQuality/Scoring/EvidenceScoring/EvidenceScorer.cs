using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;

namespace MtQuality.Scoring.EvidenceScoring;

/// <summary>
/// The score without a trained model: the bits of all evidence add up, and <c>score = 1 / (1 + 2^(PriorBits − bits))</c>. More evidence
/// never lowers the score.
/// </summary>
internal sealed class EvidenceScorer : IScorer
{
    // At five bits, evidence 32 times likelier in bad text than in good, the score is one half.
    private const double PriorBits = 5;

    public string Name => "evidence against base rates, 4";

    public Assessment Assess(FeatureVector features) => new(
        1 / (1 + Math.Pow(2, PriorBits - features.TotalEvidence)),
        Translated: null,
        Spun: null,
        -PriorBits,
        [.. features.Evidence.Select(evidence => new Contribution(evidence.Signal, evidence.Title, evidence.Bits))]);
}
