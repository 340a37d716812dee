using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;
using MtQuality.Tests;

namespace MtQuality.Learning.Tests;

/// <summary>A model that follows what people have judged.</summary>
public sealed class ModelAdapterTests
{
    private static readonly ModelAdapter Adapter = new(Trained.Analyzer);

    private static readonly List<JudgedText> Judged = Measured(40, seed: 7);

    private static readonly Lazy<TrainedModel> Adapted = new(() => Adapter.Adapt(Judged, CancellationToken.None));

    [Fact]
    public void What_it_has_not_learnt_from_is_foretold_better()
    {
        var unseen = Measured(20, seed: 99);
        double Auroc(TrainedModel model) => Metrics.Auroc.Of(
            unseen.Select(text => new ScoredCase(ModelAdapter.LogOdds(model, text), text.IsGarbled)))!.Value;
        Assert.InRange(Auroc(Adapted.Value), Auroc(Adapter.Model) + 0.02, 1);
    }

    [Fact]
    public void It_scores_like_any_model_and_its_contributions_add_up()
    {
        var scoring = Trained.Analyzer.With(Adapted.Value);
        Assert.NotEqual(Trained.Analyzer.Signature.Id, scoring.Signature.Id);
        foreach (var (article, text) in SmallCorpus.Articles(3, seed: 99).Zip(Measured(3, seed: 99)))
        {
            var assessment = scoring.Analyze(article.Article).Assessment;
            Assert.Equal(assessment.Score, 1 / (1 + Math.Exp(-ModelAdapter.LogOdds(Adapted.Value, text))), 9);
            var bits = assessment.Base + assessment.Contributions.Sum(contribution => contribution.Bits);
            Assert.Equal(assessment.Score, 1 / (1 + Math.Pow(2, -bits)), 9);
            var former = Trained.Analyzer.Analyze(article.Article).Assessment;
            Assert.Equal(former.Spun!.Value / former.Score, assessment.Spun!.Value / assessment.Score, 9);
        }
    }

    [Fact]
    public void It_is_the_same_each_time_and_survives_its_file()
    {
        using var folder = new TemporaryFolder();
        ModelFolder.Write(folder.At("model"), Adapted.Value, "# Card\n");
        Assert.Equal(Adapted.Value.Hash, TrainedModelFile.Read(folder.At("model")).Hash);
        Assert.Equal(Adapted.Value.Hash, Adapter.Adapt(Judged, CancellationToken.None).Hash);
        Assert.Throws<IOException>(() => ModelFolder.RefuseOthers(folder.At("model"), force: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Too_few_of_a_kind_are_refused(bool isGarbled)
    {
        List<JudgedText> few =
        [
            .. Judged.Where(text => text.IsGarbled == isGarbled).Take(ModelAdapter.MinOfAKind - 1),
            .. Judged.Where(text => text.IsGarbled != isGarbled),
        ];
        var exception = Assert.Throws<TrainingException>(() => Adapter.Adapt(few, CancellationToken.None));
        Assert.Contains("20 of each", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_model_there_is_none_to_adapt() =>
        Assert.Throws<InvalidOperationException>(() => new ModelAdapter(new QualityAnalyzer(AnalyzerOptions.EvidenceOnly)));

    [Fact]
    public void What_is_held_out_stays_held_out_and_takes_its_near_duplicates_along()
    {
        var texts = SmallCorpus.OfPlaces(60).Select(item => item.Article.Text).ToList();
        var places = HeldOut.Of(texts);
        Assert.InRange(places.Count(place => place.IsHeldOut), texts.Count / 5, texts.Count / 2);
        // The more are judged, the more near-duplicates there are; none changes sides.
        List<string> more = [.. texts, .. texts.Select(text => text[(text.Length / 2)..]), .. texts];
        var later = HeldOut.Of(more);
        Assert.Equal(places.Select(place => place.IsHeldOut), later.Take(texts.Count).Select(place => place.IsHeldOut));
        Assert.Equal(later.Take(texts.Count), later.Skip(texts.Count).Take(texts.Count));
        Assert.Equal(later.Take(texts.Count), later.Skip(2 * texts.Count));
    }

    private static List<JudgedText> Measured(int ofEach, int seed) =>
    [
        .. SmallCorpus.Articles(ofEach, seed)
            .Select((item, i) => Adapter.Measure(item.Article, item.Kind != TextKind.Human, i))
            .OfType<JudgedText>(),
    ];
}
