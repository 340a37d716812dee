using System.Globalization;
using System.Text;
using System.Text.Json;
using MtQuality.Metrics;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Pages;

/// <summary>
/// Writes <c>index.html</c> from the cards of a run: what it amounts to, the charts, a list to sort and filter, and every article.
/// Where there are many,
/// each has a file of its own in <c>articles/</c>. Two passes over <c>scores.jsonl</c>; no more than one article is held.
/// </summary>
internal sealed class RunPages(RunFolder folder, Signature signature, Policy policy, RunStatistics statistics, IReadOnlyList<(string Name, byte[] Svg)> charts)
{
    /// <summary>Most articles that are part of the index itself.</summary>
    public const int MaxEmbedded = 500;

    private string Cards => Path.Combine(folder.PartialPath, RunFiles.Cards);

    private bool Embeds => statistics.Articles <= MaxEmbedded;

    public void Write()
    {
        using (var index = Open(RunFiles.Page))
        {
            index.Write(Page.Head("MtQuality: what was found", isSingle: false));
            WriteSummary(index);
            WriteList(index);
            if (Embeds)
                WriteArticles(index);
            index.Write(Page.Foot);
        }
        if (!Embeds)
            WritePages();
    }

    private StreamWriter Open(string name) => new(folder.Create(name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private void WriteSummary(StreamWriter page)
    {
        void Line(FormattableString line) => page.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"<main id=\"list\"><h1>{Headline()}</h1>");
        Line($"<p class=\"soft\">{ChartText.Count(statistics.Articles, "article")}, {statistics.Words:N0} words. Flagged from a score of {policy.Flagged:0.####}, suspect from {policy.Suspect:0.####}. Signature {signature.Id}.</p>");
        Line($"<ul class=\"figures\">");
        foreach (var verdict in new[] { Verdict.Flagged, Verdict.Suspect, Verdict.Clear })
        {
            var share = WilsonInterval.Of(statistics.Verdicts[verdict], statistics.Judged);
            Line($"<li><b>{statistics.Verdicts[verdict]:N0}</b>{CsvFile.Name(verdict)}, {100 * share.Value:0.0} % <span class=\"soft\">(95 %: {100 * share.Low:0.0}–{100 * share.High:0.0})</span></li>");
        }
        Line($"<li><b>{statistics.Verdicts[Verdict.Withheld]:N0}</b>withheld <span class=\"soft\">{string.Join("; ", statistics.Withheld.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Value:N0} {HtmlText.Escape(reason.Key)}")))}</span></li>");
        if (statistics.Problems > 0)
            Line($"<li><b>{statistics.Problems:N0}</b>not read <span class=\"soft\">see errors.csv</span></li>");
        Line($"</ul>");
        Line($"<div class=\"charts\">");
        foreach (var (name, svg) in charts)
            Line($"<img alt=\"chart: {name}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(svg)}\">");
        Line($"</div>");
    }

    private string Headline() => statistics.Judged == 0 ? "Nothing could be judged"
        : string.Create(CultureInfo.InvariantCulture, $"{statistics.Verdicts[Verdict.Flagged]:N0} of {ChartText.Count(statistics.Judged, "article")} flagged as spun or badly translated");

    private void WriteList(StreamWriter page)
    {
        page.WriteLine("<div class=\"tools screen\"><label>Search <input id=\"search\" type=\"search\" placeholder=\"title, site, reason\"></label><label>Verdict <select id=\"verdict\"><option value=\"\">all</option><option value=\"2\">flagged</option><option value=\"1\">suspect</option><option value=\"0\">clear</option><option value=\"3\">withheld</option></select></label><span id=\"count\" class=\"soft\" role=\"status\"></span></div>");
        page.WriteLine("<noscript><p>The list needs JavaScript; scores.csv has the same rows.</p></noscript>");
        page.Write("<div class=\"wide\"><table class=\"list\"><thead><tr>");
        foreach (var column in new[] { "score", "verdict", "article", "site", "date", "words", "because" })
            page.Write($"<th scope=\"col\" aria-sort=\"{(column == "score" ? "descending" : "none")}\"><button type=\"button\">{column}</button></th>");
        page.WriteLine("</tr></thead><tbody></tbody></table></div><p><button id=\"more\" type=\"button\" class=\"screen\" hidden>Show more</button></p>");
        // JSON as System.Text.Json writes it has no < in it, and so never ends the element.
        page.Write($"<script type=\"application/json\" id=\"data\">{{\"embedded\":{(Embeds ? "true" : "false")},\"rows\":[");
        var isFirst = true;
        foreach (var card in StoredCard.Read(Cards))
        {
            page.Write(isFirst ? "\n" : ",\n");
            page.Write(JsonSerializer.Serialize(new object[] { Math.Round(card.Score, 4), (int)card.Verdict, card.Name, card.Site ?? "", card.Date ?? "", card.Words, string.Join("; ", card.Because), PageName.Of(card.Id), card.Id }));
            isFirst = false;
        }
        page.WriteLine("]}</script></main>");
    }

    private void WriteArticles(StreamWriter page)
    {
        foreach (var card in StoredCard.Read(Cards))
            page.Write(ArticleHtml.Of(card, back: "#list"));
    }

    private void WritePages()
    {
        foreach (var card in StoredCard.Read(Cards))
        {
            using var page = Open($"{RunFiles.Articles}/{PageName.Of(card.Id)}.html");
            page.Write(Page.Head(card.Name, isSingle: true));
            page.Write(ArticleHtml.Of(card, back: $"../{RunFiles.Page}"));
            page.Write(Page.Foot);
        }
    }
}
