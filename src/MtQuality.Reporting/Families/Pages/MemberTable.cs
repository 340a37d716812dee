using System.Globalization;
using System.Text;
using MtQuality.Families.Results;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>The copies of a family as a table: what each has of the likely original.</summary>
internal static class MemberTable
{
    private const int MaxRows = 500;
    private const int BarWidth = 160;

    public static string Of(Family family, Relatives relatives)
    {
        var html = new StringBuilder("<p class=\"legend soft\">Of the original’s words: ");
        html.Append("<span><i class=\"kept\"></i>kept</span> <span><i class=\"moved\"></i>moved</span> ");
        html.Append("<span><i class=\"replaced\"></i>replaced</span> <span><i class=\"dropped\"></i>dropped</span></p>\n");
        html.Append("<div class=\"wide\"><table class=\"members\"><thead><tr><th scope=\"col\">how</th><th scope=\"col\">article</th>");
        html.Append("<th scope=\"col\">site</th><th scope=\"col\">date</th><th scope=\"col\">the original’s words</th>");
        html.Append("<th scope=\"col\">names and numbers kept</th><th scope=\"col\">its own words from there</th></tr></thead><tbody>\n");
        foreach (var member in family.Members.Skip(1).Take(MaxRows))
            WriteRow(html, family, member, relatives.Of(family, member));
        html.Append("</tbody></table></div>\n");
        var copies = family.Members.Count - 1;
        if (copies > MaxRows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">The first {MaxRows} of {copies:N0} copies are listed; ");
            html.Append("families.csv has all.</p>\n");
        }
        return html.ToString();
    }

    private static void WriteRow(StringBuilder html, Family family, FamilyMember member, (FamilyArticle Other, double Share)? closest)
    {
        void Append(FormattableString part) => html.Append(part.ToString(CultureInfo.InvariantCulture));
        var (article, derivation) = (member.Article, member.Derivation!);
        var delay = DelayText.Between(family.Original, article) is { } time ? $"<br><span class=\"soft\">{time}</span>" : "";
        Append($"<tr><td>{RoleMark.Of(member.Role).Badge}</td><td dir=\"auto\">{HtmlText.Escape(article.Name)}");
        if (closest is { } relative)
        {
            var site = HtmlText.Escape(FamilyTimeline.SiteOf(relative.Other));
            Append($"<br><span class=\"soft\">closer to the one of <bdi>{site}</bdi>, ");
            Append($"of which it has {100 * relative.Share:0} % of the words</span>");
        }
        Append($"</td><td><bdi>{HtmlText.Escape(FamilyTimeline.SiteOf(article))}</bdi></td>");
        Append($"<td>{HtmlText.Escape(DateText.Of(article) ?? "no date")}{delay}</td>");
        Append($"<td>{Bar(derivation)}<span class=\"soft\">{Words(derivation)}</span></td>");
        Append($"<td>{(derivation.Immutables == 0 ? "none there" : $"{derivation.ImmutablesKept:N0} of {derivation.Immutables:N0}")}</td>");
        Append($"<td>{100 * derivation.Taken:0} %</td></tr>\n");
    }

    private static string Words(Derivation derivation) => string.Join(", ", new[]
    {
        (derivation.Kept, "kept"), (derivation.Moved, "moved"), (derivation.Replaced, "replaced"),
    }.Where(part => part.Item1 >= 0.005).Select(part => FormattableString.Invariant($"{100 * part.Item1:0} % {part.Item2}")));

    private static string Bar(Derivation derivation)
    {
        var html = new StringBuilder();
        void Append(FormattableString part) => html.Append(part.ToString(CultureInfo.InvariantCulture));
        Append($"<svg class=\"shares\" viewBox=\"0 0 {BarWidth} 12\" width=\"{BarWidth}\" height=\"12\" aria-hidden=\"true\">");
        Append($"<rect class=\"dropped\" width=\"{BarWidth}\" height=\"12\"/>");
        var x = 0.0;
        foreach (var (share, name) in new[] { (derivation.Kept, "kept"), (derivation.Moved, "moved"), (derivation.Replaced, "replaced") })
        {
            Append($"<rect class=\"{name}\" x=\"{x:0.#}\" width=\"{share * BarWidth:0.#}\" height=\"12\"/>");
            x += share * BarWidth;
        }
        return html.Append("</svg>").ToString();
    }
}
