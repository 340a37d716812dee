using MtQuality.Numerics;

namespace MtQuality.Tests.Numerics;

/// <summary>Log-odds and probabilities.</summary>
public sealed class LogisticTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.731058578630005)]
    [InlineData(-2, 0.119202922022118)]
    [InlineData(800, 1)]
    [InlineData(-800, 0)]
    public void Log_odds_become_a_probability(double logOdds, double probability)
    {
        Assert.Equal(probability, Logistic.Probability(logOdds), 12);
        Assert.Equal((float)probability, Logistic.Probability((float)logOdds), 6);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.97)]
    public void The_two_are_inverse(double probability) =>
        Assert.Equal(probability, Logistic.Probability(Logistic.LogOdds(probability)), 12);

    [Fact]
    public void Certainty_has_infinite_odds()
    {
        Assert.Equal(double.NegativeInfinity, Logistic.LogOdds(0));
        Assert.Equal(double.PositiveInfinity, Logistic.LogOdds(1));
    }
}
