using System.Text.Json;
using MtQuality.Desk.Retraining;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Learning;
using MtQuality.Learning.Tests;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Desk.Tests;

/// <summary>What the desk learns from decisions, and what it does with it.</summary>
public sealed class LearningTests
{
    private static readonly QualityAnalyzer Analyzer = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_is_learnt_compared_put_into_force_and_taken_back()
    {
        await using var desk = await Judged();
        var before = await Signature(desk);
        Assert.Equal("/learning", await desk.Send("/learning/start"));
        await desk.Service<RetrainingJob>().Work.WaitAsync(Stop);
        var model = desk.Service<ModelStore>().All().Single();
        Assert.Equal((LearningState.Ready, ""), (model.State, model.Message));
        var figures = model.Figures!;
        Assert.Equal(120, figures.GarbledLearnt + figures.FineLearnt + figures.GarbledHeldOut + figures.FineHeldOut);
        Assert.Equal(15, figures.Drawn);
        Assert.InRange(figures.Auroc.Second.Value, figures.Auroc.First.Value, 1);

        // Until a person says so, nothing changes.
        Assert.Equal(before, await Signature(desk));
        Assert.Contains(figures.New.Signature, await desk.Page("/learning/1"), StringComparison.Ordinal);
        foreach (var (change, _) in desk.Service<ModelStore>().Changed(1))
            Assert.Contains($"/articles/{change.Article}", await desk.Page("/learning/1"), StringComparison.Ordinal);
        await desk.Send("/learning/use", ("Model", "1"));
        Assert.Equal(figures.New.Signature, await Signature(desk));
        Assert.Contains("model 1, by Ada", await desk.Page("/learning"), StringComparison.Ordinal);
        await desk.Send("/learning/use");
        Assert.Equal(before, await Signature(desk));
        Assert.Equal([null, 1L], desk.Service<ModelStore>().Uses().Select(use => use.Model));

        // It is what `mtq score --model` takes.
        var file = TrainedModel.Load(desk.Service<ModelInForce>().FolderOf(1));
        Assert.Equal(figures.New.Signature, Analyzer.With(file).Signature.Id);
    }

