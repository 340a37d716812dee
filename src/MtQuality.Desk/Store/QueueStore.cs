using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>Hands out articles. Whoever is given one has it for <see cref="Held"/>, in which nobody else gets it, except that an article
/// which two people are to judge is given to two.</summary>
internal sealed class QueueStore(DeskDatabase database, TimeProvider clock)
{
    /// <summary>How long an article is kept for the person who has opened it.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromMinutes(15);

    private const string IsNew =
        """
        not exists (select 1 from decision d where d.article = a.id and d.reviewer = $reviewer and d.undone_at is null
            and d.signal is null)
        """;

    private const string IsFree =
        "a.judged + (select count(*) from lease l where l.article = a.id and l.reviewer <> $reviewer and l.until > $now) < a.wanted";

    /// <summary>The next article for a person, who has it from now on; null if there is none. An article that the person has open already
    /// comes first.</summary>
    public QueuedArticle? Next(string reviewer, QueueFilter filter) => database.WriteLightly(connection =>
    {
        var where = new FilterSql(connection, filter, isOrdered: true);
        List<(string, object?)> values = [.. where.Values, ("$reviewer", reviewer), ("$now", SqlText.Time(clock.GetUtcNow()))];
        const string held = "a.id in (select l.article from lease l where l.reviewer = $reviewer and l.until > $now)";
        QueuedArticle? First(string condition) => connection.Query(
            $"""
            select {ArticleRows.Columns} from {ArticleRows.From}
            where {ArticleRows.IsOpen} and {IsNew} and {condition} and {where.Condition}
            order by {where.Order} limit 1
            """,
            ArticleRows.Read,
            [.. values]).FirstOrDefault();
        var next = First(held) ?? First(IsFree);
        if (next is not null)
            Take(connection, next.Number, reviewer);
        return next;
    });

    /// <summary>Gives a person the article that they ask for by its number, even if somebody else has it.</summary>
    /// <returns>The article; null if there is no such article.</returns>
    public QueuedArticle? Open(string reviewer, long number) => database.WriteLightly(connection =>
    {
        var article = Find(connection, number);
        if (article is not null)
            Take(connection, number, reviewer);
        return article;
    });

    /// <summary>An article by its number; null if there is none.</summary>
    public QueuedArticle? Find(long number) => database.Read(connection => Find(connection, number));

    /// <summary>Articles that wait, in order.</summary>
    public IReadOnlyList<QueuedArticle> List(QueueFilter filter, int skip, int count) => database.Read(connection =>
    {
        var where = new FilterSql(connection, filter, isOrdered: true);
        return connection.Query(
            // What is skipped is skipped in the index.
            $"""
            select {ArticleRows.Columns} from {ArticleRows.From} where a.id in (
                select a.id from {where.From} where {ArticleRows.IsOpen} and {where.Condition}
                order by {where.Order} limit $count offset $skip)
            order by {where.Order}
            """,
            ArticleRows.Read,
            [.. where.Values, ("$count", count), ("$skip", skip)]);
    });

    /// <summary>Articles that nobody has judged, drawn at random, always in the same order.</summary>
    public IReadOnlyList<QueuedArticle> Draw(int count) => database.Read(connection => connection.Query(
        $"select {ArticleRows.Columns} from {ArticleRows.From} where a.is_here = 1 and a.judged = 0 order by a.draw, a.id limit $count",
        ArticleRows.Read,
        ("$count", count)));

    /// <summary>Number of articles that wait.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="most">Where to stop counting: nobody needs to know exactly how many a great many are.</param>
    public int Count(QueueFilter filter, int most = int.MaxValue) => database.Read(connection =>
    {
        var where = new FilterSql(connection, filter, isOrdered: false);
        return (int)connection.Number(
            $"select count(*) from (select 1 from {where.From} where {ArticleRows.IsOpen} and {where.Condition} limit $most)",
            [.. where.Values, ("$most", most)]);
    });

    /// <summary>Who else has an article open now.</summary>
    public IReadOnlyList<string> OthersAt(long number, string reviewer) => database.Read(connection => connection.Query(
        "select reviewer from lease where article = $article and reviewer <> $reviewer and until > $now",
        row => row.GetString(0),
        ("$article", number),
        ("$reviewer", reviewer),
        ("$now", SqlText.Time(clock.GetUtcNow()))));

    private static QueuedArticle? Find(SqliteConnection connection, long number) => connection.Query(
        $"select {ArticleRows.Columns} from {ArticleRows.From} where a.id = $article",
        ArticleRows.Read,
        ("$article", number)).FirstOrDefault();

    private void Take(SqliteConnection connection, long number, string reviewer)
    {
        var now = clock.GetUtcNow();
        // A person has one article at a time, so that a walk through the list does not hold it all.
        connection.Execute(
            "delete from lease where reviewer = $reviewer and article <> $article or until <= $now",
            ("$reviewer", reviewer), ("$article", number), ("$now", SqlText.Time(now)));
        connection.Execute(
            """
            insert into lease (article, reviewer, since, until) values ($article, $reviewer, $now, $until)
            on conflict (article, reviewer) do update set until = excluded.until
            """,
            ("$article", number), ("$reviewer", reviewer), ("$now", SqlText.Time(now)), ("$until", SqlText.Time(now + Held)));
    }
}
