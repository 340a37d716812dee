using MtQuality.Families.Results;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>A row of the list of families.</summary>
internal static class FamilyRow
{
    // Of a large family, so many members are found by a search.
    private const int MaxSought = 20;

    // The badge of a family that has no role for more than half of its copies.
    private const int Mixed = 0;

    /// <summary>The list.</summary>
    public static readonly ListShape Shape = new(
        "family",
        "families",
        RunFiles.Articles,
        "families.csv",
        ["members", "mostly", "likely original", "site", "date", "sites", "how and how soon"],
        "Mostly",
        [.. RoleMark.Copies.Select(mark => ((int)mark.Role, mark.Name)), (Mixed, "several ways")],
        "title, site, date",
        Digits: 0);

    /// <summary>The anchor of a family.</summary>
    public static string NameOf(Family family) => FormattableString.Invariant($"family-{family.Number}");

    /// <summary>Its cells, in the order in which <see cref="PageScript"/> reads them.</summary>
    /// <param name="family">The family.</param>
    /// <param name="file">Number of the file that holds its section; 0 if none does.</param>
    public static object[] Of(Family family, int file)
    {
        var copies = CopiesOf(family);
        return
        [
            family.Members.Count,
            copies.Where(count => 2 * count.Value > family.Members.Count - 1).Select(count => (int)count.Key).FirstOrDefault(Mixed),
            family.Original.Name,
            family.Original.Site ?? "",
            DateText.Of(family.Original) ?? "",
            family.Members.Select(member => member.Article.Site).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            RoleMark.Counted(copies) + (SoonestOf(family) is { } soonest ? $"; first {soonest}" : ""),
            NameOf(family),
            string.Join(' ', family.Members.Take(MaxSought).Select(member => $"{member.Article.Site} {member.Article.Name}")),
            file,
        ];
    }

    /// <summary>Number of copies by role.</summary>
    public static Dictionary<FamilyRole, int> CopiesOf(Family family) => family.Members
        .Where(member => member.Derivation is not null)
        .GroupBy(member => member.Role)
        .ToDictionary(role => role.Key, role => role.Count());

    /// <summary>How long after the likely original the first copy with a date appeared, in words; null if that is not known.</summary>
    public static string? SoonestOf(Family family) => family.Members.Skip(1)
        .Where(member => member.Article.Time is not null)
        .MinBy(member => member.Article.Time) is { } first ? DelayText.Between(family.Original, first.Article) : null;
}
