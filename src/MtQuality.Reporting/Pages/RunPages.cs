using System.Globalization;
using System.Text;
using System.Text.Json;
using MtQuality.Metrics;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Pages;

/// <summary>What the pages of a run are made from.</summary>
/// <param name="Cards">The cards of the run, read again each time they are enumerated.</param>
/// <param name="Statistics">The counts of the run.</param>
/// <param name="Policy">The thresholds that judged it.</param>
/// <param name="Signature">Its signature.</param>
/// <param name="Charts">Its charts by name.</param>
/// <param name="Keep">How much it keeps of its articles.</param>
internal sealed record RunPageContent(
    IEnumerable<StoredCard> Cards,
    RunStatistics Statistics,
    Policy Policy,
    string Signature,
    IReadOnlyList<(string Name, byte[] Svg)> Charts,
    Kept Keep);

/// <summary>
/// Writes <c>index.html</c>: the counts, the charts, a list to sort and filter, and every article. A long run has its list and
/// its articles in files beside it, in <c>articles/</c>.
/// </summary>
/// <param name="create">Opens a new file of the run by its name.</param>
/// <param name="content">What the pages show.</param>
internal sealed class RunPages(Func<string, Stream> create, RunPageContent content)
{
    /// <summary>Maximum number of articles that stand in the index itself.</summary>
    public const int MaxEmbedded = 100;

    private readonly RunStatistics _statistics = content.Statistics;

    private bool Embeds => _statistics.Articles <= MaxEmbedded;

    // Tables alone have nothing to show of an article.
    private bool HasArticles => content.Keep.HasPages();

    public void Write()
    {
        using var data = Embeds ? null : WriteData();
        using var index = new StreamWriter(create(RunFiles.Page), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        index.Write(Page.Head("MtQuality: what was found", isSingle: false));
        WriteSummary(index);
        WriteList(index);
        WriteRows(index, data);
        if (Embeds && HasArticles)
            WriteArticles(index);
        index.Write(Page.Foot);
    }

    private RunData WriteData()
    {
        var data = new RunData(create, HasArticles);
        foreach (var card in content.Cards)
            data.Add(card);
        data.Complete();
        return data;
    }

    private void WriteSummary(StreamWriter page)
    {
        void Line(FormattableString line) => page.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        var policy = content.Policy;
        Line($"<main id=\"list\"><h1>{Headline()}</h1>");
        Line($"<p class=\"soft\">{ChartText.Count(_statistics.Articles, "article")}, {ChartText.Count(_statistics.Words, "word")}.");
        Line($"Flagged from a score of {policy.Flagged:0.####}, suspect from {policy.Suspect:0.####},");
        Line($"or from {policy.SuspectFrom(default):0.####} where no place can be pointed at. Signature {content.Signature}.</p>");
        Line($"<ul class=\"figures\">");
        foreach (var verdict in new[] { Verdict.Flagged, Verdict.Suspect, Verdict.Unflagged })
            WriteVerdict(Line, verdict);
        Line($"<li><b>{_statistics.Verdicts[Verdict.Withheld]:N0}</b>withheld <span class=\"soft\">{WithheldReasons()}</span></li>");
        if (_statistics.Problems > 0)
            Line($"<li><b>{_statistics.Problems:N0}</b>not read <span class=\"soft\">see errors.csv</span></li>");
        Line($"</ul>");
        Line($"<div class=\"charts\">");
        foreach (var (name, svg) in content.Charts)
            Line($"<img alt=\"chart: {name}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(svg)}\">");
        Line($"</div>");
    }

    private void WriteVerdict(Action<FormattableString> line, Verdict verdict)
    {
        var share = WilsonInterval.Of(_statistics.Verdicts[verdict], _statistics.Judged);
        line($"<li><b>{_statistics.Verdicts[verdict]:N0}</b>{CsvFile.Name(verdict)}, {100 * share.Value:0.0} %");
        line($"<span class=\"soft\">(95 %: {100 * share.Low:0.0}–{100 * share.High:0.0})</span></li>");
    }

    private string WithheldReasons() => string.Join(
        "; ",
        _statistics.Withheld.Select(reason => $"{ChartText.Count(reason.Value)} {HtmlText.Escape(reason.Key)}"));

    private string Headline() => _statistics.Judged == 0
        ? "No article could be judged"
        : $"{ChartText.Count(_statistics.Verdicts[Verdict.Flagged])} of {ChartText.Count(_statistics.Judged, "article")} flagged "
            + "as spun or badly translated";

    private static void WriteList(StreamWriter page)
    {
        page.WriteLine("""
            <div class="tools screen"><label>Search <input id="search" type="search" placeholder="title, site, reason"></label>
            <label>Verdict <select id="verdict"><option value="">all</option><option value="2">flagged</option>
            <option value="1">suspect</option><option value="0">unflagged</option><option value="3">withheld</option></select></label>
            <span id="count" class="soft" role="status"></span></div>
            <noscript><p>The list needs JavaScript; scores.csv has the same rows.</p></noscript>
            """);
        page.Write("<div class=\"wide\"><table class=\"list\"><thead><tr>");
        foreach (var column in ListRow.Columns)
        {
            page.Write($"<th scope=\"col\" aria-sort=\"{(column == "score" ? "descending" : "none")}\">");
            page.Write($"<button type=\"button\">{column}</button></th>");
        }
        page.WriteLine("</tr></thead><tbody></tbody></table></div>");
        page.WriteLine("""
            <p id="pages" class="screen" hidden><button id="previous" type="button">Previous</button>
            <span id="page" role="status"></span> <button id="next" type="button">Next</button></p>
            """);
    }

    /// <summary>The rows of the list, or the first of many.</summary>
    private void WriteRows(StreamWriter page, RunData? data)
    {
        var articles = !HasArticles ? "none" : Embeds ? "here" : "files";
        var rows = data?.First ?? content.Cards.Select(card => ListRow.Of(card, file: 0));
        // System.Text.Json escapes every <, so its output cannot end the element.
        page.Write($"<script type=\"application/json\" id=\"data\">{{\"articles\":\"{articles}\",");
        page.Write(string.Create(CultureInfo.InvariantCulture, $"\"total\":{_statistics.Articles},\"lists\":{data?.Lists ?? 0},"));
        page.WriteLine($"\"rows\":[\n{string.Join(",\n", rows.Select(row => JsonSerializer.Serialize(row)))}]}}</script></main>");
        page.WriteLine("<div id=\"opened\"></div>");
    }

    private void WriteArticles(StreamWriter page)
    {
        foreach (var card in content.Cards)
            page.Write(ArticleHtml.Of(card, back: "#list"));
    }
}
