using MtQuality.Scoring.Features;

namespace MtQuality.Scoring.Assessments;

/// <summary>Computes a score from the features and the evidence of an article.</summary>
internal interface IScorer
{
    /// <summary>Name and version of the scorer; part of the signature.</summary>
    string Name { get; }

    /// <summary>Scores one article. The same vector always gives the same score.</summary>
    Assessment Assess(FeatureVector features);
}