    [Fact]
    public async Task The_queue_follows_the_model_in_force_and_goes_back_with_it()
    {
        await using var desk = await Judged();
        var (queue, placing) = (desk.Service<QueueStore>(), desk.Service<QueuePlacing>());
        var before = queue.List(new QueueFilter(), 0, 100);
        desk.Service<RetrainingJob>().Start("Ada");
        await desk.Service<RetrainingJob>().Work.WaitAsync(Stop);
        placing.Place(Stop);
        Assert.Equal(before, queue.List(new QueueFilter(), 0, 100));

        await desk.Send("/learning/use", ("Model", "1"));
        placing.Place(Stop);
        Assert.Null(placing.Progress);
        var after = queue.List(new QueueFilter(), 0, 100);
        Assert.NotEqual(before.Select(article => article.Number), after.Select(article => article.Number));
        var (analyzer, texts) = (desk.Service<ModelInForce>().Analyzer, Corpus());
        Assert.All(after, article => Assert.Equal(
            (1, analyzer.Analyze(texts[article.Id].Article).Assessment.Score), (article.PlacedBy, article.Score)));
        Assert.Contains("model 1</a>, which is in force", await desk.Page("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("model 1</a>", await desk.Page("/?blind=1"), StringComparison.Ordinal);
        Assert.Contains("Model 1, which orders the queue", await desk.Page("/judge"), StringComparison.Ordinal);
        Assert.DoesNotContain("which orders the queue", await desk.Page("/judge?blind=1"), StringComparison.Ordinal);

        // Of the articles that a learnt model flags, a random one stands for nothing that the run has counted.
        var drawn = after[0].Number;
        await desk.Judge(drawn, Judgement.Fine, $"?order=random&verdict={after[0].Verdict}");
        Assert.False(desk.Service<DecisionStore>().Of(drawn).Single().Said.IsDrawn);
        await desk.Judge(drawn, Judgement.Fine, "?order=random");
        Assert.True(desk.Service<DecisionStore>().Of(drawn)[^1].Said.IsDrawn);
        desk.Service<DecisionStore>().Undo("Ada");
        desk.Service<DecisionStore>().Undo("Ada");

        await desk.Send("/learning/use");
        placing.Place(Stop);
        Assert.Equal(before, queue.List(new QueueFilter(), 0, 100));
    }

    [Fact]
    public async Task A_model_in_force_is_in_force_after_a_start_and_missing_it_is_no_quiet_change()
    {
        await using var desk = await Judged();
        desk.Service<RetrainingJob>().Start("Ada");
        await desk.Service<RetrainingJob>().Work.WaitAsync(Stop);
        var inForce = desk.Service<ModelInForce>();
        inForce.Use(1, "Ada");
        ModelInForce Again(QualityAnalyzer analyzer) => new(desk.Service<ModelStore>(), desk.Folder.At("data"), () => analyzer);
        Assert.Equal(inForce.Analyzer.Signature.Id, Again(Analyzer).Analyzer.Signature.Id);
        var other = Assert.Throws<InvalidDataException>(() => Again(new QualityAnalyzer(AnalyzerOptions.EvidenceOnly)).Analyzer);
        Assert.Contains("Start it as before", other.Message, StringComparison.Ordinal);
        Directory.Delete(inForce.FolderOf(1), recursive: true);
        var gone = Assert.Throws<InvalidDataException>(() => Again(Analyzer).Analyzer);
        Assert.Contains("Restore it", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_decisions_are_refused_with_their_numbers()
    {
        await using var desk = await Desk.Open((options, _) => options with { Analyzer = () => Analyzer });
        await desk.Judge(DecisionTests.ArticleOf(desk, "bad"), Judgement.Garbled);
        Assert.Contains("1 garbled", await Message(desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_there_is_none_to_adapt()
    {
        await using var desk = await Desk.Open();
        Assert.Contains("--model none", await Message(desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stopped_and_what_was_lost_says_so()
    {
        await using var desk = await Judged();
        var (job, models) = (desk.Service<RetrainingJob>(), desk.Service<ModelStore>());
        job.Start("Ada");
        job.Start("Ben");
        job.Stop();
        await job.Work.WaitAsync(Stop);
        Assert.Equal(LearningState.Stopped, models.All().Single().State);
        Assert.Equal("/learning", await desk.Send("/learning/stop"));
        // A desk that was killed just before the model was whole.
        var (cut, inForce) = (models.Begin("Ada"), desk.Service<ModelInForce>());
        ModelFolder.Write(inForce.FolderOf(cut), Analyzer.Classifier!, "a card");
        var refused = Assert.Throws<InvalidDataException>(() => inForce.Use(cut, "Ada"));
        Assert.Contains("no whole model", refused.Message, StringComparison.Ordinal);
        await job.StartAsync(Stop);
        Assert.Equal(LearningState.Interrupted, models.All()[0].State);
        Assert.False(Directory.Exists(inForce.FolderOf(cut)));
        Assert.Throws<InvalidDataException>(() => inForce.Use(cut, "Ada"));
        Assert.Empty(models.Uses());
        Assert.Contains("was cut off", await desk.Page("/learning"), StringComparison.Ordinal);
        Assert.Contains("Start again", await desk.Page("/learning"), StringComparison.Ordinal);
    }

    private static async Task<string> Message(Desk desk)
    {
        await desk.Send("/learning/start");
        await desk.Service<RetrainingJob>().Work.WaitAsync(Stop);
        var model = desk.Service<ModelStore>().All().Single();
        Assert.Equal(LearningState.Failed, model.State);
        Assert.Contains("failed", await desk.Page("/learning"), StringComparison.Ordinal);
        return model.Message;
    }

    private static async Task<string> Signature(Desk desk)
    {
        using var content = new StringContent("{\"text\":\"A text.\"}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await desk.Client.PostAsync(new Uri("/v1/explain", UriKind.Relative), content, Stop);
        var explained = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        return explained.GetProperty("signature").GetString()!;
    }

    private static Dictionary<string, LabelledArticle> Corpus() => SmallCorpus.OfPlaces(45).ToDictionary(item => item.Article.Id);

    /// <summary>A desk with 135 articles, of which 120 are judged as they were made.</summary>
    private static async Task<Desk> Judged()
    {
        var articles = Corpus();
        var desk = await Desk.Open((options, folder) =>
        {
            using var run = RunWriter.Create(
                folder.At("corpus"), Analyzer, default, force: false, RunShare.Whole with { Inputs = new RunInputs(["corpus"]) });
            foreach (var item in articles.Values)
                run.Write(Analyzer.Analyze(item.Article));
            run.Complete();
            return options with { Runs = [folder.At("corpus")], Analyzer = () => Analyzer };
        });
        foreach (var article in desk.Service<QueueStore>().List(new QueueFilter { Order = QueueOrder.Random }, 0, 120))
        {
            var judgement = articles[article.Id].Kind switch
            {
                TextKind.Human => Judgement.Fine,
                TextKind.Spun => Judgement.Spun,
                _ => Judgement.Garbled,
            };
            desk.Service<DecisionStore>().Add(new NewDecision(article.Number, "Ada", judgement));
        }
        return desk;
    }
}
