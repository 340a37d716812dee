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

    public static int Run(string mtq, string megabytes, string[] corpora)
    {
        var articles = GeneratedInputs.Take((long)(double.Parse(megabytes, CultureInfo.InvariantCulture) * 1e6), corpora);
        var folder = Directory.CreateTempSubdirectory("mtq-counters-").FullName;
        var (plain, lines) = (Path.Combine(folder, "all.txt"), Path.Combine(folder, "all.jsonl"));
        File.WriteAllLines(plain, articles.Select(article => article.Text));
        File.WriteAllLines(lines, articles.Select(GeneratedInputs.JsonLine));
        var size = new FileInfo(plain).Length / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count:N0} articles, {size:0.0} MB of text"));
        Console.WriteLine("| program | cores | s | MB/s | peak memory, MB |");
        Console.WriteLine("|---|---|---|---|---|");
        Report("wc -w", 1, "wc", "-w", plain);
        Report("Python, re.findall and Counter", 1, "python3", "-c", Python, plain);
        Report("mtq score", 1, mtq, "score", lines, "--out", Path.Combine(folder, "one"), "--threads", "1", "--quiet");
        Report("mtq score", 2, mtq, "score", lines, "--out", Path.Combine(folder, "two"), "--threads", "2", "--quiet");
        Report(
            "mtq score, evidence alone",
            1,
            mtq,
            "score",
            lines,
            "--out",
            Path.Combine(folder, "none"),
            "--threads",
            "1",
            "--quiet",
            "--model",
            "none",
            "--language-model",
            "none");
        Directory.Delete(folder, recursive: true);
        return 0;

        void Report(string name, int cores, params string[] command)
        {
            var cost = ProcessCost.Of(cores, command);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {cores} | {cost.Seconds:0.00} | {size / cost.Seconds:0.0} | {cost.PeakMemory / 1e6:N0} |"));
        }
    }
}
