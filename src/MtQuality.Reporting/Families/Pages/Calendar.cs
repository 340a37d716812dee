using System.Globalization;
using System.Text;
using MtQuality.Families.Results;
using MtQuality.Reporting.Charts;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>When all was published: copies by day, and below it the largest families, each in a row.</summary>
internal static class Calendar
{
    private const int MaxFamilies = 12;
    private const int BarHeight = 90;
    private const int Foot = 22;

    /// <summary>The drawings as markup; empty where no article has a date that can be read.</summary>
    public static string Of(IReadOnlyList<Family> families)
    {
        var dated = families.SelectMany(family => family.Members).Where(member => member.Article.Time is not null).ToList();
        if (TimeScale.Of(dated.Select(member => member.Article.Time)) is not { } scale)
            return "";
        var rows = families
            .Where(family => family.Members.Any(member => member.Article.Time is not null))
            .Take(MaxFamilies)
            .Select(RowOf)
            .ToList();
        var bars = Bars(scale, dated);
        return DrawingSize.Both(size => Draw(scale, bars, size, TimeRows.Extent(rows, size)))
            + DrawingSize.Both(size => TimeRows.Of(scale, rows, size, "When the articles of the largest families appeared."))
            + Left(scale, families, dated, rows.Count);
    }

    /// <summary>The row of a family among others.</summary>
    private static TimeRow RowOf(Family family)
    {
        var undated = family.Members.Count(member => member.Article.Time is null);
        return new TimeRow(
            family.Original.Name,
            FamilyRow.NameOf(family),
            [.. family.Members.Where(member => member.Article.Time is not null).Select(FamilyTimeline.MarkOf)],
            undated == 0 ? "" : $"{ChartText.Count(undated)} without date");
    }

    private static Dictionary<FamilyRole, int>[] Bars(TimeScale scale, List<FamilyMember> dated)
    {
        var bars = scale.Bins.Select(_ => new Dictionary<FamilyRole, int>()).ToArray();
        foreach (var member in dated.Where(member => member.Derivation is not null && scale.Has(member.Article.Time!.Value)))
        {
            var bar = bars[scale.BinOf(member.Article.Time!.Value)];
            bar[member.Role] = bar.GetValueOrDefault(member.Role) + 1;
        }
        return bars;
    }

    private static string Draw(TimeScale scale, Dictionary<FamilyRole, int>[] bars, DrawingSize size, (double Start, double End) extent)
    {
        var (start, end) = extent;
        var most = Math.Max(1, bars.Max(bar => bar.Values.Sum()));
        var width = (end - start) / bars.Length;
        var svg = new StringBuilder(size.Open(BarHeight + Foot, $"Number of copies by {scale.Unit}."));
        void Append(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));
        var (x, anchor) = size == DrawingSize.Slim ? (start, "start") : (start - 16, "end");
        Append($"<text class=\"note\" x=\"{x:0.#}\" y=\"12\" text-anchor=\"{anchor}\">");
        Append($"copies by {scale.Unit}, at most {ChartText.Count(most)}</text>");
        foreach (var (i, bar) in bars.Index())
        {
            if (bar.Count == 0)
                continue;
            double y = BarHeight + Foot - 2;
            Append($"<g class=\"bar\"><title>{scale.Name(i)}: {RoleMark.Counted(bar)}</title>");
            foreach (var mark in RoleMark.Copies.Where(mark => bar.ContainsKey(mark.Role)))
            {
                var height = (double)BarHeight * bar[mark.Role] / most;
                y -= height;
                Append($"<rect class=\"{mark.Class}\" x=\"{start + i * width + width * .1:0.##}\" y=\"{y:0.##}\" ");
                Append($"width=\"{width * .8:0.##}\" height=\"{height:0.##}\"/>");
            }
            Append($"</g>");
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static string Left(TimeScale scale, IReadOnlyList<Family> families, List<FamilyMember> dated, int rows)
    {
        var notes = new List<string>();
        if (families.Count > rows)
            notes.Add($"The {ChartText.Count(rows)} largest of {ChartText.Count(families.Count)} families are drawn.");
        var undated = families.Sum(family => family.Members.Count) - dated.Count;
        if (undated > 0)
            notes.Add($"{ChartText.Count(undated, "article")} without a date that can be read {(undated == 1 ? "is" : "are")} not drawn.");
        var outside = dated.Count(member => !scale.Has(member.Article.Time!.Value));
        if (outside > 0)
            notes.Add($"{ChartText.Count(outside, "article")} of much earlier or later dates {(outside == 1 ? "is" : "are")} not drawn.");
        return notes.Count == 0 ? "" : $"<p class=\"soft\">{string.Join(" ", notes)}</p>\n";
    }
}
