using MtQuality.Scoring;

namespace MtQuality.Evaluation;

/// <summary>Finds the line that turns log-odds into calibrated ones: a logistic regression of one variable, by Newton's method.</summary>
/// <remarks>H.-T. Lin, C.-J. Lin and R. Weng, <i>A note on Platt's probabilistic outputs for support vector machines</i>, Machine Learning 68, 2007.</remarks>
public static class PlattScaling
{
    private const int MostSteps = 100;
    private const double Enough = 1e-10;

    // A slope that turns scores around, or flattens them, is no calibration: there was nothing to learn from.
    private const double LeastSlope = 1e-3;

    // Keeps the step finite where all cases are told apart without fault.
    private const double Ridge = 1e-6;

    /// <summary>Fits the line to held-out cases.</summary>
    /// <param name="cases">Log-odds in nats, whether the case is positive, and its weight.</param>
    public static CalibrationLine Fit(IReadOnlyList<(double LogOdds, bool IsPositive, double Weight)> cases)
    {
        var (slope, offset) = (1.0, 0.0);
        var loss = Loss(cases, slope, offset);
        for (var step = 0; step < MostSteps; step++)
        {
            double gradientSlope = Ridge * slope, gradientOffset = 0, slopeSlope = Ridge, slopeOffset = 0, offsetOffset = Ridge;
            foreach (var (logOdds, isPositive, weight) in cases)
            {
                var probability = Probability(slope * logOdds + offset);
                var error = weight * (probability - (isPositive ? 1 : 0));
                var curve = weight * probability * (1 - probability);
                gradientSlope += error * logOdds;
                gradientOffset += error;
                slopeSlope += curve * logOdds * logOdds;
                slopeOffset += curve * logOdds;
                offsetOffset += curve;
            }
            var determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
            var (slopeStep, offsetStep) = ((offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant, (slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant);
            var size = 1.0;
            double next;
            while ((next = Loss(cases, slope - size * slopeStep, offset - size * offsetStep)) > loss && size > Enough)
                size /= 2;
            (slope, offset) = (slope - size * slopeStep, offset - size * offsetStep);
            if (loss - next <= Enough * (1 + Math.Abs(loss)))
                break;
            loss = next;
        }
        return new CalibrationLine(Math.Max(LeastSlope, slope), offset);
    }

    private static double Loss(IReadOnlyList<(double LogOdds, bool IsPositive, double Weight)> cases, double slope, double offset)
    {
        var sum = Ridge * slope * slope / 2;
        foreach (var (logOdds, isPositive, weight) in cases)
        {
            var margin = (isPositive ? 1 : -1) * (slope * logOdds + offset);
            sum += weight * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
        }
        return sum;
    }

    private static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
