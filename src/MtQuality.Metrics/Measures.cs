using MtQuality.Scoring.Verdicts;

namespace MtQuality.Metrics;

/// <summary>A number with the interval that 95 % of bootstrap samples give it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Value, double Low, double High);

/// <summary>The measures of an evaluation, by name and in the order of all reports.</summary>
public static class Measures
{
    // With fewer cases of a kind a measure would be mostly chance: reports show a dash. With 299 and none above a score, a rate over 1 %
    // is excluded at 95 % confidence.
    private const int MinCases = 20;
    private const int MinForOnePercent = 299;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "auroc", "tpr_at_1_percent", "tpr_at_5_percent", "flagged_garbled", "flagged_human", "suspect_human", "f1", "ece", "brier",
    ];

    /// <summary>The measures of cases in ascending order of score, each counted as often as <paramref name="counts"/> says; null
    /// where there are too few.</summary>
    /// <param name="ranked">The cases.</param>
    /// <param name="counts">How often each counts; all 1 except in a bootstrap sample.</param>
    /// <param name="points">The scores that decide, fixed beforehand.</param>
    internal static double?[] Of(ReadOnlySpan<ScoredCase> ranked, ReadOnlySpan<double> counts, in OperatingPoints points)
    {
        double positives = 0, negatives = 0, brier = 0;
        int positiveCases = 0, negativeCases = 0;
        double atOne = 0, atFive = 0, flagged = 0, falselyFlagged = 0, falselySuspect = 0;
        for (var i = 0; i < ranked.Length; i++)
        {
            var (score, isPositive) = ranked[i];
            var verdict = ranked[i].Verdict;
            brier += counts[i] * Math.Pow(score - (isPositive ? 1 : 0), 2);
            if (isPositive)
            {
                positiveCases++;
                positives += counts[i];
                atOne += score > points.OnePercent ? counts[i] : 0;
                atFive += score > points.FivePercent ? counts[i] : 0;
                flagged += verdict == Verdict.Flagged ? counts[i] : 0;
            }
            else
            {
                negativeCases++;
                negatives += counts[i];
                falselyFlagged += verdict == Verdict.Flagged ? counts[i] : 0;
                falselySuspect += verdict is Verdict.Flagged or Verdict.Suspect ? counts[i] : 0;
            }
        }
        var (hasPositives, hasNegatives) = (positiveCases >= MinCases && positives > 0, negativeCases >= MinCases && negatives > 0);
        var hasBoth = hasPositives && hasNegatives;
        return
        [
            hasBoth ? Auroc.OfRanked(ranked, counts) : null,
            hasPositives && negativeCases >= MinForOnePercent ? atOne / positives : null,
            hasBoth ? atFive / positives : null,
            hasPositives ? flagged / positives : null,
            hasNegatives ? falselyFlagged / negatives : null,
            hasNegatives ? falselySuspect / negatives : null,
            hasBoth ? 2 * flagged / (flagged + falselyFlagged + positives) : null,
            hasBoth ? CalibrationError.Expected(CalibrationError.ReliabilityOfRanked(ranked, counts)) : null,
            hasBoth ? brier / (positives + negatives) : null,
        ];
    }
}

/// <summary>The scores at which decisions are counted.</summary>
/// <param name="OnePercent">The score above which at most 1 % of the human texts are.</param>
/// <param name="FivePercent">The score above which at most 5 % of the human texts are.</param>
internal readonly record struct OperatingPoints(double OnePercent, double FivePercent)
{
    public static OperatingPoints Of(IEnumerable<ScoredCase> cases)
    {
        var humans = cases.Where(item => !item.IsPositive).OrderByDescending(item => item.Score).ToList();
        var allowed = humans.Sum(item => item.Weight);
        return new OperatingPoints(Above(0.01), Above(0.05));

        double Above(double rate)
        {
            var above = 0.0;
            foreach (var human in humans)
            {
                above += human.Weight;
                if (above > rate * allowed)
                    return human.Score;
            }
            return 1;
        }
    }
}
