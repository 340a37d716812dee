using MtQuality.Scoring.Classifier;

namespace MtQuality.Metrics;

/// <summary>A held-out case that a calibration is fitted to.</summary>
/// <param name="LogOdds">What the model says, in nats.</param>
/// <param name="Words">Number of words.</param>
/// <param name="IsPositive">Whether it is what the model looks for.</param>
/// <param name="Weight">How much it counts, 0 or more.</param>
internal readonly record struct CalibrationCase(double LogOdds, int Words, bool IsPositive, double Weight);

/// <summary>Finds the line that turns log-odds into calibrated ones: a logistic regression on the log-odds, the length, and their
/// product, by Newton's method.</summary>
/// <remarks>H.-T. Lin, C.-J. Lin and R. Weng, <i>A note on Platt's probabilistic outputs for support vector machines</i>, Machine
/// Learning 68, 2007.</remarks>
internal static class PlattScaling
{
    // A slope that turns scores around, or flattens them, is no calibration: there was nothing to learn from.
    private const double MinSlope = 1e-3;

    // Keeps the step finite where all cases are told apart without fault.
    private const double Ridge = 1e-6;

    /// <summary>Fits the line to held-out cases. Where lengths are too few to tell how it goes with them, it does not.</summary>
    public static Calibration Fit(IReadOnlyList<CalibrationCase> cases)
    {
        var byLength = Fit(cases, [1, 0, 0, 0]);
        if (byLength.SlopeAt(Calibration.MinLength) >= MinSlope && byLength.SlopeAt(Calibration.MaxLength) >= MinSlope)
            return byLength;
        var plain = Fit(cases, [1, 0]);
        return plain with { Slope = Math.Max(MinSlope, plain.Slope) };
    }

    private static Calibration Fit(IReadOnlyList<CalibrationCase> cases, double[] start)
    {
        var weights = LogisticRegression.Fit(
            [.. cases.Select(item => new LogisticCase(null, Row(item, start.Length), item.IsPositive, item.Weight))], start, Ridge);
        return new Calibration(weights[0], weights[1], weights.ElementAtOrDefault(2), weights.ElementAtOrDefault(3));
    }

    private static double[] Row(CalibrationCase item, int count)
    {
        var length = Calibration.LogLength(item.Words);
        return new[] { item.LogOdds, 1, item.LogOdds * length, length }[..count];
    }
}
