using System.Globalization;
using System.Text;
using MtQuality.Data;
using MtQuality.Metrics;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>What a review is written from.</summary>
/// <param name="Review">The run, judged and grouped.</param>
/// <param name="Humans">Held-out human scores of the model that scored; may be empty.</param>
/// <param name="Other">The run that it is compared with; null if there is none.</param>
/// <param name="Signature">Signature of the run.</param>
/// <param name="Run">Link from the folder of the review to that of the run.</param>
internal sealed record ReviewReport(
    RunReview Review,
    IReadOnlyList<HumanScores> Humans,
    OtherRun? Other,
    string Signature,
    string Run);

/// <summary>The run that a review compares with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Review">It, judged by the same policy and grouped alike.</param>
/// <param name="Difference">How it, the first, differs from the run of the review.</param>
/// <param name="Description">The difference in words.</param>
internal sealed record OtherRun(string Name, RunReview Review, RunDifference Difference, string Description);

/// <summary>Writes a review: <c>report.html</c>, <c>groups.csv</c>, <c>thresholds.csv</c> and <c>charts/</c>.</summary>
internal static class ReviewWriter
{
    private const string ReportPage = "report.html";
    private const string GroupTable = "groups.csv";
    private const string ThresholdFile = "thresholds.csv";
    private const string GroupChart = "groups";
    private const string ThresholdPlot = "thresholds";
    private const int MaxRows = 200;

    private static readonly string[] GroupColumns =
    [
        "group", "articles", "flagged", "suspect", "unflagged", "withheld", "share_flagged", "share_low", "share_high", "share_before",
        "reasons",
    ];

    private static readonly string[] ThresholdColumns =
        ["threshold", "articles", "share", "human_share", "human_high", "worst_share", "worst_high", "worst"];

    private static readonly Verdict[] Verdicts = [Verdict.Flagged, Verdict.Suspect, Verdict.Unflagged, Verdict.Withheld];

