using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Scoring;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Tests.Scoring.Encoders;

/// <summary>Which articles the encoder reads, and what it does to their cards.</summary>
public sealed class CascadeTests
{
    private static readonly Article Clean = Seed("clean-tech-migration.txt");
    private static readonly Article Spun = Seed("spun-news-harbour.txt");

    private readonly ToyEncoder _encoder = new(
        ("invoice", 4, "bill"), ("palms", 3, "hands"), ("bedroom", 5, "chamber"), ("priest", 6, "minister"), ("lazy", 2, "idle"));

    [Fact]
    public void What_the_fast_model_rules_out_is_not_read()
    {
        var card = Analyzer(readFrom: 0.4).Analyze(Clean);
        Assert.Equal((Verdict.Unflagged, false, 0), (card.Verdict, card.IsEncoded, _encoder.Read));
        Assert.EndsWith("; not read by the encoder", card.Reason, StringComparison.Ordinal);
        Assert.Null(card.Values["encoder.replaced"]);
        Assert.Equal(new QualityAnalyzer().Analyze(Clean).Assessment.Score, card.Assessment.Score);
    }

    [Fact]
    public void Anything_else_is_read_once_and_judged_by_what_was_read()
    {
        var card = Analyzer(readFrom: 0.4).Analyze(Spun);
        Assert.Equal((Verdict.Flagged, true, 1), (card.Verdict, card.IsEncoded, _encoder.Read));
        Assert.Contains(card.Assessment.Contributions, part => part.Signal == "encoder.replaced");
        Assert.Contains(card.Findings, finding => finding is { Signal: "encoder.replaced", Text: "priest", Expected: "minister" });
        Assert.InRange(card.Values["encoder.replaced"]!.Value, 1, 1000);
    }

    [Fact]
    public void What_is_suspect_is_always_read()
    {
        // The fast model gives the clean seed a score between the suspect threshold of the policy and the cut.
        var strict = ToyModel.Of(_encoder, readFrom: 1) with { Policy = Policy.Default with { Suspect = 1e-6, Flagged = 0.9 } };
        Assert.True(new QualityAnalyzer(Options(strict)).Analyze(Clean).IsEncoded);
    }

    [Fact]
    public void Without_the_fast_model_that_the_cut_was_made_for_every_article_is_read()
    {
        var foreign = ToyModel.Of(_encoder, readFrom: 1) with { Gate = new ReadingGate(1, "0123456789abcdef") };
        Assert.True(new QualityAnalyzer(Options(foreign)).Analyze(Clean).IsEncoded);
        Assert.True(new QualityAnalyzer(Options(foreign with { Gate = null })).Analyze(Clean).IsEncoded);
    }

    [Theory]
    [InlineData(EncoderUse.Needed, 1)]
    [InlineData(EncoderUse.All, 2)]
    [InlineData(EncoderUse.None, 0)]
    public void The_use_says_who_is_read(EncoderUse use, int read)
    {
        var analyzer = Analyzer(readFrom: 0.4, use);
        Article[] articles = [Clean, Spun];
        Assert.Equal(read, articles.Count(article => analyzer.Analyze(article).IsEncoded));
        Assert.Equal((read, use), (_encoder.Read, analyzer.EncoderUse));
    }

    [Fact]
    public void Whatever_changes_scores_is_in_the_signature()
    {
        var other = new ToyEncoder(("invoice", 4, null));
        string[] signatures =
        [
            Analyzer(0.4).Signature.Id,
            Analyzer(0.3).Signature.Id,
            Analyzer(0.4, EncoderUse.All).Signature.Id,
            Analyzer(0.4, EncoderUse.None).Signature.Id,
            new QualityAnalyzer(Options(ToyModel.Of(other, 0.4)) with { Encoder = other }).Signature.Id,
        ];
        Assert.Distinct(signatures);
        Assert.Equal(new QualityAnalyzer().Signature, Analyzer(0.4, EncoderUse.None).Signature with { }, SameId);
    }

