using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>What was decided about marks.</summary>
internal sealed class MarkStore(DeskDatabase database)
{
    /// <summary>The wordings that a person has accepted, by signal; they are not shown again.</summary>
    public IReadOnlyList<(string Signal, string Wording)> Accepted() => database.Read(connection => connection.Query(
        "select distinct signal, wording from decision where judgement = $accepted and undone_at is null order by signal, wording",
        row => (row.GetString(0), row.GetString(1)),
        ("$accepted", Judgement.Accepted.Word())));

    /// <summary>The wordings that somebody has rejected in one article, by signal.</summary>
    public IReadOnlyList<(string Signal, string Wording)> RejectedIn(long article) => database.Read(connection => connection.Query(
        "select distinct signal, wording from decision where judgement = $rejected and article = $article and undone_at is null",
        row => (row.GetString(0), row.GetString(1)),
        ("$rejected", Judgement.Rejected.Word()),
        ("$article", article)));
}
