using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Tests;

/// <summary>In which group a cell puts its article.</summary>
public sealed class GroupingTests
{
    [Theory]
    [InlineData("site", "example.org", "example.org")]
    [InlineData("site", " ", "(no site)")]
    [InlineData("folder", "crawl/june/a.html", "crawl/june")]
    [InlineData("folder", @"crawl\june\a.html", "crawl/june")]
    [InlineData("folder", "a.html", ".")]
    [InlineData("folder", "", "(no folder)")]
    [InlineData("source", "crawl/a.html", "crawl/a.html")]
    [InlineData("host", "https://News.Example.org:8080/a?b=c", "news.example.org")]
    [InlineData("host", "example.org/a", "example.org")]
    [InlineData("host", "no address at all", "no address at all")]
    [InlineData("host", "", "(no host)")]
    [InlineData("day", "2026-03-14", "2026-03-14")]
    // The day where it was written, whatever the zone.
    [InlineData("day", "2026-03-14T23:30:00-08:00", "2026-03-14")]
    [InlineData("day", "2026-03-14 10:00", "2026-03-14")]
    [InlineData("day", "20260314", "2026-03-14")]
    [InlineData("day", "Sat, 14 Mar 2026 10:00:00 GMT", "2026-03-14")]
    [InlineData("day", "2026-03", "2026-03")]
    [InlineData("day", "14.03.2026", "14.03.2026")]
    [InlineData("day", "2026-02-30", "2026-02-30")]
    [InlineData("week", "2026-03-14", "2026-W11")]
    // ISO 8601: the first of January 2027 is a Friday of the last week of 2026, and the last of December 2024 one of the first of 2025.
    [InlineData("week", "2027-01-01", "2026-W53")]
    [InlineData("week", "2024-12-31", "2025-W01")]
    [InlineData("month", "2026-03-14T10:00:00Z", "2026-03")]
    [InlineData("month", "Mar 14 2026", "Mar 14 2026")]
    [InlineData("date", "2026-03-14", "2026-03")]
    [InlineData("verdict", "flagged", "flagged")]
    [InlineData("case.mixed", "0.5", "0.5")]
    public void A_cell_has_a_group(string by, string cell, string group) => Assert.Equal(group, Grouping.Find(by)!.GroupOf(cell));

    [Fact]
    public void Every_column_is_a_grouping_and_nothing_else()
    {
        Assert.All(ScoreColumns.All, column => Assert.NotNull(Grouping.Find(column.Name)));
        Assert.All(Grouping.Names, name => Assert.NotNull(Grouping.Find(name)));
        Assert.Null(Grouping.Find("author"));
    }
}
