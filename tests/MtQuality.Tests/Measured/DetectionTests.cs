using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Forge;
using MtQuality.Metrics;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Tests.Measured;

/// <summary>How well garbled text is told from human text, on the test sets of the repository: a thesaurus and texts that nothing that
/// ships has learnt from. The bounds lie below what <c>mtq evaluate</c> finds (tests/Sets/README.md) by about what chance can do.</summary>
public sealed class DetectionTests
{
    // With the encoder, which takes time, one text in this many is read.
    private const int Step = 5;

    private static readonly Lazy<QualityAnalyzer> Fast = new(() => new QualityAnalyzer());

    private static readonly Lazy<QualityAnalyzer> Full = new(() =>
        new QualityAnalyzer(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.Needed }));

    private static readonly Lazy<List<ScoreCard>> FastHuman = new(() => Score(Fast.Value, "human", 1));
    private static readonly Lazy<List<ScoreCard>> FullHuman = new(() => Score(Full.Value, "human", Step));

    [Theory]
    [InlineData("spun", 0.78)]
    [InlineData("round-trip", 0.93)]
    public void Scores_stand_apart_without_the_encoder(string set, double minAuroc) =>
        AssertApart(Score(Fast.Value, set, 1), FastHuman.Value, minAuroc);

    [Theory]
    [InlineData("spun", 0.88, 0.4)]
    [InlineData("round-trip", 0.96, 0.6)]
    public void Scores_stand_apart_and_garbled_texts_are_flagged_with_the_encoder(string set, double minAuroc, double minFlagged)
    {
        var garbled = Score(Full.Value, set, Step);
        AssertApart(garbled, FullHuman.Value, minAuroc);
        var flagged = garbled.Count(card => card.Verdict == Verdict.Flagged) / (double)garbled.Count;
        Assert.True(flagged >= minFlagged, $"{flagged:0.000} of {garbled.Count} are flagged");
        Assert.All(garbled.Where(card => card.Verdict == Verdict.Flagged), card => Assert.NotEmpty(card.Findings));
    }

    private static void AssertApart(List<ScoreCard> garbled, List<ScoreCard> human, double minAuroc)
    {
        var auroc = Auroc.Of(
        [
            .. garbled.Select(card => new ScoredCase(card.Assessment.Score, IsPositive: true)),
            .. human.Select(card => new ScoredCase(card.Assessment.Score, IsPositive: false)),
        ]);
        Assert.True(auroc >= minAuroc, $"AUROC {auroc:0.000}");
    }

    private static List<ScoreCard> Score(QualityAnalyzer analyzer, string set, int step) =>
    [
        .. CorpusFile.Read(Repository.At("tests", "Sets", $"{set}.jsonl.gz"))
            .Where((_, i) => i % step == 0)
            .AsParallel().AsOrdered()
            .Select(analyzer.Analyze)
            .Where(card => card.Words >= Policy.Default.MinimumWords),
    ];
}
