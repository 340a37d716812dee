using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MtQuality.Documents;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Tests;

namespace MtQuality.Learning.Tests;

/// <summary>From labelled articles to a model that scores.</summary>
public sealed class TrainerTests(Trained trained) : IClassFixture<Trained>
{
    private readonly QualityAnalyzer _scoring = new(
        new AnalyzerOptions { Classifier = TrainedModelFile.Parse(TrainedModelFile.ToBytes(trained.Result.Model), "test") });

    private static List<Article> Unseen => [.. SmallCorpus.Articles(20, seed: 99).Select(item => item.Article)];

    [Fact]
    public void The_kinds_are_told_apart()
    {
        var unseen = SmallCorpus.Articles(20, seed: 99).ToList();
        Assert.InRange(unseen.Count(IsRight), 0.9 * unseen.Count, unseen.Count);
    }

    [Fact]
    public void Known_articles_are_measured_by_the_stand_in()
    {
        var articles = SmallCorpus.Articles(80).Select((item, i) => item with { IsKnown = i % 2 == 0 }).ToList();
        Assert.Throws<InvalidOperationException>(() =>
            new Trainer(Trained.Analyzer, new TrainingOptions { Folds = 2 }).Train(articles, [], _ => { }, CancellationToken.None));
        // The stand-in knows no language model, so what it measures differs, and so does the model that learns from it.
        var standIn = new QualityAnalyzer(new AnalyzerOptions { LanguageModel = null, Classifier = null });
        TrainedModel Model(QualityAnalyzer other) =>
            new Trainer(Trained.Analyzer, new TrainingOptions { Folds = 2 }, other)
                .Train(articles, [], _ => { }, CancellationToken.None).Model;
        Assert.NotEqual(TrainedModelFile.ToBytes(Model(Trained.Analyzer)), TrainedModelFile.ToBytes(Model(standIn)));
        Assert.Equal(trained.Result.Model.Reads.LanguageModel, Model(standIn).Reads.LanguageModel);
    }

    [Fact]
    public void Contributions_and_base_add_up_to_the_score()
    {
        foreach (var article in Unseen)
        {
            var assessment = _scoring.Analyze(article).Assessment;
            var bits = assessment.Base + assessment.Contributions.Sum(contribution => contribution.Bits);
            Assert.Equal(assessment.Score, 1 / (1 + Math.Pow(2, -bits)), 9);
            Assert.Equal(assessment.Score, assessment.Translated!.Value + assessment.Spun!.Value, 9);
        }
    }

    [Fact]
    public void What_people_write_contributes_nothing_on_average()
    {
        var sums = SmallCorpus.Articles(80).Where(item => item.Kind == TextKind.Human)
            .Select(item => _scoring.Analyze(item.Article).Assessment)
            .ToLookup(
                assessment => assessment.Base < 0,
                assessment => assessment.Contributions.Sum(contribution => contribution.Bits));
        // Before any evidence a text is a person's.
        Assert.Empty(sums[false]);
        Assert.InRange(sums[true].Average(), -0.5, 0.5);
    }

    [Fact]
    public void A_mean_of_human_texts_holds_from_its_length_on_and_survives_writing()
    {
        var head = new AdditiveHead(0, [new ShapeFunction([], [1], 0)], [new HumanMean(50, [0.25]), new HumanMean(100, [0.5])]);
        Assert.Equal([0, 0.25, 0.25, 0.5, 0.5], new[] { 49, 50, 99, 100, 5000 }.Select(words => head.MeanOf(0, words)));
        Assert.Throws<ArgumentException>(() => new AdditiveHead(0, [new ShapeFunction([], [1], 0)], [new HumanMean(50, [])]));
        var model = trained.Result.Model;
        var read = TrainedModelFile.Parse(TrainedModelFile.ToBytes(model), "test");
        Assert.Equal(model.Spun!.Means.SelectMany(mean => mean.Effects), read.Spun!.Means.SelectMany(mean => mean.Effects));
        Assert.Equal([50, 100, 200], read.Spun.Means.Select(mean => mean.MinWords));
    }

