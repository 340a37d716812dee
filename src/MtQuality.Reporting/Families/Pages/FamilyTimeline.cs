using MtQuality.Families.Results;
using MtQuality.Reporting.Charts;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>Who published when, of one family: a row for each member.</summary>
internal static class FamilyTimeline
{
    private const int MaxRows = 40;

    /// <summary>The drawing as markup; empty where fewer than two members have a date that can be read.</summary>
    public static string Of(Family family)
    {
        var dated = family.Members.Where(member => member.Article.Time is not null).ToList();
        if (dated.Count < 2 || TimeScale.Of(dated.Select(member => member.Article.Time)) is not { } scale)
            return "";
        var shown = family.Members.Take(MaxRows).ToList();
        TimeRow[] rows = [.. shown.Select(member => RowOf(family, member))];
        var left = family.Members.Count - shown.Count;
        return DrawingSize.Both(size => TimeRows.Of(scale, rows, size, "When the members appeared."))
            + (left == 0 ? ""
                : $"<p class=\"soft\">The first {MaxRows} of {ChartText.Count(family.Members.Count)} members are drawn.</p>\n");
    }

    /// <summary>A member at its time; without an hour, in the middle of its day.</summary>
    public static TimeMark MarkOf(FamilyMember member) => new(
        DateText.HasHour(member.Article) ? member.Article.Time!.Value : member.Article.Time!.Value.AddHours(12),
        member.Role,
        $"{RoleMark.Of(member.Role).Name}: {member.Article.Name} ({SiteOf(member.Article)}, {DateText.Of(member.Article)})");

    /// <summary>The site of an article in words.</summary>
    public static string SiteOf(FamilyArticle article) => article.Site ?? "unknown site";

    private static TimeRow RowOf(Family family, FamilyMember member) => new(
        SiteOf(member.Article),
        null,
        member.Article.Time is null ? [] : [MarkOf(member)],
        member.Article.Time is null ? "no date"
            : member.Derivation is null ? "likely original"
            : DelayText.Between(family.Original, member.Article) ?? member.Article.Date!);
}
