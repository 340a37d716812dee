namespace MtQuality.Scoring.Classifier;

/// <summary>The scores of held-out human texts of one register and length, from which thresholds are computed.</summary>
/// <param name="Register">The kind of text, such as news.</param>
/// <param name="Length">Name of the length bin, in words.</param>
/// <param name="Scores">The scores, 0–1, in ascending order; 0 for a text without the places that a flagged one must have.</param>
internal sealed record HumanScores(string Register, string Length, IReadOnlyList<double> Scores)
{
    /// <summary>Number of scores at or above a threshold.</summary>
    public int CountAtOrAbove(double threshold) => Scores.Count(score => score >= threshold);
}
