using MtQuality.Numerics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Metrics.Tests;

/// <summary>The arithmetic of evaluations, against numbers worked out by hand.</summary>
public sealed class MetricsTests
{
    [Fact]
    public void Auroc_counts_pairs_and_halves_ties()
    {
        Assert.Equal(1, Auroc.Of([new(0.1, false), new(0.9, true)]));
        Assert.Equal(0.5, Auroc.Of([new(0.4, false), new(0.4, true)]));
        // Of six pairs four are right and one is tied.
        Assert.Equal(4.5 / 6, Auroc.Of([new(0.1, false), new(0.5, false), new(0.6, false), new(0.5, true), new(0.9, true)]));
        Assert.Null(Auroc.Of([new(0.1, false)]));
    }

    [Fact]
    public void Calibration_error_is_the_distance_from_what_happens()
    {
        // Said 0.8, true in one of two: 0.3 off. Said 0, never true: right.
        var bins = CalibrationError.Reliability(
        [
            .. Enumerable.Range(0, 300).Select(i => new ScoredCase(0.8, i % 2 == 0)),
            .. Enumerable.Repeat(new ScoredCase(0, false), 300),
        ]);
        Assert.Equal(15, bins.Count);
        Assert.Equal(0.15, CalibrationError.Expected(bins), 2);
    }

    [Fact]
    public void Platt_scaling_finds_the_line_that_scores_were_bent_by()
    {
        var random = new Random(5);
        var cases = Enumerable.Range(0, 40_000).Select(_ =>
        {
            var logOdds = 6 * random.NextDouble() - 3;
            return new CalibrationCase(3 * logOdds - 1, 50 + random.Next(1000), random.NextDouble() < Logistic.Probability(logOdds), 1);
        }).ToList();
        var line = PlattScaling.Fit(cases);
        Assert.Equal(1 / 3.0, line.Slope, 0.02);
        Assert.Equal(1 / 3.0, line.Offset, 0.05);
        Assert.Equal(0, line.SlopeByLength, 0.03);
        Assert.Equal(0, line.OffsetByLength, 0.05);
    }

    [Fact]
    public void Platt_scaling_believes_short_texts_less_where_they_say_less()
    {
        var random = new Random(6);
        var line = PlattScaling.Fit([.. Enumerable.Range(0, 40_000).Select(i =>
        {
            var words = i % 2 == 0 ? Calibration.MinLength : Calibration.MaxLength;
            var logOdds = 6 * random.NextDouble() - 3;
            // What is said of the short ones is half of it noise.
            var meant = words == Calibration.MinLength ? logOdds / 2 : logOdds;
            return new CalibrationCase(logOdds, words, random.NextDouble() < Logistic.Probability(meant), 1);
        })]);
        Assert.Equal(0.5, line.SlopeAt(Calibration.MinLength), 0.05);
        Assert.Equal(1, line.SlopeAt(Calibration.MaxLength), 0.05);
        Assert.Equal(line.SlopeAt(Calibration.MaxLength), line.SlopeAt(100_000));
    }

    [Fact]
    public void Platt_scaling_never_turns_scores_around_at_any_length()
    {
        var random = new Random(7);
        var line = PlattScaling.Fit([.. Enumerable.Range(0, 4_000).Select(i =>
        {
            var words = i % 2 == 0 ? Calibration.MinLength : Calibration.MaxLength;
            var logOdds = 6 * random.NextDouble() - 3;
            var meant = words == Calibration.MinLength ? -logOdds : 2 * logOdds;
            return new CalibrationCase(logOdds, words, random.NextDouble() < Logistic.Probability(meant), 1);
        })]);
        Assert.True(line.SlopeAt(Calibration.MinLength) > 0 && line.SlopeAt(Calibration.MaxLength) > 0);
    }

    [Fact]
    public void Platt_scaling_stays_finite_where_all_is_told_apart()
    {
        var line = PlattScaling.Fit([.. Enumerable.Range(0, 100).Select(i => new CalibrationCase(i < 50 ? -5.0 : 5.0, 100, i >= 50, 1))]);
        Assert.True(double.IsFinite(line.Slope) && double.IsFinite(line.Offset) && line.Slope > 0);
    }

    [Fact]
    public void Intervals_draw_whole_groups()
    {
        // Ten groups of fifty equal articles: as uncertain as ten articles, not as five hundred.
        IEnumerable<EvaluatedArticle> Articles(int perGroup) =>
            Enumerable.Range(0, 500).Select(i => Evaluated($"{i / perGroup}", isHuman: i % 2 == 0, i / 50 % 2 == 0 ? 0.2 : 0.6));
        double Width(int perGroup)
        {
            var whole = Slices.Measure([.. Articles(perGroup)], seed: 1)[0];
            var flagged = whole.Measures[Measures.Names.ToList().IndexOf("flagged_garbled")]!.Value;
            Assert.Equal(0.5, flagged.Value);
            return flagged.High - flagged.Low;
        }
        Assert.True(Width(perGroup: 50) > 3 * Width(perGroup: 1));
    }

    [Fact]
    public void An_article_counts_as_many_times_as_it_stands_for()
    {
        // Of the garbled ones every fourth is found, and each that is found stands for three.
        var articles = Enumerable.Range(0, 160)
            .Select(i => Evaluated($"{i}", isHuman: i % 2 == 0, i % 8 == 1 ? 0.6 : 0.2) with { Weight = i % 8 == 1 ? 3 : 1 })
            .ToList();
        var whole = Slices.Measure(articles, seed: 1)[0];
        Assert.Equal(0.5, whole.Measures[Measures.Names.ToList().IndexOf("flagged_garbled")]!.Value.Value, 9);
    }

    [Fact]
    public void A_part_of_garbled_articles_alone_is_held_against_all_human_ones()
    {
        var articles = Enumerable.Range(0, 200)
            .Select(i => Evaluated($"{i}", isHuman: i % 2 == 0, i % 2 == 0 ? 0.2 : 0.6, i % 2 == 0 ? [] : new() { ["tool"] = "spinner" }))
            .ToList();
        var slice = Slices.Measure(articles, seed: 1).Single(slice => slice.Facet == "tool");
        Assert.Equal(("spinner", 100, 100, true), (slice.Name, slice.Garbled, slice.People, slice.AgainstAll));
        Assert.Equal(1, slice.Measures[0]!.Value.Value);
    }

    private static EvaluatedArticle Evaluated(string group, bool isHuman, double score, Dictionary<string, string>? facets = null) =>
        new(
            group,
            isHuman ? EvaluatedArticle.Human : "spun",
            100,
            score,
            Policy.Default.Judge(score, new Causes(2, 0)),
            facets ?? []);
}
