using MtQuality.Scoring.Features;

namespace MtQuality.Scoring.Assessments;

/// <summary>Turns what was measured in an article into a score.</summary>
internal interface IScorer
{
    /// <summary>Which scorer, in which version; part of the signature.</summary>
    string Name { get; }

    /// <summary>Scores one article; the same vector gives the same score.</summary>
    Assessment Assess(FeatureVector features);
}
