using System.Globalization;
using MtQuality.Benchmarks.Speed;

namespace MtQuality.Benchmarks.Families;

/// <summary>Time, peak memory and result of <c>mtq families</c> over so many generated articles of 400 words, on two cores.</summary>
internal static class FamiliesScale
{
    public static int Run(string mtq, string corpora, string[] counts)
    {
        Console.WriteLine("| articles | MB | s | CPU s | articles/s | peak memory, MB | members found | should be |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var count in counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture)))
        {
            using var work = new WorkFolder();
            var (input, output) = (Path.Combine(work.Path, "in.jsonl"), Path.Combine(work.Path, "out"));
            new GeneratedArticles(corpora).Write(input, count);
            var cost = ProcessCost.Of(2, mtq, "families", input, "--out", output, "--quiet");
            var copies = File.ReadLines(Path.Combine(output, "families.csv"))
                .Count(line => line.Contains("copy", StringComparison.Ordinal));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {new FileInfo(input).Length / 1e6:N0} | {cost.Seconds:N0} | {cost.Seconds * cost.Cores:N0} "
                    + $"| {count / cost.Seconds:N0} | {cost.PeakMemory / 1e6:N0} | {copies:N0} | {(count - 1000) * 0.15:N0} |"));
        }
        return 0;
    }
}
