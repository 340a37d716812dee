using MtQuality.Numerics;

namespace MtQuality.Metrics.Tests;

/// <summary>Logistic regression: known weights are found again, and the optimum is one.</summary>
public sealed class LogisticRegressionTests
{
    private const double Ridge = 1e-6;

    private static readonly double[] Meant = [-0.5, 2, -1];

    [Fact]
    public void Weights_that_made_the_cases_are_found_again()
    {
        var weights = LogisticRegression.Fit(Cases(40_000), new double[3], Ridge);
        Assert.All(weights.Zip(Meant), pair => Assert.Equal(pair.Second, pair.First, 0.06));
    }

    [Fact]
    public void At_the_optimum_the_slope_of_the_penalised_loss_is_0()
    {
        const double ridge = 0.7;
        var cases = Cases(500);
        var weights = LogisticRegression.Fit(cases, new double[3], ridge);
        for (var i = 0; i < weights.Length; i++)
        {
            var slope = cases.Sum(
                item => item.Weight * item.Values[i] * (Logistic.Probability(item.LogOdds(weights)) - (item.IsPositive ? 1 : 0)));
            Assert.Equal(0, slope + ridge * weights[i], 6);
        }
    }

    [Fact]
    public void A_case_of_weight_2_counts_as_two_cases()
    {
        var cases = Cases(200);
        var doubled = LogisticRegression.Fit([.. cases.Select(item => item with { Weight = 2 })], new double[3], Ridge);
        var twice = LogisticRegression.Fit([.. cases, .. cases], new double[3], Ridge);
        Assert.All(doubled.Zip(twice), pair => Assert.Equal(pair.Second, pair.First, 9));
    }

    [Fact]
    public void Sparse_and_dense_cases_give_the_same_weights()
    {
        var cases = Cases(300);
        var sparse = cases.Select(item => new LogisticCase([0, 2], [item.Values[0], item.Values[2]], item.IsPositive, 1)).ToList();
        var dense = cases.Select(item => item with { Values = [item.Values[0], 0, item.Values[2]] }).ToList();
        Assert.Equal(LogisticRegression.Fit(dense, new double[3], Ridge), LogisticRegression.Fit(sparse, new double[3], Ridge));
    }

    [Fact]
    public void Cases_that_are_told_apart_without_fault_give_finite_weights()
    {
        var weights = LogisticRegression.Fit(
            [.. Cases(100).Select(item => item with { IsPositive = item.Values[1] > 0 })],
            new double[3],
            Ridge);
        Assert.All(weights, weight => Assert.True(double.IsFinite(weight)));
        Assert.True(weights[1] > 10);
    }

    private static List<LogisticCase> Cases(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            double[] values = [1, 2 * random.NextDouble() - 1, 2 * random.NextDouble() - 1];
            var item = new LogisticCase(null, values, false, 1);
            return item with { IsPositive = random.NextDouble() < Logistic.Probability(item.LogOdds(Meant)) };
        })];
    }
}
