using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>What a threshold would do.</summary>
/// <param name="Threshold">A score, 0–1.</param>
/// <param name="Articles">Number of articles of the run at or above it.</param>
/// <param name="Share">Their share among those with a verdict.</param>
/// <param name="Human">Share of the held-out human texts at or above it, with its 95 % interval; null where none are known.</param>
/// <param name="Worst">The same of the register and length where it is highest, among those with enough texts.</param>
/// <param name="WorstName">Which that is.</param>
public sealed record ThresholdRow(double Threshold, int Articles, double Share, Interval? Human, Interval? Worst, string WorstName);

/// <summary>The threshold picker: how many articles, and which false-positive bound, each threshold gives.</summary>
public static class ThresholdTable
{
    // A bound from fewer texts than these says little.
    private const int MinTexts = 59;

    private static readonly double[] Usual = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99];

    /// <summary>The thresholds of the table, those of the policy among them.</summary>
    public static IEnumerable<double> Thresholds(Policy policy) => Usual.Append(policy.Suspect).Append(policy.Flagged).Distinct().Order();

    /// <summary>What each threshold would do to a run.</summary>
    /// <param name="review">The run.</param>
    /// <param name="humans">Held-out human scores of the model that scored it; may be empty.</param>
    /// <param name="thresholds">Scores, 0–1.</param>
    public static IEnumerable<ThresholdRow> Of(RunReview review, IReadOnlyList<HumanScores> humans, IEnumerable<double> thresholds) => thresholds.Select(threshold =>
    {
        var articles = review.AtOrAbove(threshold);
        var share = review.All.Judged == 0 ? 0 : (double)articles / review.All.Judged;
        if (humans.Count == 0)
            return new ThresholdRow(threshold, articles, share, null, null, "");
        var worst = humans.Where(cell => cell.Scores.Count >= MinTexts).Select(cell => (Cell: cell, Rate: WilsonInterval.Of(cell.CountAtOrAbove(threshold), cell.Scores.Count))).MaxBy(cell => cell.Rate.Value);
        return new ThresholdRow(threshold, articles, share, WilsonInterval.Of(humans.Sum(cell => cell.CountAtOrAbove(threshold)), humans.Sum(cell => cell.Scores.Count)), worst.Cell is null ? null : worst.Rate, worst.Cell is { } found ? $"{found.Register}, {found.Length} words" : "");
    });
}