    [Fact]
    public void An_article_gets_the_same_card_in_any_company()
    {
        var analyzer = Analyzer(readFrom: 0.4);
        Article[] articles = [.. Directory.EnumerateFiles(Repository.At("seeds"), "*.txt").Select(Path.GetFileName).Select(Seed!)];
        var alone = articles.Select(article => Describe(Analyzer(0.4).Analyze(article)));
        Assert.Equal(alone, articles.AsParallel().AsOrdered().Select(article => Describe(analyzer.Analyze(article))));
        Assert.Equal(alone.Reverse(), articles.Reverse().Select(article => Describe(analyzer.Analyze(article))));
    }

    [Theory]
    [InlineData(EncoderUse.All)]
    [InlineData(EncoderUse.Needed)]
    public void Contributions_and_base_add_up_to_the_score(EncoderUse use)
    {
        foreach (var article in new[] { Clean, Spun })
        {
            var assessment = Analyzer(0.4, use).Analyze(article).Assessment;
            var bits = assessment.Base + assessment.Contributions.Sum(contribution => contribution.Bits);
            Assert.Equal(assessment.Score, 1 / (1 + Math.Pow(2, -bits)), 12);
        }
    }

    [Fact]
    public void A_model_of_another_encoder_is_refused_in_one_line()
    {
        var model = ToyModel.Of(new ToyEncoder(("palms", 1, null)), readFrom: 0);
        var other = Assert.Throws<InvalidDataException>(() => new QualityAnalyzer(Options(model))).Message;
        Assert.Contains($"the encoder {model.Reads.Encoder}: here it is", other, StringComparison.Ordinal);
        var none = Assert.Throws<InvalidDataException>(() => new QualityAnalyzer(new AnalyzerOptions().With(model))).Message;
        Assert.Contains($"the encoder {model.Reads.Encoder}: there is none", none, StringComparison.Ordinal);
        Assert.DoesNotContain("top_tenth", other + none, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_with_its_cut_survives_writing_and_reading()
    {
        var model = ToyModel.Of(_encoder, readFrom: 0.25);
        var read = TrainedModelFile.Parse(TrainedModelFile.ToBytes(model), "toy");
        Assert.Equal((model.Gate, model.Reads.Encoder), (read.Gate, read.Reads.Encoder));
    }

    [Fact]
    public void Evidence_alone_scores_with_and_without_an_encoder()
    {
        var options = AnalyzerOptions.EvidenceOnly with { Encoder = _encoder, EncoderUse = EncoderUse.All };
        var (with, without) = (new QualityAnalyzer(options).Analyze(Spun), new QualityAnalyzer(AnalyzerOptions.EvidenceOnly).Analyze(Spun));
        Assert.Equal(without.Assessment.Score, with.Assessment.Score);
        Assert.Contains(with.Findings, finding => finding.Signal == "encoder.replaced");
        Assert.DoesNotContain(without.Findings, finding => finding.Signal == "encoder.replaced");
        // No model scores by what was read, so no article needs it.
        Assert.False(new QualityAnalyzer(options with { EncoderUse = EncoderUse.Needed }).Analyze(Spun).IsEncoded);
    }

    [Fact]
    public void A_model_by_itself_replaces_both_that_ship()
    {
        var model = ToyModel.Of(_encoder, readFrom: 0.4);
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Encoder = _encoder }.With(model));
        Assert.True(analyzer.Analyze(Clean).IsEncoded);
        Assert.False(analyzer.With(TrainedModel.Shipped).Analyze(Spun).IsEncoded);
    }

    private static bool SameId(Signature first, Signature second) => first.Id == second.Id;

    private static Article Seed(string name) => new(name, File.ReadAllText(Repository.At("seeds", name))) { Layout = ArticleLayout.Page };

    private static string Describe(ScoreCard card) =>
        $"{card.Article.Id} {card.Verdict} {card.Reason} {card.Assessment.Score:R} {card.IsEncoded} {card.Evidence.Count}";

    private QualityAnalyzer Analyzer(double readFrom, EncoderUse use = EncoderUse.Needed) =>
        new(Options(ToyModel.Of(_encoder, readFrom)) with { EncoderUse = use });

    private AnalyzerOptions Options(TrainedModel model) => new() { Encoder = _encoder, EncoderClassifier = model };
}
