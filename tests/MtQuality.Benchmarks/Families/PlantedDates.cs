using System.Globalization;

namespace MtQuality.Benchmarks.Families;

/// <summary>
/// Dates for planted families, which have none: of half of the families nobody knows one; in the others copies follow within a month,
/// some without a date, and one in twenty claims to be earlier than its original.
/// </summary>
internal static class PlantedDates
{
    private const double Backdated = 0.05;
    private const double Undated = 0.1;
    private const int MaxDays = 30;

    public static List<PlantedArticle> Add(IReadOnlyList<PlantedArticle> family, Random random, bool isAlways = false)
    {
        if (!isAlways && random.Next(2) == 0)
            return [.. family];
        var start = new DateTime(2024, 1, 1).AddDays(random.Next(300));
        return [.. family.Select(member => Dated(member, member.IsOriginal ? start : Copied(start, random), random))];
    }

    private static DateTime Copied(DateTime start, Random random) =>
        start.AddHours((random.NextDouble() < Backdated ? -1 : 1) * (1 + random.Next(24 * MaxDays)));

    private static PlantedArticle Dated(PlantedArticle member, DateTime time, Random random) =>
        random.NextDouble() < Undated
            ? member
            : member with { Article = member.Article with { Date = time.ToString("s", CultureInfo.InvariantCulture) } };
}
