using System.Globalization;
using MtQuality.Benchmarks.Inputs;

namespace MtQuality.Benchmarks.Speed;

/// <summary>The same text through <c>mtq score</c> and through two programs that only count words: what a reading costs beside a
/// glance.</summary>
internal static class AgainstCounters
{
    // One pass over a file with Python's standard library.
    private const string Python = """
        import re, sys
        from collections import Counter
        counts = Counter(re.findall(r"[a-z']+", open(sys.argv[1], encoding="utf-8").read().lower()))
        """;

    private static readonly (string Name, string[] Options)[] Modes =
    [
        ("mtq score", []),
        ("mtq score, the encoder reads all", ["--encoder", "all"]),
        ("mtq score, no encoder", ["--encoder", "none"]),
        ("mtq score, evidence alone", ["--encoder", "none", "--model", "none", "--language-model", "none"]),
    ];

    public static int Run(string mtq, string megabytes, string[] corpora)
    {
        var articles = GeneratedInputs.Take((long)(double.Parse(megabytes, CultureInfo.InvariantCulture) * 1e6), corpora);
        var folder = Directory.CreateTempSubdirectory("mtq-counters-").FullName;
        var (plain, lines) = (Path.Combine(folder, "all.txt"), Path.Combine(folder, "all.jsonl"));
        File.WriteAllLines(plain, articles.Select(article => article.Text));
        File.WriteAllLines(lines, articles.Select(GeneratedInputs.JsonLine));
        var size = new FileInfo(plain).Length / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count:N0} articles, {size:0.0} MB of text"));
        Console.WriteLine("| program | cores | s | MB/s | times Python | peak memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var python = ProcessCost.Of(1, "python3", "-c", Python, plain);
        Print("wc -w", 1, ProcessCost.Of(1, "wc", "-w", plain));
        Print("Python, re.findall and Counter", 1, python);
        foreach (var cores in (int[])[1, 2])
        {
            foreach (var (name, options) in Modes)
            {
                var threads = cores.ToString(CultureInfo.InvariantCulture);
                var run = Path.Combine(folder, "run");
                Print(name, cores, ProcessCost.Of(cores, [mtq, "score", lines, "--out", run, "--threads", threads, "--quiet", .. options]));
                Directory.Delete(run, recursive: true);
            }
        }
        Directory.Delete(folder, recursive: true);
        return 0;

        void Print(string name, int cores, ProcessCost cost) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {cores} | {cost.Seconds:0.00} | {size / cost.Seconds:0.00} | {cost.Seconds / python.Seconds:0.0} "
                + $"| {cost.PeakMemory / 1e6:N0} |"));
    }
}
