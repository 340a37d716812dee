using MtQuality.Reporting.Statistics;

namespace MtQuality.Reporting.Tests;

public sealed class EvidenceRateTests
{
    [Fact]
    public void Nothing_seen_has_no_mean_and_nothing_found_no_interval()
    {
        var rate = new EvidenceRate();
        Assert.Null(rate.Mean);
        rate.Add(0, 100);
        rate.Add(0, 200);
        Assert.Equal(0, rate.Mean);
        Assert.Null(rate.Interval);
    }

    [Fact]
    public void One_article_has_a_mean_and_no_interval()
    {
        var rate = new EvidenceRate();
        rate.Add(20, 100);
        Assert.Equal(20, rate.Mean);
        Assert.Null(rate.Interval);
    }

    /// <summary>Worked by hand: weights 2 and 2 in 100 and 300 words; ratio 0.01, residuals 1 and −1, error √(2·2)/400 = 0.005.</summary>
    [Fact]
    public void Long_articles_count_for_more_and_the_spread_makes_the_interval()
    {
        var rate = new EvidenceRate();
        rate.Add(20, 100);
        rate.Add(2000.0 / 300, 300);
        Assert.Equal(10, rate.Mean!.Value, 1e-9);
        Assert.Equal(10 - 1.96 * 5, rate.Interval!.Value.Low, 1e-9);
        Assert.Equal(10 + 1.96 * 5, rate.Interval!.Value.High, 1e-9);
    }

    [Fact]
    public void The_interval_holds_the_true_rate_in_95_of_100_runs()
    {
        var random = new Random(1);
        var held = 0;
        const int runs = 1000;
        for (var run = 0; run < runs; run++)
        {
            var rate = new EvidenceRate();
            for (var article = 0; article < 200; article++)
            {
                var words = random.Next(100, 1000);
                var found = Enumerable.Range(0, words).Count(_ => random.NextDouble() < 0.01);
                rate.Add(1000.0 * found / words, words);
            }
            held += rate.Interval is var (low, high) && low <= 10 && 10 <= high ? 1 : 0;
        }
        Assert.InRange(held, 930, 970);
    }
}
