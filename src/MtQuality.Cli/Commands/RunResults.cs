using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Verdicts;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary>What a finished run prints on standard output.</summary>
internal static class RunResults
{
    private const int TableRows = 10;

    public static void Print(Terminal terminal, RunSummary summary, string folder)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("score", "verdict", "article", "because");
        table.Columns[0].RightAligned().NoWrap();
        table.Columns[1].NoWrap();
        foreach (var article in summary.Worst.Take(TableRows))
            table.AddRow(
                article.Score.ToString("0.00", CultureInfo.InvariantCulture),
                PlainText.Name(article.Verdict),
                PlainText.Cell(article.Id),
                PlainText.Cell(article.Because.Count > 0 ? article.Because[0] : ""));
        if (summary.Worst.Count > 0)
            terminal.Results.Write(table);
        var counts = string.Join(
            ", ",
            summary.Verdicts.Where(verdict => verdict.Value > 0)
                .OrderByDescending(verdict => verdict.Key == Verdict.Flagged)
                .Select(verdict => string.Create(CultureInfo.InvariantCulture, $"{verdict.Value:N0} {PlainText.Name(verdict.Key)}")));
        terminal.Results.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.Articles:N0} articles, {summary.Words:N0} words: {(counts.Length > 0 ? counts : "none")}"));
        if (summary.KeptFiles.Count > 0)
            terminal.Note(PlainText.Of($"kept in {folder}, not written by mtq: {string.Join(", ", summary.KeptFiles)}"));
        terminal.Results.WriteLine(
            PlainText.Of($"{Path.TrimEndingDirectorySeparator(folder)}/: {string.Join(", ", Named(summary.Files))}"));
    }

    // A folder with many files is shown with their number only.
    public static IEnumerable<string> Named(IReadOnlyList<string> files)
    {
        var inFolders = files.Where(file => file.Contains('/', StringComparison.Ordinal))
            .CountBy(file => file[..(file.IndexOf('/', StringComparison.Ordinal) + 1)])
            .OrderBy(folder => folder.Key, StringComparer.Ordinal);
        return inFolders.Select(folder => string.Create(CultureInfo.InvariantCulture, $"{folder.Key} ({folder.Value:N0} files)"))
            .Concat(files.Where(file => !file.Contains('/', StringComparison.Ordinal)));
    }
}
