using System.Net;
using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Families.Results;
using MtQuality.Reporting.Families.Pages;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests.Families;

/// <summary>The pages of families: what they say, that hostile text does nothing on them, and that they stay small.</summary>
public sealed class FamilyPagesTests
{
    private const string Hostile =
        "</script></title><script>alert(1)</script><img src=x onerror=alert(2)> \"' \u202Eevil\u0007 \uD83D &lt;b>";

    [Fact]
    public void The_farm_tells_its_story()
    {
        var page = Written(FarmReport.Read())["index.html"];
        var text = WebUtility.HtmlDecode(Regex.Replace(page, "(?s)<(style|script).*?</\\1>|<[^>]*>", " "));
        Snapshot.Matches(
            string.Join('\n', text.Split('\n').Select(line => Regex.Replace(line, " +", " ").Trim()).Where(line => line.Length > 0)) + "\n",
            "MtQuality.Reporting.Tests", "Snapshots", "families.txt");
    }

    [Fact]
    public void Hostile_text_is_shown_and_commands_nothing()
    {
        var page = Written(Hostiles())["index.html"];
        var shown = Regex.Replace(page, "(?s)<script>.*?</script>|<style>.*?</style>", "");
        Assert.DoesNotMatch("(?i)<(img|script(?! type=\"application/json\"))", shown);
        Assert.DoesNotContain(shown, c => char.IsSurrogate(c) || char.IsControl(c) && c != '\n' || c is '\u202E' or '\u2066');
        Assert.Equal(2, Regex.Count(page, "</script"));
    }

