using MtQuality.Scoring.Classifier;

namespace MtQuality.Metrics;

/// <summary>A held-out case that a calibration is fitted to.</summary>
/// <param name="LogOdds">What the model says, in nats.</param>
/// <param name="Words">Number of words.</param>
/// <param name="IsPositive">Whether it is what the model looks for.</param>
/// <param name="Weight">How much it counts, 0 or more.</param>
public readonly record struct CalibrationCase(double LogOdds, int Words, bool IsPositive, double Weight);

/// <summary>Finds the line that turns log-odds into calibrated ones: a logistic regression on the log-odds, the length, and their
/// product, by Newton's method.</summary>
/// <remarks>H.-T. Lin, C.-J. Lin and R. Weng, <i>A note on Platt's probabilistic outputs for support vector machines</i>, Machine
/// Learning 68, 2007.</remarks>
public static class PlattScaling
{
    private const int MaxSteps = 100;
    private const double Enough = 1e-10;

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

    private static Calibration Fit(IReadOnlyList<CalibrationCase> cases, double[] weights)
    {
        var rows = cases.Select(item => Row(item, weights.Length)).ToList();
        var loss = Loss(cases, rows, weights);
        for (var taken = 0; taken < MaxSteps; taken++)
        {
            var step = Step(cases, rows, weights);
            var (size, next) = (1.0, (Weights: weights, Loss: double.PositiveInfinity));
            while (size > Enough && !(next.Loss <= loss))
            {
                double[] tried = [.. weights.Zip(step, (weight, change) => weight - size * change)];
                next = (tried, Loss(cases, rows, tried));
                size /= 2;
            }
            if (!(next.Loss <= loss))
                break;
            var gain = loss - next.Loss;
            (weights, loss) = next;
            if (gain <= Enough * (1 + Math.Abs(loss)))
                break;
        }
        return new Calibration(weights[0], weights[1], weights.ElementAtOrDefault(2), weights.ElementAtOrDefault(3));
    }

    private static double[] Row(CalibrationCase item, int count)
    {
        var length = Calibration.LogLength(item.Words);
        return new[] { item.LogOdds, 1, item.LogOdds * length, length }[..count];
    }

    private static double[] Step(IReadOnlyList<CalibrationCase> cases, List<double[]> rows, double[] weights)
    {
        var gradient = weights.Select(weight => Ridge * weight).ToArray();
        var hessian = new double[weights.Length, weights.Length];
        for (var i = 0; i < weights.Length; i++)
            hessian[i, i] = Ridge;
        for (var row = 0; row < rows.Count; row++)
        {
            var probability = 1 / (1 + Math.Exp(-Margin(rows[row], weights)));
            var error = cases[row].Weight * (probability - (cases[row].IsPositive ? 1 : 0));
            var curve = cases[row].Weight * probability * (1 - probability);
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += error * rows[row][i];
                for (var j = 0; j <= i; j++)
                    hessian[i, j] += curve * rows[row][i] * rows[row][j];
            }
        }
        return Cholesky.Solve(hessian, gradient);
    }

    private static double Loss(IReadOnlyList<CalibrationCase> cases, List<double[]> rows, double[] weights)
    {
        var sum = Ridge / 2 * weights.Sum(weight => weight * weight);
        for (var row = 0; row < rows.Count; row++)
        {
            var margin = (cases[row].IsPositive ? 1 : -1) * Margin(rows[row], weights);
            sum += cases[row].Weight * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
        }
        return sum;
    }

    private static double Margin(double[] row, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += row[i] * weights[i];
        return sum;
    }
}
