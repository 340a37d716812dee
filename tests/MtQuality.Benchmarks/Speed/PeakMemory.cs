using System.Globalization;

namespace MtQuality.Benchmarks.Speed;

/// <summary>Peak memory and speed of a run over each of these inputs, on two cores.</summary>
internal static class PeakMemory
{
    public static int Run(string mtq, string[] inputs)
    {
        Console.WriteLine("| input | GB | articles | s | MB/s | articles/s | cores busy | peak memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var input in inputs)
        {
            var folder = Directory.CreateTempSubdirectory("mtq-memory-").FullName;
            var cost = ProcessCost.Of(2, mtq, "score", input, "--out", Path.Combine(folder, "run"), "--threads", "2", "--quiet");
            var articles = File.ReadLines(Path.Combine(folder, "run", "journal.jsonl")).Count() - 1;
            var bytes = new FileInfo(input).Length;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(input)} | {bytes / 1e9:0.00} | {articles:N0} | {cost.Seconds:N0} | {bytes / 1e6 / cost.Seconds:0.0} "
                    + $"| {articles / cost.Seconds:N0} | {cost.Cores:0.00} | {cost.PeakMemory / 1e6:N0} |"));
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }
}
