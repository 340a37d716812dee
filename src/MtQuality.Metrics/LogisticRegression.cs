using MtQuality.Numerics;

namespace MtQuality.Metrics;

/// <summary>One case that a logistic regression is fitted to.</summary>
/// <param name="Features">Numbers of the features that are not 0; null: all of them, in order.</param>
/// <param name="Values">Their values.</param>
/// <param name="IsPositive">Whether it is a hit.</param>
/// <param name="Weight">How much it counts, 0 or more.</param>
internal readonly record struct LogisticCase(int[]? Features, double[] Values, bool IsPositive, double Weight)
{
    /// <summary>Log-odds that it has whatever the weights are, in nats.</summary>
    public double Offset { get; init; }

    /// <summary>The log-odds that weights give this case.</summary>
    public double LogOdds(double[] weights)
    {
        var sum = Offset;
        for (var i = 0; i < Values.Length; i++)
            sum += Values[i] * weights[Feature(i)];
        return sum;
    }

    /// <summary>Number of the feature that a value is of.</summary>
    public int Feature(int value) => Features is null ? value : Features[value];
}

/// <summary>
/// Logistic regression with a weight for every case and a penalty on the squares of the weights, fitted by Newton's method. A step that
/// does not lower the loss is halved. The same cases in the same order give the same weights.
/// </summary>
internal static class LogisticRegression
{
    private const int MaxSteps = 100;
    private const double Enough = 1e-10;

    /// <summary>The weights that fit the cases best.</summary>
    /// <param name="cases">At least one; features of sparse cases in ascending order.</param>
    /// <param name="start">The weights to begin with, one for each feature.</param>
    /// <param name="ridge">What half the sum of the squared weights costs, above 0: it keeps weights finite where cases are told apart
    /// without fault.</param>
    public static double[] Fit(IReadOnlyList<LogisticCase> cases, double[] start, double ridge)
    {
        var weights = start;
        var loss = Loss(cases, weights, ridge);
        for (var taken = 0; taken < MaxSteps; taken++)
        {
            var step = Step(cases, weights, ridge);
            var (size, next) = (1.0, (Weights: weights, Loss: double.PositiveInfinity));
            while (size > Enough && !(next.Loss <= loss))
            {
                double[] tried = [.. weights.Zip(step, (weight, change) => weight - size * change)];
                next = (tried, Loss(cases, tried, ridge));
                size /= 2;
            }
            if (!(next.Loss <= loss))
                break;
            var gain = loss - next.Loss;
            (weights, loss) = next;
            if (gain <= Enough * (1 + Math.Abs(loss)))
                break;
        }
        return weights;
    }

    /// <summary>How little weights foretell a case, in nats.</summary>
    public static double Surprise(in LogisticCase item, double[] weights)
    {
        var margin = (item.IsPositive ? 1 : -1) * item.LogOdds(weights);
        return item.Weight * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
    }

    private static double[] Step(IReadOnlyList<LogisticCase> cases, double[] weights, double ridge)
    {
        var gradient = weights.Select(weight => ridge * weight).ToArray();
        var hessian = new double[weights.Length, weights.Length];
        for (var i = 0; i < weights.Length; i++)
            hessian[i, i] = ridge;
        foreach (var item in cases)
        {
            var probability = Logistic.Probability(item.LogOdds(weights));
            var error = item.Weight * (probability - (item.IsPositive ? 1 : 0));
            var curve = item.Weight * probability * (1 - probability);
            for (var i = 0; i < item.Values.Length; i++)
            {
                var row = item.Feature(i);
                gradient[row] += error * item.Values[i];
                for (var j = 0; j <= i; j++)
                    hessian[row, item.Feature(j)] += curve * item.Values[i] * item.Values[j];
            }
        }
        return Cholesky.Solve(hessian, gradient);
    }

    private static double Loss(IReadOnlyList<LogisticCase> cases, double[] weights, double ridge)
    {
        var sum = ridge / 2 * weights.Sum(weight => weight * weight);
        foreach (var item in cases)
            sum += Surprise(item, weights);
        return sum;
    }
}
