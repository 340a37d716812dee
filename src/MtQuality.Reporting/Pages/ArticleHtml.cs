using System.Globalization;
using System.Text;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Pages;

/// <summary>One article as a section of a page: the verdict with its reasons, the text with its marks, the findings, and how the score
/// adds up.</summary>
internal static class ArticleHtml
{
    // Shows by a sentence what speaks against the text as a whole.
    private const string PassageSignal = "encoder.passages";

    /// <summary>The section.</summary>
    /// <param name="card">The article.</param>
    /// <param name="back">Link to the list of all articles.</param>
    public static string Of(StoredCard card, string back)
    {
        var name = PageName.Of(card.Id);
        var verdict = CsvFile.Name(card.Verdict);
        var findings = MarkedText.FindingsOf(card);
        var html = new StringBuilder();
        void Line(FormattableString line) => html.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"<article id=\"{name}\" tabindex=\"-1\">");
        Line($"<nav><a href=\"{back}\">All articles</a></nav>");
        Line($"<h2 dir=\"auto\">{HtmlText.Escape(card.Name)}</h2>");
        Line($"<p><strong class=\"verdict {verdict}\">{verdict}</strong> {HtmlText.Escape(card.Reason)}.</p>");
        Line($"<p class=\"score\">Score <b>{card.Score:0.00}</b>{Kinds(card)}, in {card.Words:N0} words.</p>");
        if (card.Because.Count > 0)
            Line($"<ul class=\"because\">{string.Concat(card.Because.Select(Reason))}</ul>");
        WriteText(Line, card, name, findings);
        WriteFindings(Line, card, name, findings);
        WritePassages(Line, card);
        Line($"<details><summary>How the score adds up</summary>");
        Line($"<p class=\"soft\">A weight above 0 speaks for spinning or poor translation: 1 doubles the odds, −1 halves them.</p>");
        Line($"{WaterfallSvg.Of(card)}</details>");
        Line($"<p class=\"soft\">{string.Join(" · ", Facts(card))}</p>");
        Line($"</article>");
        return html.ToString();
    }

    /// <summary>The section of an article that a person is to judge: its text alone.</summary>
    /// <param name="card">The article.</param>
    /// <param name="back">Link to the list of all articles.</param>
    public static string Blind(StoredCard card, string back)
    {
        var name = PageName.Of(card.Id);
        return $"""
            <article id="{name}" tabindex="-1">
            <nav><a href="{back}">All articles</a></nav>
            <h2 dir="auto">{HtmlText.Escape(card.Name)}</h2>
            <section class="text" aria-label="text">
            {MarkedText.Of(card, name, findings: [])}</section>
            <p class="soft">{string.Join(" · ", Facts(card))}</p>
            </article>

            """;
    }

    private static string Reason(string reason) => $"<li dir=\"auto\">{HtmlText.Escape(reason)}</li>";

    private static void WriteText(Action<FormattableString> line, StoredCard card, string name, List<StoredEvidence> findings)
    {
        if (card.Text is null)
        {
            line($"<p class=\"soft\">The run does not keep the text.</p>");
            return;
        }
        line($"<section class=\"text\" aria-label=\"text\">\n{MarkedText.Of(card, name, findings)}</section>");
        WriteLegend(line, findings);
    }

    private static void WriteLegend(Action<FormattableString> line, List<StoredEvidence> findings)
    {
        var families = findings.Select(item => item.Family).Distinct().OrderBy(FamilyColors.PlaceOf)
            .Select(family => $"<mark class=\"{PageColors.ClassOf(family)} w2\">{HtmlText.Escape(family)}</mark>")
            .ToList();
        if (families.Count > 0)
            line($"<p class=\"soft\">{string.Join(" ", families)} · darker marks: stronger evidence · grey: not the article</p>");
    }

    private static void WriteFindings(Action<FormattableString> line, StoredCard card, string name, List<StoredEvidence> findings)
    {
        line($"<h3>{(findings.Count == 0 ? "No findings" : "Findings")}</h3>");
        if (findings.Count == 0)
            return;
        // Without the text there is no mark to move to.
        if (card.Text is not null)
            line($"<p class=\"soft screen\">Press <kbd>n</kbd> for the next finding, <kbd>p</kbd> for the previous one.</p>");
        if (card.FindingsLeftOut > 0)
        {
            var all = findings.Count + card.FindingsLeftOut;
            line($"<p class=\"soft\">The {findings.Count:N0} strongest of {all:N0} findings; all count in the score.</p>");
        }
        line($"<ol class=\"findings\">");
        // Numbered as in the text, the strongest first.
        foreach (var (i, finding) in findings.Index().OrderByDescending(item => item.Item.Weight))
        {
            var (quote, message, signal) = (
                HtmlText.Escape(finding.Text), MarkedText.Message(finding), HtmlText.Escape(finding.Signal));
            line($"<li id=\"{name}-{i + 1}\" value=\"{i + 1}\"><q dir=\"auto\">{quote}</q> {message} ");
            line($"<span class=\"soft\">({signal})</span></li>");
        }
        line($"</ol>");
    }

    private static void WritePassages(Action<FormattableString> line, StoredCard card)
    {
        var passages = card.Evidence.Where(item => !item.Finding && item.Signal == PassageSignal).ToList();
        if (passages.Count == 0 || card.Verdict is not (Verdict.Flagged or Verdict.Suspect))
            return;
        line($"<h3>Passages</h3><ul>");
        foreach (var passage in passages.OrderByDescending(item => item.Weight))
            line($"<li><q dir=\"auto\">{HtmlText.Escape(passage.Text)}</q> {HtmlText.Escape(passage.Message)}</li>");
        line($"</ul>");
    }

    private static string Kinds(StoredCard card) => card is { PTranslated: null, PSpun: null }
        ? ""
        : $": translated {Probability(card.PTranslated)}, spun {Probability(card.PSpun)}";

    private static string Probability(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "unknown";

    // The address is text, not a link: a moderator must not open a suspect page by accident.
    private static IEnumerable<string> Facts(StoredCard card)
    {
        (string Name, string? Value)[] facts =
        [
            ("id", card.Id),
            ("source", card.Source),
            ("site", card.Site),
            ("date", card.Date),
            ("address", card.Url),
            ("signature", card.Signature),
        ];
        return facts
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact => $"{fact.Name} <bdi>{HtmlText.Escape(fact.Value!)}</bdi>");
    }
}
