using MtQuality.Reporting.Rows;
using MtQuality.Scoring;
using MtQuality.Scoring.Assessments;
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
/// <param name="Contributions">The contributions that raise the score, in bits, largest first.</param>
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
    IReadOnlyList<Contribution> Contributions,
    IReadOnlyDictionary<string, double> Values)
{
    /// <summary>What a run remembers of a card. Invalid surrogates are replaced here, so that text reads back unchanged from a
    /// file.</summary>
    public static ScoredArticle Of(ScoreCard card) => new(
        WellFormedText.Of(card.Article.Id),
        card.Article.Title is { } title ? WellFormedText.Of(title) : null,
        card.Words,
        card.Findings.Count() + card.FindingsLeftOut,
        card.Verdict,
        card.Reason,
        card.Assessment.Score,
        [.. card.Because.Select(WellFormedText.Of)],
        [.. card.Assessment.Contributions.Where(contribution => contribution.Bits > 0)],
        SignalCatalog.All.Where(signal => signal.CountsPlaces && card.Values[signal.Id] is not null)
            .ToDictionary(signal => signal.Id, signal => card.Values[signal.Id]!.Value, StringComparer.Ordinal));

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
        [.. card.Contributions.Where(part => part.Bits > 0).Select(part => new Contribution(part.Signal, part.Title, part.Bits))],
        SignalCatalog.All.Where(signal => signal.CountsPlaces && card.Readings.GetValueOrDefault(signal.Id).Value is not null)
            .ToDictionary(signal => signal.Id, signal => card.Readings[signal.Id].Value!.Value, StringComparer.Ordinal));
}
