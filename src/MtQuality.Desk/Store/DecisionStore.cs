using System.Globalization;
using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>Keeps decisions. What was decided is never deleted: a decision that is taken back is marked as such.</summary>
internal sealed class DecisionStore(DeskDatabase database, TimeProvider clock)
{
    private const string Columns =
        """
        d.id, d.article, d.reviewer, d.judgement, d.signal, d.wording, d.reason, d.is_blind, d.is_drawn, d.resolves,
        a.name, a.title, d.taken_at, d.seconds, d.signature, d.undone_at
        """;

    private const string From = "decision d join article a on a.id = d.article";

    /// <summary>Stores a decision. It is on the disk when this returns.</summary>
    /// <returns>Its number.</returns>
    public long Add(NewDecision said) => database.Write(connection =>
    {
        var now = clock.GetUtcNow();
        var id = connection.Number(
            """
            insert into decision
                (article, reviewer, judgement, signal, wording, reason, taken_at, seconds, signature, is_blind, is_drawn, resolves)
            select a.id, $reviewer, $judgement, $signal, $wording, $reason, $now, $seconds, r.signature, $blind, $drawn, $resolves
            from article a join run r on r.id = a.run where a.id = $article
            returning id
            """,
            ("$article", said.Article),
            ("$reviewer", said.Reviewer),
            ("$judgement", said.Judgement.Word()),
            ("$signal", said.Mark?.Signal),
            ("$wording", said.Mark?.Wording),
            ("$reason", said.Mark?.Reason),
            ("$now", SqlText.Time(now)),
            ("$seconds", SecondsSince(connection, said, now)),
            ("$blind", said.IsBlind),
            ("$drawn", said.IsDrawn),
            ("$resolves", said.Resolves));
        if (said.Judgement.IsOfArticle())
            Settle(connection, said.Article, said.Reviewer);
        return id;
    });

    /// <summary>Takes back the latest decision of a person that stands; again for the one before it, and so on.</summary>
    /// <returns>The decision; null if none is left.</returns>
    public Decision? Undo(string reviewer) => database.Write(connection =>
    {
        if (Last(connection, reviewer) is not { } last)
            return null;
        connection.Execute(
            "update decision set undone_at = $now where id = $id", ("$now", SqlText.Time(clock.GetUtcNow())), ("$id", last.Id));
        Settle(connection, last.Said.Article, reviewer);
        return last;
    });

    /// <summary>The latest decision of a person that stands; null if there is none.</summary>
    public Decision? Last(string reviewer) => database.Read(connection => Last(connection, reviewer));

    /// <summary>The decisions about an article that stand, earliest first.</summary>
    public IReadOnlyList<Decision> Of(long article) => database.Read(connection => connection.Query(
        $"select {Columns} from {From} where d.article = $article and d.undone_at is null order by d.id",
        Read,
        ("$article", article)));

    /// <summary>What a person said of an article and took back last; null if nothing.</summary>
    public Judgement? TakenBack(long article, string reviewer) => database.Read(connection => connection.Query(
        """
        select judgement from decision where article = $article and reviewer = $reviewer and undone_at is not null and signal is null
        order by undone_at desc limit 1
        """,
        row => (Judgement?)Enum.Parse<Judgement>(row.GetString(0), ignoreCase: true),
        ("$article", article),
        ("$reviewer", reviewer)).FirstOrDefault());

    /// <summary>All decisions, also those taken back, latest first.</summary>
    public IReadOnlyList<Decision> Latest(int skip, int count) => database.Read(connection => connection.Query(
        $"select {Columns} from {From} order by d.id desc limit $count offset $skip", Read, ("$count", count), ("$skip", skip)));

    /// <summary>All decisions, also those taken back, earliest first.</summary>
    public IReadOnlyList<Decision> All() => database.Read(connection => connection.Query(
        $"select {Columns} from {From} order by d.id", Read));

    /// <summary>Number of decisions, also of those taken back.</summary>
    public int Count() => database.Read(connection => (int)connection.Number("select count(*) from decision"));

    private static Decision? Last(SqliteConnection connection, string reviewer) => connection.Query(
        $"select {Columns} from {From} where d.reviewer = $reviewer and d.undone_at is null order by d.id desc limit 1",
        Read,
        ("$reviewer", reviewer)).FirstOrDefault();

    /// <summary>Counts anew who has judged an article, and frees it.</summary>
    private static void Settle(SqliteConnection connection, long article, string reviewer)
    {
        connection.Execute(
            """
            update article set judged = (select count(distinct reviewer) from decision
                where article = $article and undone_at is null and signal is null)
            where id = $article
            """,
            ("$article", article));
        connection.Execute(
            "delete from lease where article = $article and reviewer = $reviewer", ("$article", article), ("$reviewer", reviewer));
    }

    private static double SecondsSince(SqliteConnection connection, NewDecision said, DateTimeOffset now)
    {
        var since = connection.Query(
            "select since from lease where article = $article and reviewer = $reviewer",
            row => DateTimeOffset.Parse(row.GetString(0), CultureInfo.InvariantCulture),
            ("$article", said.Article),
            ("$reviewer", said.Reviewer));
        return since.Count == 0 ? 0 : Math.Max(0, Math.Round((now - since[0]).TotalSeconds, 1));
    }

    private static Decision Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        new NewDecision(row.GetInt64(1), row.GetString(2), Enum.Parse<Judgement>(row.GetString(3), ignoreCase: true))
        {
            Mark = row.IsDBNull(4) ? null : new JudgedMark(row.GetString(4), row.GetString(5), row.GetString(6)),
            IsBlind = row.GetBoolean(7),
            IsDrawn = row.GetBoolean(8),
            Resolves = row.GetBoolean(9),
        },
        row.GetString(10),
        row.GetString(11),
        row.Time(12)!.Value,
        row.GetDouble(13),
        row.GetString(14),
        row.Time(15));
}
