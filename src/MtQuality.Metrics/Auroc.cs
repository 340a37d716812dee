using MtQuality.Scoring.Verdicts;

namespace MtQuality.Metrics;

/// <summary>One case of an evaluation.</summary>
/// <param name="Score">Its score.</param>
/// <param name="IsPositive">Whether it is what the score should find.</param>
public readonly record struct ScoredCase(double Score, bool IsPositive)
{
    /// <summary>The verdict on it; unflagged where none was asked for.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Number of cases that it stands for, above 0.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>The area under the receiver operating characteristic: how often a positive case scores higher than a negative one, ties
/// counting half.</summary>
public static class Auroc
{
    /// <summary>The area, 0–1; null where one kind of case is missing.</summary>
    public static double? Of(IEnumerable<ScoredCase> cases)
    {
        var ranked = cases.OrderBy(item => item.Score).ToArray();
        return OfRanked(ranked, Array.ConvertAll(ranked, item => item.Weight));
    }

    /// <summary>The area for cases in ascending order of score, each counted as often as <paramref name="counts"/> says.</summary>
    internal static double? OfRanked(ReadOnlySpan<ScoredCase> ranked, ReadOnlySpan<double> counts)
    {
        double positives = 0, negatives = 0, wins = 0;
        for (var start = 0; start < ranked.Length;)
        {
            double tiedPositives = 0, tiedNegatives = 0;
            var end = start;
            for (; end < ranked.Length && ranked[end].Score.Equals(ranked[start].Score); end++)
            {
                if (ranked[end].IsPositive)
                    tiedPositives += counts[end];
                else
                    tiedNegatives += counts[end];
            }
            wins += tiedPositives * (negatives + tiedNegatives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
            start = end;
        }
        return positives > 0 && negatives > 0 ? wins / (positives * negatives) : null;
    }
}
