using MtQuality.Documents;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Desk.Api;

/// <summary>Why an article has its verdict: what a person needs to see, without all readings.</summary>
internal sealed record Explained(
    string Id,
    Verdict Verdict,
    string Reason,
    int Words,
    double Score,
    double? PTranslated,
    double? PSpun,
    IReadOnlyList<string> Because,
    IReadOnlyList<ExplainedMark> Marks,
    double Base,
    IReadOnlyList<ExplainedPart> Contributions,
    string Signature)
{
    public static Explained Of(ScoreCard card, string signature) => new(
        card.Article.Id,
        card.Verdict,
        card.Reason,
        card.Words,
        card.Assessment.Score,
        card.Assessment.Translated,
        card.Assessment.Spun,
        card.Because,
        [.. card.Findings.OrderByDescending(finding => finding.Weight).Select(ExplainedMark.Of)],
        card.Assessment.Base,
        [.. card.Assessment.Contributions.Select(part => new ExplainedPart(part.Signal, part.Title, part.Bits))],
        signature);
}

/// <summary>A place that accuses. Offsets are UTF-16 units of the field; the end is exclusive.</summary>
internal sealed record ExplainedMark(
    string Signal, ArticleField Field, BlockRole Role, int Start, int End, string Text, string? Expected, double Weight, string Message)
{
    public static ExplainedMark Of(Finding finding) => new(
        finding.Signal, finding.Field, finding.Role, finding.Span.Start, finding.Span.End, finding.Text, finding.Expected,
        finding.Weight, finding.Message);
}

/// <summary>What a signal adds to the score, in bits.</summary>
internal sealed record ExplainedPart(string Signal, string Title, double Bits);

/// <summary>What is measured.</summary>
internal sealed record SignalCard(
    string Id,
    string Title,
    string Measures,
    string Why,
    string Source,
    string Unit,
    SignalDirection Direction,
    SignalRole Role,
    int MinimumWords)
{
    public static SignalCard Of(SignalInfo card) => new(
        card.Id, card.Title, card.Measures, card.Why, card.Source, card.Unit, card.Direction, card.Role, card.MinimumWords);
}
