using System.Globalization;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Scoring.Verdicts;
using MtQuality.Tests;

namespace MtQuality.Desk.Tests;

/// <summary>A database with articles that no run stands behind, and a clock that is set by hand.</summary>
internal sealed class Stored : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DeskDatabase _database;

    /// <summary>Puts articles into the queue: number i of n has a score of i/n, and is nearest to the threshold for i = 0.</summary>
    public Stored(int articles, double doubled = 0)
    {
        _database = new DeskDatabase(_folder.Path);
        (Queue, Decisions, Runs) = (new QueueStore(_database, Clock), new DecisionStore(_database, Clock), new RunStore(_database));
        (Judged, Places) = (new JudgedStore(_database, Decisions), new PlaceStore(_database));
        var run = Runs.Begin("/run", "journal", "signature", articles);
        Runs.Add(run, Enumerable.Range(0, articles).Select(i => Article(i, articles)));
        Runs.Complete(run);
        Runs.Offer(["/run"], doubled);
    }

    public HandClock Clock { get; } = new();

    public QueueStore Queue { get; }

    public DecisionStore Decisions { get; }

    public RunStore Runs { get; }

    public JudgedStore Judged { get; }

    public PlaceStore Places { get; }

    /// <summary>Judges the next article of a person; null if none is left.</summary>
    public QueuedArticle? JudgeNext(string reviewer, Judgement judgement)
    {
        if (Queue.Next(reviewer, new QueueFilter()) is not { } next)
            return null;
        Decisions.Add(new NewDecision(next.Number, reviewer, judgement));
        return next;
    }

    public static NewArticle Article(int i, int of)
    {
        var score = (double)i / of;
        var (verdict, name) = (score >= 0.9 ? Verdict.Flagged : Verdict.Unflagged, i.ToString(CultureInfo.InvariantCulture));
        return new NewArticle(
            new QueuedArticle(
                0, name, $"Title {name}", $"site{i % 3}", $"2026-0{1 + i % 9}-02T10:00", verdict, score, 1, 0, false,
                new CardPlace("/run", 0, 0)),
            $"hash {name}",
            i % 2 == 0 ? ["case"] : ["phrase", "case"],
            verdict.ToString(),
            new QueuePlace(verdict, score, Distance: score, Doubt: Math.Abs(score - 0.5)),
            Draw: i * 0.61803398875 % 1,
            Pairing: (double)i / of,
            $"the harbour number {name}");
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}

/// <summary>A clock that is set by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
