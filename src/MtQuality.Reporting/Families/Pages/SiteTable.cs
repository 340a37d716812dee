using System.Globalization;
using System.Text;
using MtQuality.Families.Results;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>Who copies from whom, as a table.</summary>
internal static class SiteTable
{
    private const int MaxRows = 200;

    public static string Of(IReadOnlyList<SitePair> pairs)
    {
        var html = new StringBuilder("<div class=\"wide\"><table class=\"pairs\"><thead><tr>");
        foreach (var column in new[] { "written by", "copied by", "copies", "how", "how soon", "words from there" })
            html.Append($"<th scope=\"col\">{column}</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var pair in pairs.Take(MaxRows))
        {
            html.Append($"<tr><td><bdi>{HtmlText.Escape(pair.From)}</bdi></td><td><bdi>{HtmlText.Escape(pair.To)}</bdi></td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{pair.Count:N0}</td><td>{RoleMark.Counted(pair.Copies)}</td>");
            html.Append($"<td>{(pair.MedianDelay is { } delay ? DelayText.Of(delay) : "unknown")}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{100 * pair.Taken:0} %</td></tr>\n");
        }
        html.Append("</tbody></table></div>\n");
        if (pairs.Count > MaxRows)
        {
            html.Append($"<p class=\"soft\">The first {MaxRows} of {ChartText.Count(pairs.Count)} pairs of sites are listed; ");
            html.Append("sites.csv has all.</p>\n");
        }
        return html.ToString();
    }
}
