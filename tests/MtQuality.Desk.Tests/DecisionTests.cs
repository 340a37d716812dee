using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Reporting.Review;

namespace MtQuality.Desk.Tests;

/// <summary>What becomes of a decision.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task A_form_leads_to_the_next_article_and_undo_back()
    {
        await using var desk = await Desk.Open();
        var queue = desk.Service<QueueStore>();
        var first = queue.Next("Ada", new QueueFilter())!.Number;
        Assert.Equal("/judge?order=score", await desk.Judge(first, Judgement.Garbled, "?order=score"));
        Assert.Equal(4, queue.Count(new QueueFilter()));
        Assert.Contains("Garbled: ", await desk.Page("/judge"), StringComparison.Ordinal);
        Assert.Equal($"/articles/{first}", await desk.Send("/undo"));
        Assert.Equal(5, queue.Count(new QueueFilter()));
        Assert.Equal("/", await desk.Send("/undo"));
        var (taken, back) = (desk.Service<DecisionStore>().All().Single(), desk.Service<DecisionStore>().Count());
        Assert.NotNull(taken.UndoneAt);
        Assert.Equal(1, back);
    }

    [Fact]
    public async Task An_accepted_wording_is_never_shown_again_and_suppresses_its_findings()
    {
        await using var desk = await Desk.Open();
        var bad = ArticleOf(desk, "bad");
        Assert.Contains(">LIVes<", await desk.Page($"/articles/{bad}"), StringComparison.Ordinal);
        await desk.Send(
            "/decisions", ("Article", $"{bad}"), ("Judgement", "accepted"), ("Signal", "case.mixed"), ("Wording", "LIVes"));
        Assert.DoesNotContain("value=\"LIVes\"", await desk.Page($"/articles/{bad}"), StringComparison.Ordinal);
        var file = desk.Folder.At("accepted.csv");
        await File.WriteAllTextAsync(file, await desk.Page("/export/accepted.csv"), TestContext.Current.CancellationToken);
        Assert.Equal([("case.mixed", "LIVes")], SuppressionFile.Read(file));
    }

    [Fact]
    public async Task What_was_judged_is_read_as_labelled_articles()
    {
        await using var desk = await Desk.Open();
        await desk.Judge(ArticleOf(desk, "bad"), Judgement.Spun);
        await desk.Judge(ArticleOf(desk, "clean"), Judgement.Fine);
        await desk.Judge(ArticleOf(desk, "half"), Judgement.Unsure);
        await desk.Judge(ArticleOf(desk, "=cmd|' /C calc'!A0"), Judgement.Garbled);
        foreach (var kind in new[] { "csv", "jsonl" })
        {
            var file = desk.Folder.At($"judged.{kind}");
            await File.WriteAllTextAsync(file, await desk.Page($"/export/articles.{kind}"), TestContext.Current.CancellationToken);
            var read = new CorpusReader(new ReadOptions()).Read([file]).OfType<CorpusItem.Read>().Select(item => item.Article).ToList();
            Assert.Equal(["spun", "human", "translated"], read.Select(article => article.Label));
            Assert.Contains("unprecedented LIVes", read[0].Text, StringComparison.Ordinal);
        }
        Assert.Contains("'=cmd", await desk.Page("/export/articles.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_judged_at_random_is_read_as_a_filled_sheet()
    {
        await using var desk = await Desk.Open();
        await desk.Judge(ArticleOf(desk, "bad"), Judgement.Garbled, "?order=random");
        await desk.Judge(ArticleOf(desk, "clean"), Judgement.Fine, "?order=random&site=example.org");
        var file = desk.Folder.At("sheet.csv");
        await File.WriteAllTextAsync(file, await desk.Page("/export/sheet.csv"), TestContext.Current.CancellationToken);
        // What was chosen by its site is no random draw.
        Assert.Equal("translated", CheckedSheet.Read(file).Single().Label);
    }

    [Fact]
    public void The_later_word_of_a_person_counts_and_what_settles_a_dispute_counts_for_all()
    {
        using var desk = new Stored(articles: 1, doubled: 1);
        var article = desk.JudgeNext("Ada", Judgement.Fine)!.Number;
        desk.Decisions.Add(new NewDecision(article, "Ben", Judgement.Fine));
        desk.Decisions.Add(new NewDecision(article, "Ben", Judgement.Spun));
        var judged = desk.Judged.All().Single();
        Assert.True(judged.IsDisputed);
        Assert.Null(judged.Agreed);
        desk.Decisions.Add(new NewDecision(article, "Cem", Judgement.Translated) { Resolves = true });
        judged = desk.Judged.All().Single();
        Assert.False(judged.IsDisputed);
        Assert.Equal(Judgement.Translated, judged.Agreed);
    }

    [Fact]
    public void A_decision_knows_how_long_it_took()
    {
        using var desk = new Stored(articles: 1);
        var article = desk.Queue.Next("Ada", new QueueFilter())!.Number;
        desk.Clock.Now += TimeSpan.FromSeconds(8.5);
        desk.Queue.Next("Ada", new QueueFilter());
        desk.Decisions.Add(new NewDecision(article, "Ada", Judgement.Fine));
        Assert.Equal(8.5, desk.Decisions.All().Single().Seconds);
    }

    internal static long ArticleOf(Desk desk, string id) =>
        desk.Service<QueueStore>().List(new QueueFilter(), 0, 10).Single(article => article.Id == id).Number;
}
