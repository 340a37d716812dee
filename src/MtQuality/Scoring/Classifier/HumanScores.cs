namespace MtQuality.Scoring.Classifier;

/// <summary>The scores that a model gave held-out human texts of one register and length: what its thresholds rest on.</summary>
/// <param name="Register">The kind of text.</param>
/// <param name="Length">Name of the length bin, in words.</param>
/// <param name="Scores">The scores, ascending, 0–1.</param>
public sealed record HumanScores(string Register, string Length, IReadOnlyList<double> Scores)
{
    /// <summary>Number of them at or above a threshold.</summary>
    public int CountAtOrAbove(double threshold) => Scores.Count(score => score >= threshold);
}
