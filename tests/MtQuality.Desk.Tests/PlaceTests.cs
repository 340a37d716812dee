using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Tests;

/// <summary>Where a learnt model puts articles in the queue.</summary>
public sealed class PlaceTests
{
    private const int Articles = 6;
    private const long Model = 3;

    [Fact]
    public void The_queue_follows_a_model_article_by_article_and_is_put_back_as_it_was()
    {
        using var desk = new Stored(Articles);
        var before = Orders(desk);
        Assert.Null(desk.Places.Progress(null));
        Assert.Equal(new PlacesProgress(0, Articles), desk.Places.Progress(Model));

        // The first two come last.
        Put(desk, desk.Places.Others(Model, 2));
        Assert.Equal(["2", "3", "4", "5", "1", "0"], Order(desk, QueueOrder.Threshold));
        Assert.Equal(["0", "1", "5", "4", "3", "2"], Order(desk, QueueOrder.Score));
        Assert.Equal(["0", "1"], Order(desk, QueueOrder.Threshold, Verdict.Flagged).Order());
        Assert.Equal(new PlacesProgress(2, Articles), desk.Places.Progress(Model));
        Assert.Equal(Model, desk.Queue.List(new QueueFilter(), 5, 1).Single().PlacedBy);
        Put(desk, desk.Places.Others(Model, 10));
        Assert.Empty(desk.Places.Others(Model, 10));
        Assert.Null(desk.Places.Progress(Model));
        Assert.Equal(["5", "4", "3", "2", "1", "0"], Order(desk, QueueOrder.Threshold));

        Assert.Equal(4, desk.Places.PutBack(4));
        Assert.Equal(new PlacesProgress(4, Articles), desk.Places.Progress(null));
        Assert.Equal(2, desk.Places.PutBack(4));
        Assert.Equal(0, desk.Places.PutBack(4));
        Assert.Equal(before, Orders(desk));
    }

    [Fact]
    public void An_article_whose_card_is_gone_stays_where_it_is_and_is_asked_for_once()
    {
        using var desk = new Stored(Articles);
        desk.Places.Put(Model, [(desk.Places.Others(Model, 1).Single().Number, null)]);
        Assert.Equal("0", desk.Queue.List(new QueueFilter(), 0, 1).Single().Id);
        Assert.Equal(Articles - 1, desk.Places.Others(Model, 10).Count);
    }

    [Fact]
    public void Another_model_and_a_run_that_is_read_again_are_followed_anew()
    {
        using var desk = new Stored(Articles);
        Put(desk, desk.Places.Others(Model, 10));
        Assert.Equal(Articles, desk.Places.Others(Model - 1, 10).Count);
        Assert.Equal(Articles, desk.Places.Others(Model + 1, 10).Count);
        var again = desk.Runs.Begin("/run", "another journal", "another signature", Articles);
        desk.Runs.Add(again, [Stored.Article(0, Articles)]);
        Assert.Equal(["0"], desk.Places.Others(Model, 10).Select(article => article.Id));
        Assert.Equal("0", Order(desk, QueueOrder.Threshold)[0]);
    }

    [Fact]
    public void What_was_judged_is_left_alone_until_it_waits_again()
    {
        using var desk = new Stored(Articles);
        desk.JudgeNext("Ada", Judgement.Fine);
        Put(desk, desk.Places.Others(Model, 10));
        Assert.Null(desk.Places.Progress(Model));
        desk.Decisions.Undo("Ada");
        Assert.Equal(["0"], desk.Places.Others(Model, 10).Select(article => article.Id));
    }

    // The later in the queue, the nearer to the threshold of this model.
    private static void Put(Stored desk, IReadOnlyList<QueuedArticle> articles) => desk.Places.Put(
        Model,
        articles.Select(article => (article.Number, (QueuePlace?)new QueuePlace(
            Verdict.Flagged, Score: 2 - article.Score, Distance: 2 - article.Score, Doubt: 2 - article.Score))).ToList());

    private static string[] Orders(Stored desk) => [.. Enum.GetValues<QueueOrder>().SelectMany(order => Order(desk, order))];

    private static string[] Order(Stored desk, QueueOrder order, Verdict? verdict = null) =>
    [
        .. desk.Queue.List(new QueueFilter { Order = order, Verdict = verdict }, 0, 100).Select(article => article.Id),
    ];
}
