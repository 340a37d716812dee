using System.Globalization;
using System.Text;
using MtQuality.Benchmarks.Inputs;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// How fast the real process scores the same articles in every format, on one core and on two, to the end of a whole run
/// folder; start-up, charts and pages are part of it.
/// </summary>
internal static class Throughput
{
    public static int Run(string mtq, string megabytes, string[] corpora)
    {
        var articles = GeneratedInputs.Take((long)(double.Parse(megabytes, CultureInfo.InvariantCulture) * 1e6), corpora);
        var text = articles.Sum(article => Encoding.UTF8.GetByteCount(article.Text)) / 1e6;
        var folder = Directory.CreateTempSubdirectory("mtq-throughput-").FullName;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{articles.Count:N0} articles, {text:0.0} MB of text; MB/s of text"));
        Console.WriteLine("| format | input, MB | one core, MB/s | articles/s | two cores, MB/s | articles/s | ratio | peak memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (name, path) in GeneratedInputs.Write(folder, articles))
        {
            var size = Directory.Exists(path)
                ? Directory.EnumerateFiles(path).Sum(file => new FileInfo(file).Length)
                : new FileInfo(path).Length;
            var one = Score(1);
            var two = Score(2);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {size / 1e6:0.0} | {text / one.Seconds:0.00} | {articles.Count / one.Seconds:N0} | {text / two.Seconds:0.00} "
                    + $"| {articles.Count / two.Seconds:N0} | {one.Seconds / two.Seconds:0.00} | {two.PeakMemory / 1e6:N0} |"));

            ProcessCost Score(int cores)
            {
                var cost = ProcessCost.Of(
                    cores,
                    mtq,
                    "score",
                    path,
                    "--out",
                    Path.Combine(folder, "run"),
                    "--threads",
                    cores.ToString(CultureInfo.InvariantCulture),
                    "--quiet");
                Directory.Delete(Path.Combine(folder, "run"), recursive: true);
                return cost;
            }
        }
        Directory.Delete(folder, recursive: true);
        return 0;
    }
}
