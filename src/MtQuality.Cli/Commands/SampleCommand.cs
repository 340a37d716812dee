using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Learning;
using MtQuality.Reporting;
using MtQuality.Reporting.Review;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq sample</c>: a sheet of articles for a person to check, and the evaluation of the filled-in sheet.</summary>
internal static class SampleCommand
{
    private const int DefaultCount = 100;

    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string>("run") { Description = "Folder of a finished run." };
        var count = new Option<int>("--count", "-n")
        {
            Description = "Number of articles to draw.",
            HelpName = "N",
            CustomParser = InvariantNumber.ParseCount,
            DefaultValueFactory = _ => DefaultCount,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Seed of the random draw; the same seed draws the same articles.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var output = new Option<string?>("--out") { Description = "Folder for the sheet. Default: RUN/sample.", HelpName = "DIR" };
        var filled = new Option<FileInfo?>("--filled")
        {
            Description = "A sheet with labels filled in: print the share of garbled articles, precision and recall.",
            HelpName = "FILE",
        };
        var command = new GroupedCommand("sample",
            """
            Draws articles of a run to check by hand, and evaluates the filled-in sheet.

              mtq sample reports/crawl -n 100                                   writes sheet.csv and sheet.html
              mtq sample reports/crawl --filled reports/crawl/sample/sheet.csv  prints precision, recall and shares
              mtq evaluate reports/crawl/sample/sheet.csv                       uses the sheet as labelled data

            The sample holds flagged, suspect and unflagged articles. Read them in sheet.html and fill in the column
            "label" of sheet.csv: human, translated or spun. mtq train and mtq evaluate read the sheet as it is.
            A sheet with labels is never replaced.
            """)
        {
            run,
            count,
            seed,
            output,
            filled,
        };
        filled.Validators.Add(ExistingPaths.RequireFiles);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(run)!;
            if (parsed.GetValue(filled) is { } sheet)
                Print(terminal, sheet);
            else
                Draw(
                    terminal,
                    folder,
                    parsed.GetValue(output) ?? Path.Combine(folder, "sample"),
                    parsed.GetValue(count),
                    parsed.GetValue(seed));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Draw(Terminal terminal, string run, string folder, int count, int seed)
    {
        StoredRun.Read(run);
        var drawn = HandCheck.Write(run, folder, count, seed);
        terminal.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.TrimEndingDirectorySeparator(folder)}/: {HandCheck.Sheet}, {HandCheck.SheetPage}; {drawn:N0} articles. " +
                $"Fill in the column label: human, translated or spun."));
    }

    private static void Print(Terminal terminal, FileInfo sheet)
    {
        var rows = CheckedSheet.Read(sheet.FullName).Select(row => (
            row,
            LabelMap.Default.Find(row.Label) is { } kind
                ? kind != TextKind.Human
                : throw new FormatException(
                    $"{sheet}, line {row.Line}: unknown label '{row.Label}'; write human, translated or spun."))).ToList();
        if (rows.Count == 0)
            throw new FormatException($"{sheet} has no labels yet; fill in the column 'label' with human, translated or spun.");
        var said = CheckedSheet.Of(rows);
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{said.Checked:N0} articles checked"));
        terminal.WriteLine($"garbled, of all articles with a verdict: {IntervalText.Percent(said.Prevalence)}");
        terminal.WriteLine(
            "garbled, of the flagged (precision): " +
            $"{(said.Precision is { } precision ? IntervalText.Percent(precision) : "none was checked")}");
        terminal.WriteLine(
            $"flagged, of the garbled (recall): {(said.Recall is { } recall ? IntervalText.Percent(recall) : "none was found")}");
    }
}
