using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>What a threshold would do.</summary>
/// <param name="Threshold">A score, 0–1.</param>
/// <param name="Articles">Number of articles of the run that it would flag.</param>
/// <param name="Share">Their share among the articles with a verdict.</param>
/// <param name="Human">Share of the held-out human texts that it would flag, with its 95 % interval; null if there are none.</param>
/// <param name="Worst">The highest such share in any register and length with enough texts; null if no register has enough.</param>
/// <param name="WorstName">That register and length.</param>
internal sealed record ThresholdRow(double Threshold, int Articles, double Share, Interval? Human, Interval? Worst, string WorstName);

/// <summary>What each threshold would do: how many articles it flags, and how many human texts.</summary>
internal static class ThresholdTable
{
    // With fewer texts, a false-positive rate of 5 % cannot be excluded at 95 % confidence even if none is flagged.
    private const int MinTexts = 59;

    private static readonly double[] Usual = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99];

    /// <summary>The thresholds of the table, which include those of the policy.</summary>
    public static IEnumerable<double> Thresholds(Policy policy) =>
        Usual.Append(policy.Suspect).Append(policy.Flagged).Distinct().Order();

    /// <summary>What each threshold would do to a run.</summary>
    /// <param name="review">The run.</param>
    /// <param name="humans">Held-out human scores of the model that scored it; may be empty.</param>
    /// <param name="thresholds">Scores, 0–1.</param>
    public static IEnumerable<ThresholdRow> Of(
        RunReview review,
        IReadOnlyList<HumanScores> humans,
        IEnumerable<double> thresholds) => thresholds.Select(threshold => Row(review, humans, threshold));

    private static ThresholdRow Row(RunReview review, IReadOnlyList<HumanScores> humans, double threshold)
    {
        var articles = review.FlaggedFrom(threshold);
        var share = review.All.Judged == 0 ? 0 : (double)articles / review.All.Judged;
        if (humans.Count == 0)
            return new ThresholdRow(threshold, articles, share, null, null, "");
        var human = WilsonInterval.Of(humans.Sum(cell => cell.CountAtOrAbove(threshold)), humans.Sum(cell => cell.Scores.Count));
        var (worst, rate) = humans
            .Where(cell => cell.Scores.Count >= MinTexts)
            .Select(cell => (Cell: cell, Rate: WilsonInterval.Of(cell.CountAtOrAbove(threshold), cell.Scores.Count)))
            .MaxBy(cell => cell.Rate.Value);
        return worst is null
            ? new ThresholdRow(threshold, articles, share, human, null, "")
            : new ThresholdRow(threshold, articles, share, human, rate, $"{worst.Register}, {worst.Length} words");
    }
}