    [Fact]
    public void Without_families_the_page_says_so()
    {
        var page = Written(new FamilyReport(5, [], [], [], new FarmReport.Texts(new Dictionary<string, Article>())))["index.html"];
        Assert.Contains("<h1>No article of 5 was made from another</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_of_thousands_is_shown_in_part_and_says_so()
    {
        var files = Written(Report(families: 1, copies: 5_000));
        Assert.All(files, file => Assert.True(file.Value.Length < 3_000_000, file.Key));
        var section = Unpack(files["articles/00001.js"]);
        Assert.Contains("The first 500 of 5,000 copies are listed; families.csv has all.", section, StringComparison.Ordinal);
        Assert.Contains("The first 40 of 5,001 members are drawn.", section, StringComparison.Ordinal);
        Assert.Contains("20 of 5,000 texts shown; mtq compare shows any two.", section, StringComparison.Ordinal);
        Assert.Equal(20, Regex.Count(section, "<details"));
    }

    [Fact]
    public void Many_families_are_in_files_beside_the_index()
    {
        var files = Written(Report(families: 12_000, copies: 1));
        Assert.True(files["index.html"].Length < 500_000, $"{files["index.html"].Length}");
        Assert.Equal(2, files.Keys.Count(name => name.StartsWith("articles/list-", StringComparison.Ordinal)));
        Assert.Contains("\"total\":12000,\"lists\":2", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("The 12 largest of 12,000 families are drawn.", files["index.html"], StringComparison.Ordinal);
        var sections = files.Where(file => Regex.IsMatch(file.Key, "^articles/[0-9]"));
        Assert.Equal(SideBySide.MaxInAll, sections.Sum(file => Regex.Count(Unpack(file.Value), "<details")));
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 21)]
    [InlineData(22, 21)]
    [InlineData(300, 21)]
    public void Of_many_sites_the_strongest_are_drawn_and_the_others_joined(int sites, int drawn)
    {
        SitePair[] pairs =
        [
            .. Enumerable.Range(0, sites).Select(i => new SitePair(
                $"from {i}", $"to {i}", new Dictionary<FamilyRole, int> { [FamilyRole.Copy] = sites - i }, 1, TimeSpan.FromHours(i))),
        ];
        var flows = SiteFlows.Of(pairs, 20);
        Assert.Equal((drawn, drawn), (flows.From.Count, flows.To.Count));
        Assert.Equal(pairs.Sum(pair => pair.Count), flows.Flows.Sum(flow => flow.Copies));
        Assert.Equal(pairs.Sum(pair => pair.Count), flows.From.Sum(site => site.Copies));
        Assert.Equal(sites > 21 ? $"{sites - 20:N0} other sites" : $"from {sites - 1}", flows.From[^1].Name);
        Assert.Contains("aria-label", SiteGraph.Of(flows, DrawingSize.Slim), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T06:30:00", "2026-03-02T14:10:00", "8 hours later")]
    [InlineData("2026-03-02T06:30:00", "2026-03-02T06:30:20", "at once")]
    [InlineData("2026-03-02T06:30:00", "2026-03-02T06:29:00", "1 minute earlier")]
    [InlineData("2026-03-02", "2026-03-02T14:10:00", "the same day")]
    [InlineData("2026-03-02T23:00:00", "2026-03-03", "the next day")]
    [InlineData("2026-03-02", "2026-03-05", "3 days later")]
    [InlineData("2020-03-02", "2026-03-02", "6 years later")]
    [InlineData("2026-03-02", null, null)]
    public void Delays_are_told_in_words(string first, string? second, string? expected) =>
        Assert.Equal(expected, DelayText.Between(Dated(first), Dated(second)));

    [Theory]
    [InlineData("2026-03-02", "2026-03-16", "day", 15)]
    [InlineData("2026-03-02", "2026-12-16", "week", 42)]
    [InlineData("2024-03-02", "2026-12-16", "month", 34)]
    [InlineData("1990-01-01", "2026-12-16", "year", 37)]
    [InlineData("0001-01-01", "9999-12-31", "year", 9998)]
    public void A_scale_has_bins_that_can_be_seen(string first, string last, string unit, int bins)
    {
        var scale = TimeScale.Of([Dated(first).Time, Dated(last).Time])!;
        Assert.Equal((unit, bins), (scale.Unit, scale.Bins.Count));
        Assert.All(scale.Bins.Index(), bin => Assert.Equal(bin.Index, scale.BinOf(bin.Item)));
    }

    /// <summary>A report of families of two sites each, with the same short texts.</summary>
    private static FamilyReport Report(int families, int copies)
    {
        var texts = new Dictionary<string, Article>();
        FamilyArticle Article(int number, int day)
        {
            texts[$"a{number}"] = new Article($"a{number}", $"The ferry number {number} left the harbour on Monday with 14 people.");
            return new FamilyArticle(number, $"a{number}", 11)
            {
                Site = $"site {number % 50}",
                Date = "2026-03-02",
                Time = new DateTime(2026, 3, 2).AddDays(day),
            };
        }
        var derivation = new Derivation(0.9, 0, 0.1, 1, 2, 1);
        Family[] all =
        [
            .. Enumerable.Range(0, families).Select(i => new Family(
                i + 1,
                [
                    new FamilyMember(Article(i * (copies + 1), 0), FamilyRole.LikelyOriginal, null),
                    .. Enumerable.Range(1, copies)
                        .Select(j => new FamilyMember(Article(i * (copies + 1) + j, j % 30), FamilyRole.SpunCopy, derivation)),
                ],
                0.5,
                [])),
        ];
        return new FamilyReport(families * (copies + 1), all, [], FarmReport.SitePairs(all), new FarmReport.Texts(texts));
    }

    internal static FamilyReport Hostiles()
    {
        var texts = new Dictionary<string, Article>();
        FamilyArticle Article(int number)
        {
            var id = $"{Hostile}{number}";
            texts[id] = new Article(id, $"{Hostile} left the harbour of Kisiro on Monday.") { Title = Hostile };
            return new FamilyArticle(number, id, 9)
            {
                Title = Hostile,
                Site = $"{Hostile} {number}",
                Date = $"{Hostile}:",
                Time = new DateTime(2026, 3, 2 + number),
            };
        }
        Family[] families =
        [
            new(
                1,
                [
                    new FamilyMember(Article(0), FamilyRole.LikelyOriginal, null),
                    new FamilyMember(Article(1), FamilyRole.Excerpt, new Derivation(0.5, 0.1, 0.2, 1, 0, 0)),
                ],
                1,
                [Hostile]),
        ];
        return new FamilyReport(2, families, [], FarmReport.SitePairs(families), new FarmReport.Texts(texts));
    }

    private static FamilyArticle Dated(string? date) => new(0, "a", 1)
    {
        Date = date,
        Time = date is null ? null : DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
    };

    internal static Dictionary<string, string> Written(FamilyReport report)
    {
        var files = new Dictionary<string, MemoryStream>();
        FamilyPages.Write(report, name => files[name] = new MemoryStream());
        return files.ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetString(file.Value.ToArray()));
    }

    private static string Unpack(string script)
    {
        var packed = Convert.FromBase64String(Regex.Match(script, ",\"([^\"]+)\"").Groups[1].Value);
        using var gzip = new System.IO.Compression.GZipStream(new MemoryStream(packed), System.IO.Compression.CompressionMode.Decompress);
        using var json = System.Text.Json.JsonDocument.Parse(gzip);
        return string.Concat(json.RootElement.EnumerateObject().Select(part => part.Value.GetString()));
    }
}
