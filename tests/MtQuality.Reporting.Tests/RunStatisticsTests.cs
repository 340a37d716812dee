using MtQuality.Documents;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Tests;

public sealed class RunStatisticsTests
{
    [Fact]
    public void The_ten_highest_scores_are_kept_worst_first_and_of_equals_the_earlier()
    {
        var statistics = Of(Enumerable.Range(0, 40).Select(i => Card($"{i}", Verdict.Flagged, i % 20 / 20.0)));
        Assert.Equal(["19", "39", "18", "38", "17", "37", "16", "36", "15", "35"], statistics.Worst.Select(card => card.Id));
    }

    [Fact]
    public void A_withheld_article_is_counted_and_accused_of_nothing()
    {
        var statistics = Of([Card("short", Verdict.Withheld, 0.99), Card("fine", Verdict.Unflagged, 0.01)]);
        Assert.Equal((2, 1, 160, 80), (statistics.Articles, statistics.Judged, statistics.Words, statistics.JudgedWords));
        Assert.Equal(["fine"], statistics.Worst.Select(card => card.Id));
        Assert.Equal(1, statistics.Histogram.Highest);
        Assert.All(EvidenceRates(statistics), rate => Assert.Equal(5, rate.Mean!.Value, 1e-9));
    }

    [Fact]
    public void A_withheld_value_does_not_thin_out_the_mean()
    {
        var fine = Card("fine", Verdict.Unflagged, 0.01);
        var statistics = Of([fine, fine with { Values = Values(null) }]);
        Assert.All(EvidenceRates(statistics), rate => Assert.Equal(5, rate.Mean!.Value, 1e-9));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.019999, 0)]
    [InlineData(0.02, 1)]
    [InlineData(0.999, 49)]
    [InlineData(1, 49)]
    public void Every_score_has_its_bin(double score, int bin) =>
        Assert.Equal(1, Of([Card("a", Verdict.Unflagged, score)]).Histogram.Count(Verdict.Unflagged, bin));

    private static IEnumerable<EvidenceRate> EvidenceRates(RunStatistics statistics) =>
        statistics.Rates.Zip(SignalCatalog.All).Where(signal => signal.Second.CountsPlaces).Select(signal => signal.First);

    private static RunStatistics Of(IEnumerable<ScoreCard> cards)
    {
        var statistics = new RunStatistics();
        foreach (var card in cards)
            statistics.Add(ScoredArticle.Of(card));
        return statistics;
    }

    /// <summary>A card of 80 words on which every signal has the value 5.</summary>
    private static ScoreCard Card(string id, Verdict verdict, double score)
    {
        return new(new Article(id, ""), 80, verdict, "", new Assessment(score, null, null, 0, []), [], Values(5), [], []);
    }

    private static SignalValues Values(double? value) => new(SignalCatalog.All, [.. SignalCatalog.All.Select(_ => value)]);
}
