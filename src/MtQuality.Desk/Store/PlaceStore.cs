using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>Where articles stand in the queue: by what their run says of them, or by what a learnt model says. An article keeps what its
/// run says, so that it can be put back.</summary>
internal sealed class PlaceStore(DeskDatabase database)
{
    /// <summary>What stands in the place of the number of a model where the run has placed an article.</summary>
    public const long Run = 0;

    /// <summary>Waiting articles that do not stand where a model puts them, those nearest to a threshold first.</summary>
    public IReadOnlyList<QueuedArticle> Others(long model, int count) => database.Read(connection => connection.Query(
        $"""
        select {ArticleRows.Columns} from {ArticleRows.From} where a.id in (
            select * from (
                select a.id from article a where {ArticleRows.IsOpen} and placed_by < $model
                order by placed_by, distance, id limit $count)
            union all
            select * from (
                select a.id from article a where {ArticleRows.IsOpen} and placed_by > $model
                order by placed_by, distance, id limit $count))
        order by a.placed_by, a.distance, a.id limit $count
        """,
        ArticleRows.Read,
        ("$model", model),
        ("$count", count)));

    /// <summary>Puts articles where a model puts them; one without a place stays where it is.</summary>
    public void Put(long model, IEnumerable<(long Article, QueuePlace? Place)> places) => database.Write(connection =>
    {
        foreach (var (article, place) in places)
        {
            connection.Execute(
                """
                update article set placed_by = $model, queue_verdict = coalesce($verdict, queue_verdict),
                    queue_score = coalesce($score, queue_score), distance = coalesce($distance, distance), doubt = coalesce($doubt, doubt)
                where id = $article
                """,
                ("$model", model),
                ("$verdict", place?.Verdict.ToString().ToLowerInvariant()),
                ("$score", place?.Score),
                ("$distance", place?.Distance),
                ("$doubt", place?.Doubt),
                ("$article", article));
        }
    });

    /// <summary>Puts waiting articles back to where their runs put them.</summary>
    /// <returns>Number of articles put back, at most <paramref name="count"/>; 0 if all are.</returns>
    public int PutBack(int count) => database.Write(connection => connection.Execute(
        $"""
        update article set placed_by = 0, queue_verdict = verdict, queue_score = score, distance = run_distance, doubt = run_doubt
        where id in (select a.id from article a where {ArticleRows.IsOpen} and placed_by > 0 order by placed_by, distance, id limit $count)
        """,
        ("$count", count)));

    /// <summary>How many of the waiting articles stand where a model puts them; null if all do.</summary>
    /// <param name="model">The model; null for what the runs say.</param>
    public PlacesProgress? Progress(long? model) => database.Read(connection =>
    {
        var there = model ?? Run;
        var isDone = connection.Number(
            $"""
            select not exists (select 1 from article a where {ArticleRows.IsOpen} and placed_by < $model)
                and not exists (select 1 from article a where {ArticleRows.IsOpen} and placed_by > $model)
            """,
            ("$model", there)) == 1;
        return isDone ? null : new PlacesProgress(
            (int)connection.Number($"select count(*) from article a where {ArticleRows.IsOpen} and placed_by = $model", ("$model", there)),
            (int)connection.Number($"select count(*) from article a where {ArticleRows.IsOpen}"));
    });
}

/// <summary>How many of the waiting articles stand where a model puts them.</summary>
/// <param name="Done">Those that do.</param>
/// <param name="Of">All that wait.</param>
internal sealed record PlacesProgress(int Done, int Of);
