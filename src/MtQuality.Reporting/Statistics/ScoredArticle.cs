using MtQuality.Reporting.Rows;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Statistics;

/// <summary>What a run remembers of an article: everything that its counts and charts need, without the text.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Its title; null where there is none.</param>
/// <param name="Words">Number of words and numbers in headline and body.</param>
/// <param name="Findings">Number of findings.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why this verdict, in a few words.</param>
/// <param name="Score">The score, 0–1.</param>
/// <param name="Because">The strongest reasons in words, at most three.</param>
/// <param name="Values">The values that count places, by signal; those that were withheld are absent.</param>
public sealed record ScoredArticle(
    string Id,
    string? Title,
    int Words,
    int Findings,
    Verdict Verdict,
    string Reason,
    double Score,
    IReadOnlyList<string> Because,
    IReadOnlyDictionary<string, double> Values)
{
    /// <summary>Its site; null if unknown.</summary>
    public string? Site { get; init; }

    /// <summary>The file it came from; null if unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Its date; null if unknown.</summary>
    public string? Date { get; init; }

    /// <summary>What a run remembers of a card. Invalid surrogates are replaced here, so that text reads back unchanged from a
    /// file.</summary>
    public static ScoredArticle Of(ScoreCard card) => new(
        WellFormedText.Of(card.Article.Id),
        WellFormed(card.Article.Title),
        card.Words,
        card.Findings.Count() + card.FindingsLeftOut,
        card.Verdict,
        card.Reason,
        card.Assessment.Score,
        [.. card.Because.Select(WellFormedText.Of)],
        SignalCatalog.All.Where(signal => signal.CountsPlaces && card.Values[signal.Id] is not null)
            .ToDictionary(signal => signal.Id, signal => card.Values[signal.Id]!.Value, StringComparer.Ordinal))
    {
        Site = WellFormed(card.Article.Site),
        Source = WellFormed(card.Article.Source),
        Date = WellFormed(card.Article.Date),
    };

    /// <summary>The same of a card that is read back.</summary>
    internal static ScoredArticle Of(StoredCard card) => new(
        card.Id,
        card.Title,
        card.Words,
        card.Evidence.Count(item => item.Finding) + card.FindingsLeftOut,
        card.Verdict,
        card.Reason,
        card.Score,
        card.Because,
        SignalCatalog.All.Where(signal => signal.CountsPlaces && card.Readings.GetValueOrDefault(signal.Id).Value is not null)
            .ToDictionary(signal => signal.Id, signal => card.Readings[signal.Id].Value!.Value, StringComparer.Ordinal))
    {
        Site = card.Site,
        Source = card.Source,
        Date = card.Date,
    };

    private static string? WellFormed(string? text) => text is null ? null : WellFormedText.Of(text);
}
