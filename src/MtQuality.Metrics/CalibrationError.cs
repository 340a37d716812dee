namespace MtQuality.Metrics;

/// <summary>Cases of similar probability: what was predicted, and what was observed.</summary>
/// <param name="Predicted">Mean probability, 0–1.</param>
/// <param name="Observed">Share of positive cases, 0–1.</param>
/// <param name="Cases">Number of cases.</param>
public readonly record struct ReliabilityBin(double Predicted, double Observed, double Cases);

/// <summary>How far probabilities are from what happens.</summary>
/// <remarks>Expected calibration error over bins of equal mass: Nguyen and O'Connor, EMNLP 2015. The Brier score: G. Brier, 1950.</remarks>
public static class CalibrationError
{
    /// <summary>Bins of a reliability diagram.</summary>
    public const int Bins = 15;

    /// <summary>Bins of equal mass in ascending order of probability; fewer where there are fewer cases.</summary>
    public static IReadOnlyList<ReliabilityBin> Reliability(IEnumerable<ScoredCase> cases)
    {
        var ranked = cases.OrderBy(item => item.Score).ToArray();
        return ReliabilityOfRanked(ranked, Array.ConvertAll(ranked, item => item.Weight));
    }

    /// <summary>The expected calibration error, 0–1: the mean distance between what bins predict and what is observed.</summary>
    public static double Expected(IReadOnlyList<ReliabilityBin> bins)
    {
        double sum = 0, cases = 0;
        foreach (var bin in bins)
        {
            sum += bin.Cases * Math.Abs(bin.Predicted - bin.Observed);
            cases += bin.Cases;
        }
        return cases > 0 ? sum / cases : 0;
    }

    internal static IReadOnlyList<ReliabilityBin> ReliabilityOfRanked(ReadOnlySpan<ScoredCase> ranked, ReadOnlySpan<double> counts)
    {
        double total = 0;
        foreach (var count in counts)
            total += count;
        var bins = new List<ReliabilityBin>(Bins);
        double predicted = 0, observed = 0, cases = 0, before = 0;
        for (var i = 0; i < ranked.Length; i++)
        {
            cases += counts[i];
            predicted += counts[i] * ranked[i].Score;
            observed += ranked[i].IsPositive ? counts[i] : 0;
            if (cases > 0 && (before + cases >= total * (bins.Count + 1) / Bins || i == ranked.Length - 1))
            {
                bins.Add(new ReliabilityBin(predicted / cases, observed / cases, cases));
                (before, predicted, observed, cases) = (before + cases, 0, 0, 0);
            }
        }
        return bins;
    }
}
