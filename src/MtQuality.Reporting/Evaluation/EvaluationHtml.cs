using System.Globalization;
using System.Net;
using System.Text;
using MtQuality.Data;
using MtQuality.Metrics;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Evaluation;

/// <summary><c>evaluation.html</c>: a table of the measures, and the charts. Everything that comes from the data is escaped.</summary>
internal static class EvaluationHtml
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;color:#222;max-width:78rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:14px}
        th,td{padding:.25rem .6rem;text-align:right;border-bottom:1px solid #e4e4e4;white-space:nowrap}
        th:nth-child(-n+2),td:nth-child(-n+2){text-align:left}
        small{color:#6b6b6b}img{max-width:100%;height:auto;border:1px solid #e4e4e4;margin:.5rem 0}.wide{overflow-x:auto}
        """;

    private static readonly Dictionary<string, string> Explained = new(StringComparer.Ordinal)
    {
        ["auroc"] = "AUROC",
        ["tpr_at_1_percent"] = "found at 1 % false alarms",
        ["tpr_at_5_percent"] = "found at 5 % false alarms",
        ["flagged_garbled"] = "garbled flagged",
        ["flagged_human"] = "human flagged",
        ["suspect_human"] = "human suspect or flagged",
        ["f1"] = "F1 of flagged",
        ["ece"] = "ECE",
        ["brier"] = "Brier",
    };

    private const string Head = $"""
        {OwnOutput.PageOpening}<meta name="viewport" content="width=device-width">
        <title>MtQuality: evaluation</title>
        """;

    public static void Write(
        Stream stream,
        QualityAnalyzer analyzer,
        EvaluationReport report,
        IReadOnlyList<EvaluationSlice> slices,
        IReadOnlyList<string> charts)
    {
        var html = new StringBuilder();
        void Line(FormattableString line) => html.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"{Head}<style>{Style}</style></head><body>");
        Line($"<h1>Evaluation</h1>");
        Line($"<p>{report.Articles.Count:N0} labelled articles with a verdict; {report.Withheld:N0} withheld, which are not measured.");
        Line($"The policy: {PolicyText.Of(analyzer.Policy)}.");
        Line($"Signature {Escape(analyzer.Signature.Id)}.</p>");
        Line($"<div class=\"wide\"><table><thead><tr><th>divided by</th><th>part</th><th>garbled</th><th>human</th>");
        Line($"{string.Concat(Measures.Names.Select(name => $"<th>{Explained[name]}</th>"))}</tr></thead><tbody>");
        foreach (var slice in slices)
            WriteRow(Line, slice);
        Line($"</tbody></table></div>");
        Line($"<p><small>Each measure with its 95 % bootstrap interval, groups resampled as a whole. –: too few articles.");
        Line($"*: compared with all human articles of the evaluation.</small></p>");
        foreach (var chart in charts)
            Line($"<img src=\"{RunFiles.Charts}/{Escape(chart)}.png\" alt=\"{Escape(chart)}\">");
        Line($"</body></html>");
        stream.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void WriteRow(Action<FormattableString> line, EvaluationSlice slice)
    {
        line($"<tr><td>{Escape(slice.Facet)}</td><td>{Escape(slice.Name)}</td><td>{slice.Garbled:N0}</td>");
        line($"<td>{slice.People:N0}{(slice.AgainstAll ? "*" : "")}</td>{string.Concat(slice.Measures.Select(Cell))}</tr>");
    }

    private static string Cell(Interval? measure)
    {
        if (measure is not { } number)
            return "<td>–</td>";
        var interval = string.Create(CultureInfo.InvariantCulture, $"{number.Low:0.000}–{number.High:0.000}");
        return string.Create(CultureInfo.InvariantCulture, $"<td>{number.Value:0.000}<br><small>{interval}</small></td>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
