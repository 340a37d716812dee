using MtQuality.Metrics;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Logistic regression on rows that have few of many features, by Newton's method with a small ridge.</summary>
internal static class SparseLogistic
{
    private const int Rounds = 10;
    private const double Ridge = 2e-5;

    /// <summary>The weights of <paramref name="count"/> features; a row holds the numbers and values of those it has, whether it is a
    /// hit, and what it weighs.</summary>
    public static double[] Fit(List<(int[] Features, float[] Values, bool IsHit, float Weight)> rows, int count)
    {
        var weights = new double[count];
        var ridge = Ridge * rows.Sum(row => (double)row.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[count];
            var hessian = new double[count, count];
            foreach (var (features, values, isHit, weight) in rows)
            {
                var sum = 0.0;
                for (var i = 0; i < features.Length; i++)
                    sum += weights[features[i]] * values[i];
                var p = 1 / (1 + Math.Exp(-sum));
                var (slope, bend) = (weight * ((isHit ? 1 : 0) - p), weight * p * (1 - p));
                for (var i = 0; i < features.Length; i++)
                {
                    gradient[features[i]] += values[i] * slope;
                    for (var j = 0; j <= i; j++)
                        hessian[features[i], features[j]] += values[i] * values[j] * bend;
                }
            }
            for (var i = 0; i < count; i++)
            {
                gradient[i] -= ridge * weights[i];
                hessian[i, i] += ridge + 1e-9;
            }
            var step = Cholesky.Solve(hessian, gradient);
            for (var i = 0; i < count; i++)
                weights[i] += step[i];
        }
        return weights;
    }
}
