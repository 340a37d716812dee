using System.Globalization;
using System.Text;
using System.Text.Json;
using MtQuality.Benchmarks.Inputs;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// How time, memory and what is written grow with the number of articles and with the length of one, without an encoder, on two
/// cores; what is written is in bytes a byte of text. Articles are the beginnings of those of corpora, repeated under other ids; the
/// last rows are single articles of many joined.
/// </summary>
internal static class Growth
{
    private const int ArticleLength = 500;
    private const int Sample = 6_000_000;

    private static readonly int[] Counts = [1, 100, 10_000, 200_000];
    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 1_000_000, 7_500_000];

    // Every file of a run is of the first part that its name fits.
    private static readonly (string Part, Func<string, bool> Has)[] Parts =
    [
        ("cards", name => name.StartsWith("scores.jsonl", StringComparison.Ordinal)),
        ("tables", name => name.EndsWith(".csv", StringComparison.Ordinal)),
        ("journal", name => name == "journal.jsonl"),
        ("pages", name => name == "index.html" || name.StartsWith("articles", StringComparison.Ordinal)),
        ("charts and info", _ => true),
    ];

    public static int Run(string mtq, string[] corpora)
    {
        var texts = GeneratedInputs.Take(Sample, corpora).Select(article => article.Text).ToList();
        var parts = string.Join(" | ", Parts.Select(part => part.Part));
        Console.WriteLine($"| input | text, MB | s | CPU s | MB a CPU s | peak memory, MB | {parts} | all |");
        Console.WriteLine($"|---|---|---|---|---|---|{string.Concat(Parts.Select(_ => "---|"))}---|");
        foreach (var count in Counts)
        {
            var articles = Enumerable.Range(0, count).Select(i => Beginning(texts[i % texts.Count]));
            Measure(mtq, Invariant($"{count:N0} of {ArticleLength} characters"), articles);
        }
        var all = string.Join("\n\n", texts);
        foreach (var length in Lengths)
            Measure(mtq, $"one article of {Invariant($"{length / 1000:N0}")} KB", [Repeated(all, length)]);
        return 0;
    }

    private static string Beginning(string text) => text.Length <= ArticleLength ? text : text[..ArticleLength];

    private static string Repeated(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, length / text.Length + 1))[..length];

    private static void Measure(string mtq, string name, IEnumerable<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("mtq-growth-").FullName;
        var (input, run) = (Path.Combine(folder, "in.jsonl"), Path.Combine(folder, "run"));
        var bytes = 0L;
        using (var lines = new StreamWriter(input))
        {
            foreach (var (i, text) in texts.Index())
            {
                bytes += Encoding.UTF8.GetByteCount(text);
                lines.WriteLine(JsonSerializer.Serialize(new { id = Invariant($"{i}"), text }));
            }
        }
        var cost = ProcessCost.Of(2, mtq, "score", input, "--encoder", "none", "--out", run, "--threads", "2", "--quiet");
        var busy = cost.Seconds * cost.Cores;
        var written = new long[Parts.Length];
        foreach (var file in Directory.EnumerateFiles(run, "*", SearchOption.AllDirectories))
        {
            var place = Array.FindIndex(Parts, part => part.Has(Path.GetRelativePath(run, file)));
            written[place] += new FileInfo(file).Length;
        }
        Directory.Delete(folder, recursive: true);
        var shares = string.Join(" | ", written.Append(written.Sum()).Select(part => Invariant($"{(double)part / bytes:0.00}")));
        Console.WriteLine(Invariant(
            $"| {name} | {bytes / 1e6:0.000} | {cost.Seconds:0.0} | {busy:0.0} | {bytes / 1e6 / busy:0.00} | {cost.PeakMemory / 1e6:N0} ")
            + $"| {shares} |");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
