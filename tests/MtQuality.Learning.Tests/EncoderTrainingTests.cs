using MtQuality.Encoders;
using MtQuality.Numerics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Tests;

namespace MtQuality.Learning.Tests;

/// <summary>A model that learns from what an encoder reads, and whom it lets the encoder read.</summary>
public sealed class EncoderTrainingTests
{
    private static readonly ToyEncoder Encoder = new(
        [
            .. ((string[])["seaport", "diminutive", "domicile", "novel", "duo", "watercraft", "foyer", "thoroughfare", "bookroom"])
                .Select(word => (word, 4f, (string?)null)),
        ]);

    private static readonly AnalyzerOptions Reading =
        new AnalyzerOptions { Encoder = Encoder, EncoderUse = EncoderUse.All }.With(null);

    [Fact]
    public void The_model_reads_the_encoder_and_leaves_hardly_anything_unread_that_it_flags()
    {
        var trainer = new Trainer(new QualityAnalyzer(Reading), new TrainingOptions { Folds = 2, Fast = TrainedModel.Shipped });
        var model = trainer.Train(SmallCorpus.Articles(80), [], _ => { }, TestContext.Current.CancellationToken).Model;
        Assert.Contains(model.Reads.Features, feature => feature.Name == "encoder.top_tenth");
        Assert.Contains(model.Reads.Features, feature => feature.Name == "encoder.replaced");
        Assert.Equal((Hex.Of(Encoder.Hash), Hex.Of(TrainedModel.Shipped.Hash)), (model.Reads.Encoder, model.Gate!.Model));

        // These texts are told apart so well that people's reach next to nothing, and what is suspect must be read.
        var policy = model.Policy with { Suspect = 0.5 };
        var options = new AnalyzerOptions { Encoder = Encoder, EncoderClassifier = model, Policy = policy };
        var (needed, all) = (new QualityAnalyzer(options), new QualityAnalyzer(options with { EncoderUse = EncoderUse.All }));
        var (unread, flagged, lost) = (0, 0, 0);
        foreach (var article in SmallCorpus.Articles(100, seed: 99))
        {
            var (card, read) = (needed.Analyze(article.Article), all.Analyze(article.Article));
            if (card.IsEncoded)
                Assert.Equal(read.Assessment.Score, card.Assessment.Score);
            unread += card.IsEncoded ? 0 : 1;
            flagged += read.Verdict == Verdict.Flagged ? 1 : 0;
            lost += read.Verdict == Verdict.Flagged && card.Verdict != Verdict.Flagged ? 1 : 0;
        }
        Assert.NotEqual(0, unread);
        Assert.NotEqual(0, flagged);
        Assert.InRange(lost, 0, 0.03 * flagged);
    }

    [Fact]
    public void A_model_does_not_learn_from_articles_that_may_be_unread()
    {
        var refused = Assert.Throws<ArgumentException>(
            () => new Trainer(new QualityAnalyzer(Reading with { EncoderUse = EncoderUse.Needed }), new TrainingOptions()));
        Assert.Contains("read every article", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(199, 0.001)]
    [InlineData(200, 0.002)]
    [InlineData(500, 0.003)]
    public void The_cut_loses_one_in_two_hundred_of_the_flagged(int flagged, double cut)
    {
        var articles = Enumerable.Range(1, flagged).Select(i => (i / 1000.0, true)).Append((0.0005, false)).Append((0.9, false)).Reverse();
        Assert.Equal(cut, ReadingCut.Of(articles), 9);
    }
}
