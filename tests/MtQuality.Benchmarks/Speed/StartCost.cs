using System.Diagnostics;
using System.Globalization;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// What a start costs: processor and wall seconds of <c>mtq explain</c>, with and without the encoder, and how long <c>mtq score</c> of a
/// folder takes to its first row. Each is the median of several runs.
/// </summary>
internal static class StartCost
{
    private const int Runs = 7;

    // Enough for a run to be far from its end when the first row is there.
    private const int Copies = 200;

    public static int Run(string mtq, string file)
    {
        Console.WriteLine("| command | processor, s | wall, s |");
        Console.WriteLine("|---|---|---|");
        Print("`mtq --version`", () => Cost(mtq, "--version"));
        Print("`mtq explain FILE`", () => Cost(mtq, "explain", file));
        Print("`mtq explain FILE --encoder none`", () => Cost(mtq, "explain", file, "--encoder", "none"));
        var folder = Directory.CreateTempSubdirectory("mtq-start-").FullName;
        try
        {
            for (var copy = 0; copy < Copies; copy++)
                File.Copy(file, Path.Combine(folder, $"{copy:000}{Path.GetExtension(file)}"));
            Print("`mtq score FOLDER` to its first row", () => ToFirstRow(mtq, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static void Print(string command, Func<(double Processor, double Wall)> measure)
    {
        measure();
        var runs = Enumerable.Range(0, Runs).Select(_ => measure()).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {command} | {Median(runs.Select(run => run.Processor)):0.00} | {Median(runs.Select(run => run.Wall)):0.00} |"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static (double Processor, double Wall) Cost(params string[] command)
    {
        var cost = ProcessCost.Of(2, command);
        return (cost.Seconds * cost.Cores, cost.Seconds);
    }

    private static (double Processor, double Wall) ToFirstRow(string mtq, string folder)
    {
        var start = new ProcessStartInfo(mtq, ["score", folder, "--out", "-", "--quiet"]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        // The names of the columns, and a row.
        process.StandardOutput.ReadLine();
        process.StandardOutput.ReadLine();
        var (wall, processor) = (watch.Elapsed.TotalSeconds, process.TotalProcessorTime.TotalSeconds);
        process.Kill();
        process.WaitForExit();
        return (processor, wall);
    }
}