    /// <summary>Makes the folder of a review if it is missing, so that nothing is read in vain where nothing can be written.</summary>
    /// <exception cref="IOException">It cannot be made or written to, or it holds files with the names of a review that are not of an
    /// earlier one.</exception>
    public static void Prepare(string folder)
    {
        if (File.Exists(folder))
            throw new IOException($"{folder} is a file, but a report needs a folder; name another with --out.");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, RunFiles.Charts));
            OutputFile.RefuseUnwritable(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{folder} cannot be written ({exception.Message.TrimEnd('.')}); name a folder that can be written with --out.", exception);
        }
        RefuseOthers(folder);
    }

    /// <summary>Writes the files into a folder, which is created if it is missing, over those of an earlier review.</summary>
    /// <exception cref="IOException">They cannot be written, or the folder holds files with these names that are not of an earlier
    /// review.</exception>
    public static void Write(string folder, ReviewReport report)
    {
        Prepare(folder);
        var review = report.Review;
        (string, byte[])[] charts =
        [
            WriteChart(folder, GroupChart, ShareChart.Draw(review.Groups, review.By, review.All.Articles, report.Signature)),
            WriteChart(folder, ThresholdPlot, ThresholdChart.Draw(review, report.Humans, report.Signature)),
        ];
        var thresholds = ThresholdTable.Of(review, report.Humans, ThresholdTable.Thresholds(review.Policy)).ToList();
        OutputFile.Write(Path.Combine(folder, GroupTable), stream => WriteGroups(stream, review, report.Other?.Review));
        OutputFile.Write(Path.Combine(folder, ThresholdFile), stream => WriteThresholds(stream, thresholds));
        var html = Encoding.UTF8.GetBytes(Html(report, thresholds, charts));
        OutputFile.Write(Path.Combine(folder, ReportPage), stream => stream.Write(html));
    }

    private static void RefuseOthers(string folder)
    {
        void Refuse(string name, string kind, OutputFile.HeadTest isOfKind) =>
            OutputFile.RefuseOthers(Path.Combine(folder, name), kind, isOfKind);
        Refuse(ReportPage, "a page of mtq", OwnOutput.IsPage);
        Refuse(GroupTable, "a table of mtq report", head => head.StartsWith(FirstLine(GroupColumns)));
        Refuse(ThresholdFile, "a table of mtq report", head => head.StartsWith(FirstLine(ThresholdColumns)));
        // A picture does not tell who drew it, but the page beside it does.
        var isEarlier = File.Exists(Path.Combine(folder, ReportPage));
        foreach (var chart in new[] { GroupChart, ThresholdPlot })
        {
            foreach (var format in new[] { "png", "svg" })
                Refuse($"{RunFiles.Charts}/{chart}.{format}", "a chart of mtq report", _ => isEarlier);
        }
    }

    private static byte[] FirstLine(string[] columns) => Encoding.UTF8.GetBytes($"{string.Join(',', columns)}\n");

    private static (string Name, byte[] Svg) WriteChart(string folder, string name, DrawnChart chart)
    {
        var (png, svg) = (chart.Png(), chart.Svg());
        OutputFile.Write(Path.Combine(folder, RunFiles.Charts, $"{name}.png"), stream => stream.Write(png));
        OutputFile.Write(Path.Combine(folder, RunFiles.Charts, $"{name}.svg"), stream => stream.Write(svg));
        return (name, svg);
    }

    private static void WriteGroups(Stream stream, RunReview review, RunReview? before)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(GroupColumns);
        foreach (var group in review.Groups.Prepend(review.All))
        {
            csv.WriteText(group.Name);
            csv.WriteField(group.Articles);
            foreach (var verdict in Verdicts)
                csv.WriteField(group[verdict]);
            csv.WriteField(group.Flagged.Value);
            csv.WriteField(group.Flagged.Low);
            csv.WriteField(group.Flagged.High);
            var other = group == review.All ? before?.All : before?.Find(group.Name);
            csv.WriteField(other is { Judged: > 0 } ? other.Flagged.Value : null);
            csv.WriteText(string.Join("; ", group.Reasons));
            csv.EndRecord();
        }
    }

    private static void WriteThresholds(Stream stream, List<ThresholdRow> thresholds)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(ThresholdColumns);
        foreach (var row in thresholds)
        {
            csv.WriteField(row.Threshold);
            csv.WriteField(row.Articles);
            csv.WriteField(row.Share);
            csv.WriteField(row.Human?.Value);
            csv.WriteField(row.Human?.High);
            csv.WriteField(row.Worst?.Value);
            csv.WriteField(row.Worst?.High);
            csv.WriteText(row.WorstName);
            csv.EndRecord();
        }
    }

    private static string Html(ReviewReport report, List<ThresholdRow> thresholds, IEnumerable<(string Name, byte[] Svg)> charts)
    {
        var (review, html) = (report.Review, new StringBuilder(Page.Head("MtQuality: report", isSingle: false)));
        void Line(FormattableString line) => html.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"<main id=\"list\"><h1>{review.All[Verdict.Flagged]:N0} of {ChartText.Count(review.All.Judged, "article")} flagged</h1>");
        Line($"<p class=\"soft\">{Share(review.All)}; {review.All[Verdict.Withheld]:N0} withheld.");
        Line($"Verdicts of this report: {PolicyText.Of(review.Policy)}.");
        Line($"Signature of the run: {HtmlText.Escape(report.Signature)}.</p>");
        if (report.Other is { } other)
            Line($"<h2>Compared with {HtmlText.Escape(other.Name)}</h2><p>{HtmlText.Escape(other.Description)}.</p>");
        foreach (var (name, svg) in charts)
            Line($"<p class=\"charts\"><img alt=\"chart: {name}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(svg)}\"></p>");
        WriteGroups(Line, report);
        WriteThresholds(Line, thresholds, report.Humans.Count > 0);
        Line($"<h2>The highest scores</h2><div class=\"wide\"><table><thead>");
        Line($"{Heads("score", "article", "site", "because")}</thead><tbody>");
        foreach (var score in review.Worst)
            WriteScore(Line, score, report.Run);
        Line($"</tbody></table></div></main>");
        return html.Append(Page.Foot).ToString();
    }

    private static string Heads(params string[] names) =>
        $"<tr>{string.Concat(names.Select(name => $"<th>{HtmlText.Escape(name)}</th>"))}</tr>";

    private static void WriteScore(Action<FormattableString> line, StoredScore score, string run)
    {
        line($"<tr><td>{score.Score:0.00}</td>");
        var id = HtmlText.Escape(score.Id);
        if (score.Page.Length == 0)
            line($"<td dir=\"auto\">{id}</td>");
        else
            line($"<td><a href=\"{HtmlText.Escape($"{run}/{score.Page}")}\" dir=\"auto\">{id}</a></td>");
        line($"<td>{HtmlText.Escape(score.Site)}</td><td dir=\"auto\">{HtmlText.Escape(score.Because)}</td></tr>");
    }

    private static void WriteGroups(Action<FormattableString> line, ReviewReport report)
    {
        var groups = report.Review.Groups;
        line($"<h2>By {report.Review.By.Name}</h2>");
        if (groups.Count > MaxRows)
            line($"<p class=\"soft\">{MaxRows} of {groups.Count}; groups.csv has all.</p>");
        line($"<div class=\"wide\"><table><thead>");
        string[] before = report.Other is { } run ? [$"in {run.Name}"] : [];
        string[] heads = ["group", "articles", "flagged", "suspect", "withheld", "share flagged", .. before, "mostly because"];
        line($"{Heads(heads)}</thead><tbody>");
        foreach (var group in groups.Take(MaxRows))
        {
            line($"<tr><td dir=\"auto\">{HtmlText.Escape(group.Name)}</td><td>{group.Articles:N0}</td>");
            line($"<td>{group[Verdict.Flagged]:N0}</td><td>{group[Verdict.Suspect]:N0}</td><td>{group[Verdict.Withheld]:N0}</td>");
            line($"<td>{Share(group)}</td>");
            if (report.Other is { } other)
                line($"<td>{(other.Review.Find(group.Name) is { } earlier ? Share(earlier) : "–")}</td>");
            line($"<td>{HtmlText.Escape(string.Join("; ", group.Reasons))}</td></tr>");
        }
        line($"</tbody></table></div>");
    }

    private static void WriteThresholds(Action<FormattableString> line, List<ThresholdRow> thresholds, bool hasHumans)
    {
        var explanation = hasHumans
            ? "How many articles each threshold would flag, and how many of the held-out human texts of the model."
            : "How many articles each threshold would flag. The model that scored has no human scores to compare with.";
        line($"<h2>Choosing a threshold</h2><p class=\"soft\">{explanation}</p>");
        line($"<div class=\"wide\"><table><thead>");
        line($"{Heads("threshold", "articles", "share", "human texts (95 %)", "worst register")}</thead><tbody>");
        foreach (var row in thresholds)
        {
            line($"<tr><td>{row.Threshold:0.####}</td><td>{row.Articles:N0}</td><td>{100 * row.Share:0.0} %</td>");
            line($"<td>{Percent(row.Human)}</td><td>{Percent(row.Worst)} {HtmlText.Escape(row.WorstName)}</td></tr>");
        }
        line($"</tbody></table></div>");
    }

    private static string Percent(Interval? share) => share is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * known.Value:0.00} % (at most {100 * known.High:0.00})")
        : "–";

    private static string Share(ArticleGroup group) => group.Judged == 0 ? "–" : IntervalText.Percent(group.Flagged);
}
