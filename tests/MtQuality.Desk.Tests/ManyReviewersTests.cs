using System.Collections.Concurrent;
using MtQuality.Desk.Review;

namespace MtQuality.Desk.Tests;

/// <summary>Ten people at once.</summary>
public sealed class ManyReviewersTests
{
    private const int People = 10;
    private const int Articles = 300;

    [Fact]
    public void No_decision_is_lost_and_no_article_is_judged_twice()
    {
        using var desk = new Stored(Articles);
        var judged = new ConcurrentBag<(string Reviewer, long Article)>();
        var workers = Enumerable.Range(0, People).Select(i => new Thread(() =>
        {
            var reviewer = $"person {i}";
            for (var n = 0; desk.JudgeNext(reviewer, n % 2 == 0 ? Judgement.Fine : Judgement.Garbled) is { } article; n++)
            {
                // Now and then somebody thinks again.
                if (n % 7 == 3)
                    desk.Decisions.Undo(reviewer);
                else
                    judged.Add((reviewer, article.Number));
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());

        Assert.Equal(Articles, judged.Select(said => said.Article).Distinct().Count());
        Assert.Equal(Articles, judged.Count);
        var stored = desk.Judged.All().SelectMany(article => article.Decisions)
            .Select(decision => (decision.Said.Reviewer, decision.Said.Article));
        Assert.Equal(judged.Order(), stored.Order());
    }
}
