using MtQuality.Families.Results;

namespace MtQuality.Families.Building;

/// <summary>Who copies from whom: the members of families by the site of the original and their own.</summary>
internal static class SiteTable
{
    public static IReadOnlyList<SitePair> Of(IEnumerable<Family> families) =>
    [
        .. families
            .SelectMany(family => family.Members.Skip(1).Select(member => (family.Original, Member: member)))
            .Where(copy => copy.Original.Site is not null && copy.Member.Article.Site is not null
                && copy.Original.Site != copy.Member.Article.Site)
            .GroupBy(copy => (From: copy.Original.Site!, To: copy.Member.Article.Site!))
            .Select(group => new SitePair(
                group.Key.From,
                group.Key.To,
                group.CountBy(copy => copy.Member.Role).OrderBy(role => role.Key).ToDictionary(),
                group.Average(copy => copy.Member.Derivation!.Taken),
                Median([.. group.Select(copy => copy.Member.Article.Time - copy.Original.Time).OfType<TimeSpan>().Order()])))
            .OrderByDescending(pair => pair.Count)
            .ThenBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal),
    ];

    private static TimeSpan? Median(TimeSpan[] delays) => delays.Length == 0
        ? null
        : (delays[(delays.Length - 1) / 2] + delays[delays.Length / 2]) / 2;
}
