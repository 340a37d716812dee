using System.Globalization;
using MtQuality.Metrics;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Logistic regression for few measurements of many places.</summary>
internal static class LogisticFit
{
    private const int Rounds = 12;
    private const double Ridge = 1e-5;

    /// <summary>Prints the weights; the first measurement must be 1, and its weight is that of places of which as many are swaps as are
    /// not.</summary>
    public static void Print(List<(float[] Features, bool IsSwap)> rows, string[] names)
    {
        var weights = Fit(rows);
        // The share of swaps among the places tried is taken out: each document has its own.
        weights[0] -= Math.Log((double)rows.Count(row => row.IsSwap) / rows.Count(row => !row.IsSwap));
        for (var i = 0; i < weights.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weights[i],8:0.000}f, // {names[i]}"));
    }

    /// <summary>Newton's method on the log-likelihood with a small ridge.</summary>
    private static double[] Fit(List<(float[] Features, bool IsSwap)> rows)
    {
        var n = rows[0].Features.Length;
        var weights = new double[n];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            foreach (var (features, isSwap) in rows)
            {
                var p = 1 / (1 + Math.Exp(-Score(features, weights)));
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += features[i] * ((isSwap ? 1 : 0) - p);
                    for (var j = 0; j <= i; j++)
                        hessian[i, j] += features[i] * features[j] * p * (1 - p);
                }
            }
            for (var i = 0; i < n; i++)
            {
                gradient[i] -= Ridge * rows.Count * weights[i];
                hessian[i, i] += Ridge * rows.Count + 1e-9;
            }
            var step = Cholesky.Solve(hessian, gradient);
            for (var i = 0; i < n; i++)
                weights[i] += step[i];
        }
        return weights;
    }

    private static double Score(float[] features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += features[i] * weights[i];
        return sum;
    }
}
