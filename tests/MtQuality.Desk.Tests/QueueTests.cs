using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Tests;

/// <summary>Who is given which article.</summary>
public sealed class QueueTests
{
    [Fact]
    public void An_article_is_kept_for_the_person_who_has_it()
    {
        using var desk = new Stored(articles: 3);
        var first = desk.Queue.Next("Ada", new QueueFilter())!;
        Assert.Equal(first.Number, desk.Queue.Next("Ada", new QueueFilter())!.Number);
        Assert.NotEqual(first.Number, desk.Queue.Next("Ben", new QueueFilter())!.Number);
        Assert.Equal(["Ada"], desk.Queue.OthersAt(first.Number, "Ben"));
        desk.Clock.Now += QueueStore.Held + TimeSpan.FromSeconds(1);
        Assert.Equal(first.Number, desk.Queue.Next("Cem", new QueueFilter())!.Number);
    }

    [Fact]
    public void A_judged_article_is_gone_until_the_judgement_is_taken_back()
    {
        using var desk = new Stored(articles: 2);
        var first = desk.JudgeNext("Ada", Judgement.Fine)!;
        var second = desk.JudgeNext("Ada", Judgement.Garbled)!;
        Assert.Null(desk.Queue.Next("Ada", new QueueFilter()));
        Assert.Null(desk.Queue.Next("Ben", new QueueFilter()));
        Assert.Equal(second.Number, desk.Decisions.Undo("Ada")!.Said.Article);
        Assert.Equal(first.Number, desk.Decisions.Undo("Ada")!.Said.Article);
        Assert.Null(desk.Decisions.Undo("Ada"));
        Assert.Equal(2, desk.Queue.Count(new QueueFilter()));
    }

    [Fact]
    public void A_share_of_the_articles_is_given_to_two_people_and_never_twice_to_one()
    {
        using var desk = new Stored(articles: 10, doubled: 0.2);
        var ada = Walk(desk, "Ada");
        var ben = Walk(desk, "Ben");
        Assert.Equal(10, ada.Count);
        Assert.Equal(["0", "1"], ben);
        Assert.Empty(Walk(desk, "Cem"));
    }

    [Theory]
    [InlineData(QueueOrder.Threshold, "0")]
    [InlineData(QueueOrder.Unsure, "5")]
    [InlineData(QueueOrder.Score, "9")]
    [InlineData(QueueOrder.Newest, "8")]
    [InlineData(QueueOrder.Site, "9")]
    [InlineData(QueueOrder.Random, "0")]
    public void The_most_useful_article_comes_first(QueueOrder order, string id)
    {
        using var desk = new Stored(articles: 10);
        Assert.Equal(id, desk.Queue.Next("Ada", new QueueFilter { Order = order })!.Id);
    }

    [Fact]
    public void At_random_each_stratum_has_its_turn_equally_often()
    {
        using var desk = new Stored(articles: 100);
        var first = desk.Queue.List(new QueueFilter { Order = QueueOrder.Random }, skip: 0, count: 10);
        Assert.InRange(first.Count(article => article.Verdict == Verdict.Flagged), 3, 7);
    }

    public static TheoryData<QueueFilter, string[]> Filters => new()
    {
        { new QueueFilter { Verdict = Verdict.Flagged }, ["9"] },
        { new QueueFilter { Site = "site1" }, ["1", "4", "7"] },
        { new QueueFilter { From = "2026-02", To = "2026-03-02" }, ["1", "2"] },
        { new QueueFilter { To = "2026-02" }, ["0", "1", "9"] },
        { new QueueFilter { Family = "phrase" }, ["1", "3", "5", "7", "9"] },
        { new QueueFilter { Text = "harbour 7" }, ["7"] },
        { new QueueFilter { Text = "\"* OR (harbour) NEAR AND" }, [] },
        { new QueueFilter { Site = "' or 1=1 --" }, [] },
    };

    [Theory, MemberData(nameof(Filters))]
    public void Articles_are_chosen_by_what_is_asked_for(QueueFilter filter, string[] ids)
    {
        using var desk = new Stored(articles: 10);
        Assert.Equal(ids, desk.Queue.List(filter, skip: 0, count: 100).Select(article => article.Id).Order());
        Assert.Equal(ids.Length, desk.Queue.Count(filter));
    }

    [Fact]
    public void What_many_articles_have_is_found_in_the_same_order_as_what_few_have()
    {
        using var desk = new Stored(articles: 4100);
        foreach (var filter in new[] { new QueueFilter { Family = "phrase" }, new QueueFilter { Text = "harbour" } })
        {
            var all = desk.Queue.List(new QueueFilter(), 0, 200).Where(article => filter.Family == "" || IsOdd(article.Id));
            Assert.Equal(all.Take(50).Select(article => article.Id), desk.Queue.List(filter, 0, 50).Select(article => article.Id));
            Assert.Equal(filter.Family == "" ? 4100 : 2050, desk.Queue.Count(filter));
            Assert.Equal(1001, desk.Queue.Count(filter, most: 1001));
        }
    }

    [Fact]
    public void A_run_that_is_scored_again_keeps_what_was_judged()
    {
        using var desk = new Stored(articles: 3);
        var judged = desk.JudgeNext("Ada", Judgement.Spun)!;
        var again = desk.Runs.Begin("/run", "another journal", "another signature", 2);
        // The same text, and another text under the id of a judged one.
        desk.Runs.Add(again, [Stored.Article(1, 3), Stored.Article(0, 3) with { TextHash = "changed" }]);
        desk.Runs.Complete(again);
        desk.Runs.Offer(["/run"], doubled: 0);
        Assert.Equal(["0", "1"], desk.Queue.List(new QueueFilter(), 0, 10).Select(article => article.Id));
        Assert.Equal(Judgement.Spun, desk.Decisions.Of(judged.Number).Single().Said.Judgement);
        Assert.Equal("signature", desk.Decisions.Of(judged.Number).Single().Signature);
    }

    private static bool IsOdd(string id) => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) % 2 == 1;

    private static List<string> Walk(Stored desk, string reviewer)
    {
        var seen = new List<string>();
        while (desk.JudgeNext(reviewer, Judgement.Fine) is { } article)
            seen.Add(article.Id);
        return seen;
    }
}
