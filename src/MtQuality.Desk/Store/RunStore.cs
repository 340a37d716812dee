using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>A run that the desk has opened.</summary>
/// <param name="Number">Its number in the database.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Signature">Its signature.</param>
/// <param name="Articles">Number of its articles.</param>
/// <param name="Generation">How often its folder has held other results.</param>
/// <param name="IsLoaded">Whether all its articles are in the queue.</param>
internal sealed record OpenedRun(long Number, string Folder, string Signature, int Articles, int Generation, bool IsLoaded);

/// <summary>An article about to enter the queue.</summary>
/// <param name="Queued">What the queue shows.</param>
/// <param name="TextHash">Hash of its text.</param>
/// <param name="Families">The families of its findings.</param>
/// <param name="Stratum">The stratum that it is drawn from.</param>
/// <param name="Place">Where it stands in the queue.</param>
/// <param name="Draw">Its place in a random order, 0–1.</param>
/// <param name="Pairing">Another random number, 0–1: the smallest are judged by two people.</param>
/// <param name="Text">Its text, to be searched.</param>
internal sealed record NewArticle(
    QueuedArticle Queued,
    string TextHash,
    IReadOnlyList<string> Families,
    string Stratum,
    QueuePlace Place,
    double Draw,
    double Pairing,
    string Text);

/// <summary>Puts the articles of runs into the queue.</summary>
internal sealed class RunStore(DeskDatabase database)
{
    private const string Columns = "id, folder, signature, articles, generation, is_loaded";

    /// <summary>Begins to load a run. If the folder holds what it held before, there may be nothing left to do.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="journal">Hash of its journal, which changes with everything that it holds.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="articles">Number of its articles.</param>
    public OpenedRun Begin(string folder, string journal, string signature, int articles) => database.Write(connection =>
        connection.Query(
            $"""
            insert into run (folder, journal, signature, articles, generation) values ($folder, $journal, $signature, $articles, 1)
            on conflict (folder) do update set
                generation = generation + (journal <> excluded.journal),
                is_loaded = is_loaded and journal = excluded.journal,
                journal = excluded.journal, signature = excluded.signature, articles = excluded.articles
            returning {Columns}
            """,
            Read,
            ("$folder", folder),
            ("$journal", journal),
            ("$signature", signature),
            ("$articles", articles)).Single());

    /// <summary>All runs that were ever opened.</summary>
    public IReadOnlyList<OpenedRun> All() => database.Read(connection =>
        connection.Query($"select {Columns} from run order by folder", Read));

    /// <summary>Number of articles of a run that are in the queue or judged.</summary>
    public int Loaded(OpenedRun run) => database.Read(connection => (int)connection.Number(
        "select count(*) from article where run = $run and generation = $generation",
        ("$run", run.Number), ("$generation", run.Generation)));

    /// <summary>Adds articles, or renews what the run says of texts that are there already.</summary>
    public void Add(OpenedRun run, IEnumerable<NewArticle> articles) => database.Write(connection =>
    {
        foreach (var article in articles)
            Add(connection, run, article);
    });

    /// <summary>Says that all articles of a run are there. What it held before and no longer holds leaves the queue; decisions
    /// stay.</summary>
    public void Complete(OpenedRun run) => database.Write(connection =>
    {
        connection.Execute(
            "update article set is_here = 0 where run = $run and generation < $generation",
            ("$run", run.Number), ("$generation", run.Generation));
        connection.Execute("update run set is_loaded = 1 where id = $run", ("$run", run.Number));
    });

    /// <summary>Lets only these runs be in the queue, asks two people about a share of the articles, and mixes the random
    /// order.</summary>
    public void Offer(IReadOnlyCollection<string> folders, double doubled) => database.Write(connection =>
    {
        foreach (var run in connection.Query($"select {Columns} from run", Read))
        {
            connection.Execute(
                """
                update article set is_here = $here and generation = $generation, wanted = 1 + (pairing < $doubled)
                where run = $run and (is_here <> ($here and generation = $generation) or wanted <> 1 + (pairing < $doubled))
                """,
                ("$run", run.Number),
                ("$generation", run.Generation),
                ("$here", folders.Contains(run.Folder)),
                ("$doubled", doubled));
        }
        // A small stratum has its turn as often as a large one, so that few judgements tell about both.
        connection.Execute(
            """
            with size as (select stratum, count(*) as articles from article where is_here = 1 group by stratum)
            update article set turn = draw * articles from size
            where size.stratum = article.stratum and is_here = 1 and turn <> draw * articles
            """);
    });

    /// <summary>Puts articles into the sheet that is judged blind, by their ids, and takes out all others.</summary>
    /// <returns>Number of articles found.</returns>
    public int SetSheet(IEnumerable<string> ids) => database.Write(connection =>
    {
        connection.Execute("update article set in_sheet = 0 where in_sheet = 1");
        return ids.Sum(id => connection.Execute("update article set in_sheet = 1 where is_here = 1 and name = $id", ("$id", id)));
    });

    private static void Add(SqliteConnection connection, OpenedRun run, NewArticle article)
    {
        var queued = article.Queued;
        var number = connection.Number(
            """
            insert into article (run, generation, is_here, name, text_hash, title, site, date, verdict, score, stratum,
                run_distance, run_doubt, draw, pairing, card_start, card_length, queue_verdict, queue_score, distance, doubt)
            values ($run, $generation, 1, $name, $hash, $title, $site, $date, $verdict, $score, $stratum,
                $distance, $doubt, $draw, $pairing, $start, $length, $verdict, $score, $distance, $doubt)
            on conflict (run, name, text_hash) do update set
                generation = excluded.generation, is_here = 1, title = excluded.title, site = excluded.site, date = excluded.date,
                verdict = excluded.verdict, score = excluded.score, stratum = excluded.stratum,
                run_distance = excluded.run_distance, run_doubt = excluded.run_doubt, placed_by = 0,
                queue_verdict = excluded.verdict, queue_score = excluded.score, distance = excluded.distance, doubt = excluded.doubt,
                card_start = excluded.card_start, card_length = excluded.card_length
            returning id
            """,
            ("$run", run.Number),
            ("$generation", run.Generation),
            ("$name", queued.Id),
            ("$hash", article.TextHash),
            ("$title", queued.Title),
            ("$site", queued.Site),
            ("$date", queued.Date),
            ("$verdict", article.Place.Verdict.ToString().ToLowerInvariant()),
            ("$score", article.Place.Score),
            ("$stratum", article.Stratum),
            ("$distance", article.Place.Distance),
            ("$doubt", article.Place.Doubt),
            ("$draw", article.Draw),
            ("$pairing", article.Pairing),
            ("$start", queued.Place.Start),
            ("$length", queued.Place.Length));
        connection.Execute("delete from article_family where article = $id", ("$id", number));
        foreach (var family in article.Families)
            connection.Execute("insert into article_family (article, family) values ($id, $family)", ("$family", family), ("$id", number));
        connection.Execute(
            "insert or replace into article_text (rowid, title, body) values ($id, $title, $text)",
            ("$id", number), ("$title", queued.Title), ("$text", article.Text));
    }

    private static OpenedRun Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetBoolean(5));
}
