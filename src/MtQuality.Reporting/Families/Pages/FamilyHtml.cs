using System.Globalization;
using System.Text;
using MtQuality.Families.Results;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>A family as a section of a page: the likely original and why, when the members appeared, what they have of it, and the texts
/// side by side.</summary>
internal static class FamilyHtml
{
    /// <summary>The section.</summary>
    /// <param name="family">The family.</param>
    /// <param name="relatives">Which member each was more likely made from than from the original.</param>
    /// <param name="texts">Draws the texts side by side.</param>
    public static string Of(Family family, Relatives relatives, SideBySide texts)
    {
        var html = new StringBuilder();
        void Line(FormattableString line) => html.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        var original = family.Original;
        var (name, copies) = (FamilyRow.NameOf(family), family.Members.Count - 1);
        Line($"<article id=\"{name}\" tabindex=\"-1\">");
        Line($"<nav><a href=\"#list\">All families</a></nav>");
        Line($"<h2 dir=\"auto\">{HtmlText.Escape(original.Name)}</h2>");
        Line($"<p>{RoleMark.Of(FamilyRole.LikelyOriginal).Badge} <bdi>{HtmlText.Escape(FamilyTimeline.SiteOf(original))}</bdi>, ");
        Line($"{HtmlText.Escape(DateText.Of(original) ?? "no date")} · {RoleMark.Counted(FamilyRow.CopiesOf(family))}</p>");
        Line($"<p>It is the original of these {family.Members.Count:N0} with a probability of");
        Line($"{100 * family.Probability:0} %{Because(family.Reasons)}");
        Line($"<p class=\"soft\">The true source may not be among the articles that were read.</p>");
        html.Append(FamilyTimeline.Of(family));
        Line($"<h3>{ChartText.Count(copies)} {(copies == 1 ? "copy" : "copies")}, and what they have of the original</h3>");
        html.Append(MemberTable.Of(family, relatives));
        html.Append(texts.Of(family));
        Line($"</article>");
        return html.ToString();
    }

    private static string Because(IReadOnlyList<string> reasons) => reasons.Count == 0
        ? ".</p>"
        : $", because:</p><ul class=\"because\">{string.Concat(reasons.Select(reason => $"<li>{HtmlText.Escape(reason)}</li>"))}</ul>";
}
