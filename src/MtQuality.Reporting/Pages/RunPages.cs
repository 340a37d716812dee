using System.Globalization;
using System.Text;
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
    private bool HasArticles => content.Keep != Kept.Scores;

    public void Write()
    {
        using var data = Embeds ? null : WriteData();
        using var index = new StreamWriter(create(RunFiles.Page), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        index.Write(Page.Head("MtQuality: what was found", isSingle: false));
        WriteSummary(index);
        var sections = !HasArticles ? Sections.None : Embeds ? Sections.Here : Sections.Files;
        var rows = data?.First ?? content.Cards.Select(card => ListRow.Of(card, file: 0));
        ListHtml.Write(index, ListRow.Shape, sections, _statistics.Articles, data?.Lists ?? 0, rows);
        if (Embeds && HasArticles)
            WriteArticles(index);
        index.Write(Page.Foot);
    }

    private ListData WriteData()
    {
        var data = new ListData(create, ListRow.Shape, HasArticles);
        foreach (var card in content.Cards)
        {
            data.Add(
                file => ListRow.Of(card, file), ListRow.ScoreOf(card), PageName.Of(card.Id), () => ArticleHtml.Of(card, back: "#list"));
        }
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

    private void WriteArticles(StreamWriter page)
    {
        foreach (var card in content.Cards)
            page.Write(ArticleHtml.Of(card, back: "#list"));
    }
}
