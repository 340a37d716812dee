using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Families.Results;
using MtQuality.Metrics.Comparison;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests.Families;

/// <summary>What a search of <c>seeds/farm</c> would find if it made no mistake: the truth of its <c>labels.csv</c>.</summary>
internal static class FarmReport
{
    private static readonly Dictionary<string, FamilyRole> Roles = new()
    {
        ["copy"] = FamilyRole.Copy,
        ["spun"] = FamilyRole.SpunCopy,
        ["round_trip"] = FamilyRole.RoundTripCopy,
        ["excerpt"] = FamilyRole.Excerpt,
        ["mixed"] = FamilyRole.Excerpt,
    };

    public static FamilyReport Read()
    {
        string[][] rows = [.. File.ReadLines(Repository.At("seeds", "farm", "labels.csv")).Skip(1).Select(line => line.Split(','))];
        var texts = rows.ToDictionary(row => row[0], row => ReadPage(row[0]));
        var articles = rows.Index().ToDictionary(row => row.Item[0], row => ArticleOf(row.Index, texts[row.Item[0]]));
        // A copy of a copy is in the family of the first.
        string Source(string id) => rows.Single(row => row[0] == id) is { } row && row[4].Length > 0 ? Source(row[4].Split(' ')[0]) : id;
        var members = rows.Where(row => row[4].Length > 0)
            .SelectMany(row => row[4].Split(' ')
                .Select(source => (Original: Source(source), Maker: source, Copy: row[0], Role: Roles[row[3]])))
            .ToLookup(made => made.Original);
        var families = members.OrderByDescending(family => family.Count()).ThenBy(family => family.Key, StringComparer.Ordinal)
            .Select((family, i) => new Family(
                i + 1,
                [
                    new FamilyMember(articles[family.Key], FamilyRole.LikelyOriginal, null),
                    .. family.OrderBy(made => articles[made.Copy].Time ?? DateTime.MaxValue)
                        .Select(made => new FamilyMember(articles[made.Copy], made.Role, Derive(texts[family.Key], texts[made.Copy]))),
                ],
                0.97,
                ["it is the earliest", "it has no signs of rewriting"]))
            .ToList();
        ArticlePair[] pairs =
        [
            .. families.SelectMany(family => members[family.Original.Id].Select(made => new ArticlePair(
                articles[made.Maker], articles[made.Copy], made.Role, Derive(texts[made.Maker], texts[made.Copy]), 0.99, family.Number))),
        ];
        return new FamilyReport(rows.Length, families, pairs, SitePairs(families), new Texts(texts));
    }

    /// <summary>The pairs of sites of families, as a report has them.</summary>
    public static List<SitePair> SitePairs(IReadOnlyList<Family> families) =>
    [
        .. families
            .SelectMany(family => family.Members.Skip(1).Select(copy => (family.Original, Copy: copy)))
            .Where(made => made.Original.Site is not null && made.Copy.Article.Site is not null)
            .GroupBy(made => (From: made.Original.Site!, To: made.Copy.Article.Site!))
            .Select(pair => new SitePair(
                pair.Key.From,
                pair.Key.To,
                pair.GroupBy(made => made.Copy.Role).ToDictionary(role => role.Key, role => role.Count()),
                pair.Average(made => made.Copy.Derivation!.Taken),
                pair.Min(made => made.Copy.Article.Time - made.Original.Time)))
            .OrderByDescending(pair => pair.Count),
    ];

    private static Article ReadPage(string id)
    {
        var html = File.ReadAllText(Repository.At(["seeds", "farm", .. id.Split('/')]));
        string Text(string pattern) =>
            string.Join("\n\n", Regex.Matches(html, pattern).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
        return new Article(id, Text("<p>([^<]*)</p>"))
        {
            Title = Text("<h1[^>]*>([^<]*)</h1>"),
            Site = id.Split('/')[0],
            Date = Regex.Match(html, "\"(2026-[0-9T:+-]+)\"") is { Success: true } date ? date.Groups[1].Value : null,
        };
    }

    private static FamilyArticle ArticleOf(int number, Article article) => new(number, article.Id, article.Text.Split(' ').Length)
    {
        Title = article.Title,
        Site = article.Site,
        Date = article.Date,
        Time = article.Date is null ? null
            : DateTime.Parse(article.Date, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
    };

    private static Derivation Derive(Article original, Article copy)
    {
        var comparison = TextComparison.Of(original, copy);
        var counts = comparison.Counts;
        return new Derivation(
            counts.ShareOf(counts.Kept),
            counts.ShareOf(counts.Moved),
            counts.ShareOf(counts.Replaced),
            1 - (double)counts.Added / counts.Suspect,
            comparison.Immutables.Count,
            comparison.Immutables.Count(found => found.IsKept));
    }

    /// <summary>Texts in memory.</summary>
    internal sealed class Texts(IReadOnlyDictionary<string, Article> articles) : IArticleTexts
    {
        public Article Read(FamilyArticle article) => articles[article.Id];
    }
}
