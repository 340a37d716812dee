using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Families.Results;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary>What a finished search for families prints on standard output.</summary>
internal static class FamilyResults
{
    private const int TableRows = 10;

    /// <summary>Prints the largest families and the numbers of all; of a shard, which has none yet, what was read.</summary>
    public static void Print(Terminal terminal, FamilyReport? report, int articles, IReadOnlyList<string> files, string folder)
    {
        if (report is { Families.Count: > 0 })
            terminal.Results.Write(Table(report));
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles: {Found(report)}"));
        terminal.WriteLine($"{Path.TrimEndingDirectorySeparator(folder)}/: {string.Join(", ", RunResults.Named(files))}");
    }

    private static Table Table(FamilyReport report)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("members", "likely original", "site", "because");
        table.Columns[0].RightAligned().NoWrap();
        foreach (var family in report.Families.Take(TableRows))
        {
            table.AddRow(
                family.Members.Count.ToString("N0", CultureInfo.InvariantCulture),
                PlainText.Cell(family.Original.Name),
                PlainText.Cell(family.Original.Site ?? ""),
                PlainText.Cell(family.Reasons.Count > 0 ? family.Reasons[0] : ""));
        }
        return table;
    }

    private static string Found(FamilyReport? report)
    {
        if (report is null)
            return "read for a search over all shards";
        var members = report.Families.SelectMany(family => family.Members).DistinctBy(member => member.Article.Number).Count();
        return string.Create(
            CultureInfo.InvariantCulture, $"{members:N0} in {report.Families.Count:N0} families, {report.Pairs.Count:N0} pairs");
    }
}
