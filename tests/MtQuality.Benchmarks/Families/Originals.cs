using System.Globalization;
using MtQuality.Families.Results;

namespace MtQuality.Benchmarks.Families;

/// <summary>The share of families whose original is named, by the set that they come from.</summary>
internal static class Originals
{
    public static void Print(string name, IReadOnlyList<PlantedArticle> planted, FamilyReport report)
    {
        var familyOf = report.Families.SelectMany(family => family.Members.Select(member => (member.Article.Number, Family: family)))
            .ToLookup(member => member.Number, member => member.Family);
        var numbers = planted.Index().ToLookup(article => article.Item.Family);
        var named = new List<(string Set, bool IsRight, double Probability)>();
        foreach (var source in numbers)
        {
            var original = source.Single(article => article.Item.IsOriginal).Index;
            foreach (var set in source.Where(article => !article.Item.IsOriginal).GroupBy(article => SetOf(article.Item.Kind)))
            {
                var found = set.SelectMany(article => familyOf[article.Index])
                    .FirstOrDefault(family => familyOf[original].Contains(family));
                if (found is not null)
                    named.Add((set.Key, found.Original.Number == original, found.Probability));
            }
        }
        Console.WriteLine($"originals named {name}: {Line(named)}");
        foreach (var set in named.GroupBy(item => item.Set).OrderBy(set => set.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {set.Key}: {Line([.. set])}");
    }

    private static string SetOf(string kind) => kind.Split(' ') is ["round", ..] ? "round trip" : kind.Split(' ')[0];

    private static string Line(List<(string, bool IsRight, double Probability)> named) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(double)named.Count(item => item.IsRight) / named.Count:0.000} of {named.Count}, "
            + $"mean probability {named.Average(item => item.Probability):0.000}");
}
