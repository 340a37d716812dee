using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Families.Results;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary>What a finished search for families prints on standard output.</summary>
internal static class FamilyResults
{
    private const int TableRows = 10;

    public static void Print(Terminal terminal, FamilyReport report, IReadOnlyList<string> files, string folder)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("members", "likely original", "site", "because");
        table.Columns[0].RightAligned().NoWrap();
        foreach (var family in report.Families.Take(TableRows))
            table.AddRow(
                family.Members.Count.ToString("N0", CultureInfo.InvariantCulture),
                PlainText.Cell(family.Original.Name),
                PlainText.Cell(family.Original.Site ?? ""),
                PlainText.Cell(family.Reasons.Count > 0 ? family.Reasons[0] : ""));
        if (report.Families.Count > 0)
            terminal.Results.Write(table);
        var members = report.Families.SelectMany(family => family.Members).DistinctBy(member => member.Article.Number).Count();
        terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Articles:N0} articles: {members:N0} in {report.Families.Count:N0} families, {report.Pairs.Count:N0} pairs"));
        terminal.WriteLine($"{Path.TrimEndingDirectorySeparator(folder)}/: {string.Join(", ", RunResults.Named(files))}");
    }
}
