using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;

namespace MtQuality.Scoring.EvidenceScoring;

/// <summary>
/// Scores without a trained model. The bits of all evidence are added up, and <c>score = 1 / (1 + 2^(PriorBits − bits))</c>. More evidence
/// never lowers the score.
/// </summary>
internal sealed class EvidenceScorer : IScorer
{
    // The score is 0.5 at five bits, that is with evidence 32 times as likely in bad text as in good text.
    private const double PriorBits = 5;

    public string Name => "evidence against base rates, 4";

    public Assessment Assess(FeatureVector features) => new(
        1 / (1 + Math.Pow(2, PriorBits - features.TotalEvidence)),
        Translated: null,
        Spun: null,
        -PriorBits,
        [.. features.Evidence.Select(evidence => new Contribution(evidence.Signal, evidence.Title, evidence.Bits))]);
}