    [Theory, InlineData("translated"), InlineData("spun")]
    public void The_export_is_equal_to_what_ML_NET_predicts(string kind)
    {
        using var folder = new TemporaryFolder();
        ModelFolder.Write(folder.Path, trained.Result, []);
        var head = (kind == "translated" ? trained.Result.Model.Translated : trained.Result.Model.Spun)!;
        var rows = Unseen.Select(Trained.Analyzer.MeasureFeatures).Select(row => new HeadExample { Features = row.Values }).ToList();
        var ml = new MLContext(1);
        var data = new HeadTrainer(rows[0].Features.Length, 1).Load(rows);
        using var archive = ZipFile.OpenRead(Path.Combine(folder.Path, "model.zip"));
        var parts = new[] { "linear", "steps" }.Select(part =>
        {
            using var entry = archive.GetEntry($"{kind}-{part}.zip")!.Open();
            using var stream = new MemoryStream();
            entry.CopyTo(stream);
            stream.Position = 0;
            // Of steep models ML.NET's own probability is 1 in single precision: the scores keep what it cuts off.
            var model = ml.Model.Load(stream, out _);
            var scale = part == "steps" ? StepScale(model) : 1;
            return model.Transform(data).GetColumn<float>("Score").Select(score => scale * score).ToArray();
        }).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            var expected = 1 / (1 + Math.Exp(-(parts[0][i] + parts[1][i]) / 2));
            var actual = 1 / (1 + Math.Exp(-head.LogOdds(rows[i].Features, new double[rows[i].Features.Length])));
            Assert.Equal(expected, actual, 1e-6);
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_model() =>
        Assert.Equal(TrainedModelFile.ToBytes(trained.Result.Model), TrainedModelFile.ToBytes(Trained.Train().Model));

    [Fact]
    public void Layout_and_typing_change_no_score()
    {
        const string typed =
            "“The council met on Monday…” It didn’t talk about the harbour — nobody had asked the fishermen, who have worked there "
            + "for years, what they thought. They read of it in the paper, and they were not glad of what they read there. ";
        const string plain =
            "\"The council met on Monday...\" It didn't talk about the harbour - nobody had asked the fishermen, who have worked "
            + "there for years, what they thought. They read of it in the paper, and they were not glad of what they read there. ";
        var flat = string.Concat(Enumerable.Repeat(plain, 2)).TrimEnd();
        Assert.Equal(Score(flat), Score(string.Concat(Enumerable.Repeat(typed.TrimEnd() + "\r\n\r\n", 2))));
        Assert.NotEqual(Score(flat), Score(flat.Replace("glad", "gladly", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_may_be_as_bad_as_it_likes_and_is_still_judged_but_word_salad_is_not()
    {
        var bad = string.Concat(
            Enumerable.Repeat("The council opened the the harbour before the summer began. Her sister have sold DAYs and SEAs. ", 6));
        Assert.NotEqual(Verdict.Withheld, _scoring.Analyze(new Article("a", Unseen[0].Text + " " + bad)).Verdict);
        var odd = string.Concat(Enumerable.Repeat("Of it to the and, for in a by on it is at an of so. ", 12));
        var salad = _scoring.Analyze(new Article("a", odd));
        Assert.True(salad.Assessment.IsOutOfDomain, salad.Reason);
    }

    [Fact]
    public void Threads_do_not_change_scores()
    {
        var alone = Unseen.ConvertAll(article => _scoring.Analyze(article).Assessment.Score);
        Assert.Equal(alone, Unseen.AsParallel().AsOrdered().Select(article => _scoring.Analyze(article).Assessment.Score));
    }

    [Fact]
    public void A_model_of_other_features_is_refused()
    {
        var reads = trained.Result.Model.Reads;
        FeatureVersion[] others =
        [
            reads.Features[0] with { Version = "0123456789abcdef" },
            reads.Features[1] with { Name = "lexis.colour" },
            .. reads.Features.Skip(2)
        ];
        var foreign = trained.Result.Model with { Reads = reads with { Features = others } };
        var refused = Assert.Throws<InvalidDataException>(() => new QualityAnalyzer(new AnalyzerOptions { Classifier = foreign }));
        Assert.Contains(
            $"{reads.Features[0].Name} in version 0123456789abcdef: here it is {reads.Features[0].Version}",
            refused.Message,
            StringComparison.Ordinal);
        Assert.Contains("lexis.colour", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(reads.Features[2].Name, refused.Message, StringComparison.Ordinal);
        Assert.Contains("mtq train", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_that_is_left_out_is_not_asked_for()
    {
        var options = new TrainingOptions { Folds = 2, Without = ["fluency", "phrase", "pattern", "grammar"] };
        var model = new Trainer(Trained.Analyzer, options).Train(SmallCorpus.Articles(80), [], _ => { }, CancellationToken.None).Model;
        Assert.All(model.Reads.Features, feature => Assert.DoesNotMatch("^(fluency|phrase|pattern|grammar)", feature.Name));
        Assert.Null(model.Reads.LanguageModel);
        Assert.NotNull(new QualityAnalyzer(new AnalyzerOptions { Classifier = model, LanguageModel = null }).Analyze(Unseen[0]));
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        var bytes = TrainedModelFile.ToBytes(trained.Result.Model);
        bytes[^40] ^= 1;
        Assert.Contains(
            "damaged", Assert.Throws<InvalidDataException>(() => TrainedModelFile.Parse(bytes, "test")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "is not a model",
            Assert.Throws<InvalidDataException>(() => TrainedModelFile.Parse("{}\n"u8, "test")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_other_things_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "novel.txt"), "Chapter 1");
        Assert.Throws<IOException>(() => ModelFolder.Write(folder.Path, trained.Result, []));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Articles_of_a_few_sources_are_refused()
    {
        var articles = SmallCorpus.Articles(80)
            .Select(item => item with { Article = item.Article with { Group = item.Kind.ToString() } });
        var refused = Assert.Throws<TrainingException>(() =>
            new Trainer(Trained.Analyzer, new TrainingOptions { Folds = 2 }).Train(articles, [], _ => { }, CancellationToken.None));
        Assert.Contains("The 80 human articles have too few sources", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_under_two_labels_is_told()
    {
        var articles = SmallCorpus.Articles(80).ToList();
        var twice = articles[0] with { Kind = articles[1].Kind, Article = articles[0].Article with { Id = "again" } };
        var result = new Trainer(Trained.Analyzer, new TrainingOptions { Folds = 2 })
            .Train([.. articles, twice], [], _ => { }, CancellationToken.None);
        Assert.Contains("1 texts stand there under more than one label.", result.Warnings);
        Assert.DoesNotContain(trained.Result.Warnings, warning => warning.Contains("more than one label", StringComparison.Ordinal));
    }

    [Fact]
    public void One_kind_alone_teaches_nothing()
    {
        var refused = Assert.Throws<TrainingException>(() =>
            Train(SmallCorpus.Articles(100).Where(article => article.Kind == TextKind.Human)));
        Assert.Contains("Only one kind", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            "too few", Assert.Throws<TrainingException>(() => Train(SmallCorpus.Articles(30))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_was_never_seen_has_no_probability()
    {
        var model = Train(SmallCorpus.Articles(120).Where(article => article.Kind != TextKind.Spun)).Model;
        var assessment = new QualityAnalyzer(new AnalyzerOptions { Classifier = model }).Analyze(Unseen[1]).Assessment;
        Assert.Null(assessment.Spun);
        Assert.Equal(assessment.Score, assessment.Translated!.Value, 12);
    }

    private static TrainingResult Train(IEnumerable<LabelledArticle> articles) =>
        new Trainer(Trained.Analyzer, new TrainingOptions { Folds = 3 }).Train(articles, [], _ => { }, CancellationToken.None);

    private static float StepScale(ITransformer model) =>
        (float)-((ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>>)model)
            .Model.Calibrator.Slope;

    private bool IsRight(LabelledArticle article)
    {
        var assessment = _scoring.Analyze(article.Article).Assessment;
        return article.Kind switch
        {
            TextKind.Human => assessment.Score < 0.5,
            TextKind.Translated => assessment.Score > 0.5 && assessment.Translated > assessment.Spun,
            _ => assessment.Score > 0.5 && assessment.Spun > assessment.Translated,
        };
    }

    private double Score(string text) => _scoring.Analyze(new Article("a", text)).Assessment.Score;
}
