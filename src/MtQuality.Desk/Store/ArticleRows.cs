using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Store;

/// <summary>The columns of an article that the queue asks for, and how they are read.</summary>
internal static class ArticleRows
{
    public const string Columns =
        """
        a.id, a.name, a.title, a.site, a.date, a.queue_verdict, a.queue_score, a.wanted, a.judged, a.in_sheet,
        r.folder, a.card_start, a.card_length, a.placed_by
        """;

    /// <summary>Number of the columns.</summary>
    public const int Count = 14;

    public const string From = "article a join run r on r.id = a.run";

    /// <summary>Whether an article waits for a judgement.</summary>
    public const string IsOpen = "a.is_here = 1 and a.judged < a.wanted";

    public static QueuedArticle Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        Enum.Parse<Verdict>(row.GetString(5), ignoreCase: true),
        row.GetDouble(6),
        row.GetInt32(7),
        row.GetInt32(8),
        row.GetBoolean(9),
        new CardPlace(row.GetString(10), row.GetInt64(11), row.GetInt32(12)))
    {
        PlacedBy = row.GetInt64(13) is var model && model == PlaceStore.Run ? null : model,
    };
}
