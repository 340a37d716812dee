using Microsoft.AspNetCore.Components;
using MtQuality.Desk.Review;
using MtQuality.Desk.Runs;
using MtQuality.Desk.Store;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Desk.Pages;

/// <summary>Puts together what the page of an article shows.</summary>
internal sealed class JudgeViews(DecisionStore decisions, MarkStore marks, QueueStore queue)
{
    // From here on, an article is likelier garbled than not.
    private const double EvenOdds = 0.5;

    /// <summary>The view of a person.</summary>
    /// <exception cref="InvalidDataException">The run was replaced or damaged since the desk read it.</exception>
    public JudgeView Of(QueuedArticle article, string reviewer, QueueFilter filter)
    {
        var card = ArticleCards.Of(article);
        var own = decisions.Of(article.Number)
            .LastOrDefault(decision => decision.Said.Reviewer == reviewer && decision.Said.Mark is null)?.Said.Judgement;
        var isBlind = (filter.IsBlind || article.IsInSheet) && own is null;
        var findings = isBlind ? [] : FindingsOf(card, article.Number);
        return new JudgeView(article.Number, article.Title)
        {
            IsBlind = isBlind,
            Verdict = card.Verdict,
            Words = WordsOf(card),
            Reason = card.Reason,
            Score = card.Score,
            Placed = !isBlind && article.PlacedBy is { } model ? new ModelVerdict(model, article.Verdict, article.Score) : null,
            Text = new MarkupString(MarkedText.Of(card, JudgeView.Anchor, findings)),
            Marks = [.. Ranked(findings.Select(MarkOf))],
            Reasons = isBlind || findings.Count >= JudgeView.Strongest ? [] : [.. ReasonsOf(card)],
            Waterfall = new MarkupString(WaterfallSvg.Of(card)),
            Facts = [.. FactsOf(card)],
            Own = own,
            TakenBack = own is null ? decisions.TakenBack(article.Number, reviewer) : null,
            Last = decisions.Last(reviewer),
            Others = queue.OthersAt(article.Number, reviewer),
        };
    }

    /// <summary>Marks in the order of the page: the strongest first, but the same words again only after all others, because they say
    /// nothing new.</summary>
    internal static IEnumerable<ShownMark> Ranked(IEnumerable<ShownMark> marks) => marks
        .OrderByDescending(mark => mark.Weight)
        .ThenBy(mark => mark.Number)
        .GroupBy(mark => (mark.Signal, mark.Wording))
        .SelectMany(same => same.Index())
        .OrderBy(mark => mark.Index)
        .Select(mark => mark.Item);

    private List<StoredEvidence> FindingsOf(StoredCard card, long article)
    {
        var judged = new Suppressions(marks.Accepted().Concat(marks.RejectedIn(article)));
        return [.. MarkedText.FindingsOf(card).Where(finding => !judged.Accept(finding.Signal, finding.Text))];
    }

    // A reason that quotes a finding is left to its mark: the person can accept or reject that.
    private static IEnumerable<string> ReasonsOf(StoredCard card)
    {
        var findings = MarkedText.FindingsOf(card);
        return card.Because.Where(reason => !findings.Any(finding => reason.EndsWith($": \"{finding.Text}\"", StringComparison.Ordinal)));
    }

    private static string WordsOf(StoredCard card) => card.Verdict switch
    {
        Verdict.Flagged when card.PSpun is null || card.PTranslated is null => "Likely spun or badly translated.",
        Verdict.Flagged => card.PSpun > card.PTranslated ? "Likely spun." : "Likely badly translated.",
        Verdict.Suspect => "Perhaps spun or badly translated.",
        Verdict.Unflagged when card.Score >= EvenOdds => "Likelier garbled than not, but not clear enough to accuse.",
        Verdict.Unflagged => "Reads as if a person wrote it.",
        _ => "No verdict.",
    };

    private static ShownMark MarkOf(StoredEvidence finding, int index) =>
        new(index + 1, finding.Signal, finding.Text, new MarkupString(MarkedText.Message(finding)), finding.Weight);

    // The address is text, not a link: a moderator must not open a suspect page by accident.
    private static IEnumerable<(string Name, string Value)> FactsOf(StoredCard card) =>
        new (string Name, string? Value)[] { ("id", card.Id), ("site", card.Site), ("date", card.Date), ("address", card.Url) }
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact => (fact.Name, fact.Value!));
}
