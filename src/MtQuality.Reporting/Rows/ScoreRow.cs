using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Reporting.Rows;

/// <summary>One article as a row of a table, whether it was scored just now or is read back from a stored card. It holds no
/// article text, so that thousands of rows fit in memory.</summary>
internal sealed record ScoreRow
{
    public required string Id { get; init; }

    public required string? Source { get; init; }

    public required string? Title { get; init; }

    public required string? Url { get; init; }

    public required string? Site { get; init; }

    public required string? Date { get; init; }

    public required int Words { get; init; }

    public required Verdict Verdict { get; init; }

    public required string Reason { get; init; }

    public required double Score { get; init; }

    public required double? Translated { get; init; }

    public required double? Spun { get; init; }

    public required Causes Causes { get; init; }

    public required IReadOnlyList<string> Because { get; init; }

    /// <summary>Link to its page, from the folder of the run; null if no pages are written.</summary>
    public string? Page { get; private init; }

    public required string Signature { get; init; }

    /// <summary>The value of the signal with an id; null where withheld.</summary>
    public required Func<string, double?> ValueOf { get; init; }

    /// <summary>The row with a link to its page if the run writes pages of articles.</summary>
    public ScoreRow LinkedIf(bool hasPages) => hasPages ? this with { Page = PageName.Link(Id) } : this;

    public static ScoreRow Of(ScoreCard card, string signature) => new()
    {
        Id = card.Article.Id,
        Source = card.Article.Source,
        Title = card.Article.Title,
        Url = card.Article.Url,
        Site = card.Article.Site,
        Date = card.Article.Date,
        Words = card.Words,
        Verdict = card.Verdict,
        Reason = card.Reason,
        Score = card.Assessment.Score,
        Translated = card.Assessment.Translated,
        Spun = card.Assessment.Spun,
        Causes = card.Causes,
        Because = card.Because,
        Signature = signature,
        ValueOf = id => card.Values[id],
    };

    public static ScoreRow Of(StoredCard card) => new()
    {
        Id = card.Id,
        Source = card.Source,
        Title = card.Title,
        Url = card.Url,
        Site = card.Site,
        Date = card.Date,
        Words = card.Words,
        Verdict = card.Verdict,
        Reason = card.Reason,
        Score = card.Score,
        Translated = card.PTranslated,
        Spun = card.PSpun,
        Causes = new Causes(card.Places, card.Certain),
        Because = card.Because,
        Signature = card.Signature,
        ValueOf = id => card.Readings[id].Value,
    };
}
