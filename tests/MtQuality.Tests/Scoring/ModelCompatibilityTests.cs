using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Scoring.Classifier;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Tests.Scoring;

/// <summary>A model requires the features it uses and nothing else. A refusal names every difference.</summary>
public sealed class ModelCompatibilityTests : IDisposable
{
    private static readonly Article Seed = new("seed", File.ReadAllText(Repository.At("seeds", "spun-news-harbour.txt")));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_signal_that_no_feature_uses_does_not_affect_the_classifier()
    {
        var catalog = SignalCatalog.Shipped.With(Vowels.Card, _ => new Vowels());
        var (shipped, extended) = (new QualityAnalyzer(), new QualityAnalyzer(new AnalyzerOptions { Signals = catalog }));
        var card = extended.Analyze(Seed);
        Assert.Equal(shipped.Analyze(Seed).Assessment.Score, card.Assessment.Score);
        Assert.InRange(card.Values[Vowels.Card.Id]!.Value, 0.2, 0.6);
        Assert.NotEqual(shipped.Signature.Id, extended.Signature.Id);
        Assert.Contains(extended.Signature.Parts, part => part.Key == "scorer" && part.Value == TrainedModel.Shipped.ScorerName);
    }

    [Fact]
    public void A_new_signal_that_is_a_feature_does_not_affect_the_classifier()
    {
        var card = Vowels.Card with { Role = SignalRole.Feature };
        var extended = new QualityAnalyzer(new AnalyzerOptions { Signals = SignalCatalog.Shipped.With(card, _ => new Vowels()) });
        Assert.Equal(new QualityAnalyzer().Analyze(Seed).Assessment.Score, extended.Analyze(Seed).Assessment.Score);
    }

    [Theory]
    [InlineData("names", "Collective Farm Treaty Organization\torganization")]
    [InlineData("idioms", "kick the tyres\tkick=boot")]
    [InlineData("casings", "SpaceY")]
    public void A_lexicon_that_only_evidence_uses_does_not_affect_the_classifier(string lexicon, string row)
    {
        File.WriteAllText(_folder.At($"{lexicon}.tsv"), row + "\n");
        Assert.NotNull(new QualityAnalyzer(new AnalyzerOptions { Lexicons = LexiconSet.Load([_folder.Path]) }).Analyze(Seed));
    }

    [Fact]
    public void A_changed_lexicon_that_a_feature_uses_causes_a_refusal_that_names_the_feature()
    {
        File.WriteAllText(_folder.At("thesaurus.tsv"), "keep\tv\thold\n");
        var message = Refusal(new AnalyzerOptions { Lexicons = LexiconSet.Load([_folder.Path]) });
        Assert.Contains("phrase.unspun", message, StringComparison.Ordinal);
        Assert.Contains("--model none", message, StringComparison.Ordinal);
        Assert.DoesNotContain("lexis.mtld", message, StringComparison.Ordinal);
        Assert.DoesNotContain("language model ", message.Replace("the language model that it", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_words_change_many_features_and_cause_a_short_refusal()
    {
        File.WriteAllText(_folder.At("words.tsv"), "zorblat\t30\t0\t0\n");
        var message = Refusal(new AnalyzerOptions { Lexicons = LexiconSet.Load([_folder.Path]) });
        Assert.Contains("more features", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 200, 1000);
    }

    [Fact]
    public void Another_language_model_is_named_in_the_refusal() =>
        Assert.Contains("there is none", Refusal(new AnalyzerOptions { LanguageModel = null }), StringComparison.Ordinal);

    [Fact]
    public void A_model_that_does_not_use_the_language_model_works_without_one()
    {
        var shipped = TrainedModel.Shipped;
        var features = new QualityAnalyzer().Features.Features;
        var kept = shipped.Reads.Features.Index()
            .Where(feature => !features.Single(info => info.Name == feature.Item.Name).ReadsLanguageModel)
            .Select(feature => feature.Index)
            .ToList();
        AdditiveHead? Keep(AdditiveHead? head) =>
            head is null ? null : new AdditiveHead(head.Intercept, [.. kept.Select(i => head.Shapes[i])]);
        var model = shipped with
        {
            Reads = new ModelCompatibility([.. kept.Select(i => shipped.Reads.Features[i])], LanguageModel: null),
            Translated = Keep(shipped.Translated),
            Spun = Keep(shipped.Spun),
            Domain = shipped.Domain with
            {
                Means = [.. kept.Select(i => shipped.Domain.Means[i])],
                Deviations = [.. kept.Select(i => shipped.Domain.Deviations[i])],
            },
        };
        Assert.NotEmpty(kept);
        var read = TrainedModelFile.Parse(TrainedModelFile.ToBytes(model), "model");
        var card = new QualityAnalyzer(new AnalyzerOptions { LanguageModel = null, Classifier = read }).Analyze(Seed);
        Assert.InRange(card.Assessment.Score, 0, 1);
    }

    private static string Refusal(AnalyzerOptions options) =>
        Assert.Throws<InvalidDataException>(() => new QualityAnalyzer(options)).Message;

    /// <summary>A toy signal.</summary>
    private sealed class Vowels() : ValueDetector(Card)
    {
        public static SignalInfo Card { get; } = new(
            "toy.vowels",
            "vowels",
            "Share of vowels.",
            "A toy of this test.",
            "This test, 2026.",
            "share",
            SignalDirection.TwoSided,
            SignalRole.Shown,
            MinimumWords: 1);

        protected override double? Value(TextDocument document) =>
            document.Source.Count(c => "aeiou".Contains(c)) / (double)document.Source.Length;
    }
}
