using System.Globalization;
using System.Text;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Pages;

/// <summary>All that is said of one article, as a section of a page: the verdict and why, the text with its marks, the findings, and
/// how the score adds up.</summary>
internal static class ArticleHtml
{
    /// <summary>The section.</summary>
    /// <param name="card">The article.</param>
    /// <param name="back">Link to the list of all articles.</param>
    public static string Of(StoredCard card, string back)
    {
        var name = PageName.Of(card.Id);
        var findings = MarkedText.FindingsOf(card);
        var html = new StringBuilder();
        void Line(FormattableString line) => html.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"<article id=\"{name}\" tabindex=\"-1\">");
        Line($"<nav><a href=\"{back}\">All articles</a></nav>");
        Line($"<h2 dir=\"auto\">{HtmlText.Escape(card.Name)}</h2>");
        Line($"<p><strong class=\"verdict {CsvFile.Name(card.Verdict)}\">{CsvFile.Name(card.Verdict)}</strong> {HtmlText.Escape(card.Reason)}.</p>");
        Line($"<p class=\"score\">Score <b>{card.Score:0.00}</b>{Kinds(card)}, in {card.Words:N0} words.</p>");
        if (card.Because.Count > 0 && card.Verdict != Verdict.Clear)
            Line($"<ul class=\"because\">{string.Concat(card.Because.Select(reason => $"<li dir=\"auto\">{HtmlText.Escape(reason)}</li>"))}</ul>");
        Line($"<section class=\"text\" aria-label=\"text\">\n{MarkedText.Of(card, name, findings)}</section>");
        WriteLegend(Line, findings);
        WriteFindings(Line, findings, name);
        Line($"<h3>How the score adds up</h3>");
        Line($"<p class=\"soft\">In bits: each doubles the odds that the text was spun or badly translated, or halves them.</p>");
        Line($"{WaterfallSvg.Of(card)}");
        Line($"<p class=\"soft\">{string.Join(" · ", Facts(card))}</p>");
        Line($"</article>");
        return html.ToString();
    }

    private static void WriteLegend(Action<FormattableString> line, List<StoredEvidence> findings)
    {
        var families = findings.Select(item => item.Family).Distinct().OrderBy(FamilyColors.PlaceOf).ToList();
        if (families.Count > 0)
            line($"<p class=\"soft\">{string.Join(" ", families.Select(family => $"<mark class=\"{PageColors.ClassOf(family)} w2\">{HtmlText.Escape(family)}</mark>"))} · the deeper a shade, the more a place speaks · pages’ furniture and teasers are grey</p>");
    }

    private static void WriteFindings(Action<FormattableString> line, List<StoredEvidence> findings, string name)
    {
        line($"<h3>{(findings.Count == 0 ? "No findings" : "Findings")}</h3>");
        if (findings.Count == 0)
            return;
        line($"<p class=\"soft screen\">Press <kbd>n</kbd> and <kbd>p</kbd> to go from one to the next.</p><ol class=\"findings\">");
        for (var i = 0; i < findings.Count; i++)
            line($"<li id=\"{name}-{i + 1}\"><q dir=\"auto\">{HtmlText.Escape(findings[i].Text)}</q> {MarkedText.Message(findings[i])} <span class=\"soft\">({HtmlText.Escape(findings[i].Signal)})</span></li>");
        line($"</ol>");
    }

    private static string Kinds(StoredCard card) => card is { PTranslated: null, PSpun: null } ? ""
        : string.Create(CultureInfo.InvariantCulture, $": translated {Probability(card.PTranslated)}, spun {Probability(card.PSpun)}");

    private static string Probability(double? value) => value is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "not told";

    // An address is shown and never linked: what stands behind it is not ours to open.
    private static IEnumerable<string> Facts(StoredCard card) =>
        new[] { ("id", card.Id), ("source", card.Source), ("site", card.Site), ("date", card.Date), ("address", card.Url), ("signature", card.Signature) }
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Item2))
            .Select(fact => $"{fact.Item1} <bdi>{HtmlText.Escape(fact.Item2!)}</bdi>");
}
