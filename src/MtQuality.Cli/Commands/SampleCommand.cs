using System.CommandLine;
using System.Globalization;
using MtQuality.Learning;
using MtQuality.Reporting;
using MtQuality.Reporting.Review;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq sample</c>: a sheet of articles for a person to check, and what the filled-in sheet says of the run.</summary>
internal static class SampleCommand
{
    private const int UsualCount = 100;

    public static Command Create(Terminal terminal)
    {
        var run = new Argument<string>("run") { Description = "Folder of a finished run." };
        var count = new Option<int>("--count", "-n") { Description = $"Number of articles to draw. [default: {UsualCount}]", HelpName = "N", CustomParser = InvariantNumber.ParseCount, DefaultValueFactory = _ => UsualCount };
        var seed = new Option<int>("--seed") { Description = "Seed of the draw; the same draws the same. [default: 1]", HelpName = "N", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--out") { Description = "Folder for the sheet. [default: RUN/sample]", HelpName = "DIR" };
        var filled = new Option<FileInfo?>("--filled") { Description = "A sheet whose labels are filled in: says how many articles of the run are garbled, and how right the verdicts are.", HelpName = "FILE" };
        var command = new Command("sample",
            """
            Draws articles of a run for a person to check, flagged and clear ones alike, and writes sheet.csv, to be filled in, and
            sheet.html, to be read beside it. The filled-in sheet feeds mtq evaluate and mtq train, and corrects the run's shares
            for what its verdicts get wrong.

              mtq sample reports/crawl -n 100
              mtq sample reports/crawl --filled reports/crawl/sample/sheet.csv
              mtq evaluate reports/crawl/sample/sheet.csv
            """)
        {
            run,
            count,
            seed,
            output,
            filled,
        };
        run.Validators.Add(PathArguments.RefuseOptions);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(run)!;
            if (parsed.GetValue(filled) is { } sheet)
                Print(terminal, sheet);
            else
                Draw(terminal, folder, parsed.GetValue(output) ?? Path.Combine(folder, "sample"), parsed.GetValue(count), parsed.GetValue(seed));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Draw(Terminal terminal, string run, string folder, int count, int seed)
    {
        StoredRun.Read(run);
        var drawn = HandCheck.Write(run, folder, count, seed);
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.TrimEndingDirectorySeparator(folder)}/: {HandCheck.Sheet}, sheet.html; {drawn:N0} articles. Fill in the column label: human, translated or spun."));
    }

    private static void Print(Terminal terminal, FileInfo sheet)
    {
        var rows = CheckedSheet.Read(sheet.FullName).Select(row => (row, LabelMap.Default.Find(row.Label) is { } kind ? kind != TextKind.Human
            : throw new FormatException($"{sheet.Name}, line {row.Line}: the label '{row.Label}' is not known; write human, translated or spun."))).ToList();
        if (rows.Count == 0)
            throw new FormatException($"{sheet.Name} has no label yet; fill in the column 'label'.");
        var said = CheckedSheet.Of(rows);
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{said.Checked:N0} articles checked"));
        terminal.WriteLine($"garbled, of all articles with a verdict: {IntervalText.Percent(said.Prevalence)}");
        terminal.WriteLine($"garbled, of the flagged (precision): {(said.Precision is { } precision ? IntervalText.Percent(precision) : "none was checked")}");
        terminal.WriteLine($"flagged, of the garbled (recall): {(said.Recall is { } recall ? IntervalText.Percent(recall) : "none was found")}");
    }
}
