using System.Globalization;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Metrics;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Marks for people to judge who cannot see what kind of text they stand in: as many of human as of garbled texts, shuffled. What the
/// readers must not see stands in a file of its own.
/// </summary>
internal static class MarkSheet
{
    private const int Seed = 4;
    private const int Around = 160;
    private const string Key = "key.tsv";

    private sealed record Mark(bool IsHuman, string Group, string Signal, string Context, string? Expected);

    /// <summary>Writes <c>sheet.tsv</c>, with an empty last column for 1 (rightly marked) or 0, and <c>key.tsv</c>.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="count">How many marks in human, and how many in garbled texts.</param>
    /// <param name="each">How many texts of a kind are read at most.</param>
    /// <param name="files">Corpora.</param>
    public static int Write(string folder, string count, int each, string[] files)
    {
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.All });
        var texts = GroupSample.Of(
            files.SelectMany(file => LabelledStart.Read(file)), text => text.Group, text => text.Article.Text, each);
        var marks = texts.AsParallel().AsOrdered()
            .SelectMany(text => Marks(text, analyzer.Analyze(text.Article)))
            .ToArray();
        var random = new Random(Seed);
        random.Shuffle(marks);
        var drawn = marks.GroupBy(mark => mark.IsHuman)
            .SelectMany(group => group.Take(int.Parse(count, CultureInfo.InvariantCulture)))
            .ToArray();
        random.Shuffle(drawn);
        Directory.CreateDirectory(folder);
        File.WriteAllLines(
            Path.Combine(folder, "sheet.tsv"),
            drawn.Select((mark, i) => $"{i + 1}\t{mark.Context}\t{mark.Expected}\t")
                .Prepend("number\tmark\twould read\tright"));
        File.WriteAllLines(
            Path.Combine(folder, Key),
            drawn.Select((mark, i) => $"{i + 1}\t{(mark.IsHuman ? "human" : "garbled")}\t{mark.Signal}\t{mark.Group}"));
        Console.WriteLine($"{drawn.Length} of {marks.Length} marks, {marks.Count(mark => mark.IsHuman)} of them in human texts");
        return 0;
    }

    /// <summary>What two readers said of the marks of a sheet, and how far they agree.</summary>
    public static int Compare(string folder, string first, string second)
    {
        var (one, other) = (Judgements(first), Judgements(second));
        var key = File.ReadLines(Path.Combine(folder, Key)).Select(line => line.Split('\t'))
            .Where(row => one.ContainsKey(row[0]) && other.ContainsKey(row[0]))
            .ToList();
        string[] heads = ["first", "second", "both", "either", "agree", "kappa"];
        Console.WriteLine($"{"rightly marked",-28} {"marks",6}{string.Concat(heads.Select(head => $" {head,7}"))}   95 %");
        foreach (var kind in key.GroupBy(row => row[1]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Print(kind.Key, kind);
            foreach (var signal in kind.GroupBy(row => row[2]).OrderByDescending(group => group.Count()))
                Print("  " + signal.Key, signal);
        }
        Print("all", key);
        return 0;

        void Print(string name, IEnumerable<string[]> rows)
        {
            var pairs = rows.Select(row => (First: one[row[0]], Second: other[row[0]])).ToList();
            var (a, b) = (pairs.Average(pair => pair.First ? 1 : 0), pairs.Average(pair => pair.Second ? 1 : 0));
            var agree = pairs.Average(pair => pair.First == pair.Second ? 1.0 : 0);
            var both = pairs.Average(pair => pair.First && pair.Second ? 1.0 : 0);
            var either = pairs.Average(pair => pair.First || pair.Second ? 1.0 : 0);
            var kappa = Agreement.CohensKappa(pairs);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-28} {pairs.Count,6} {a,7:0.00} {b,7:0.00} {both,7:0.00} {either,7:0.00} {agree,7:0.00} "
                    + $"{kappa?.Value,7:0.00} {kappa?.Low,6:0.00} – {kappa?.High:0.00}"));
        }
    }

    private static Dictionary<string, bool> Judgements(string file) => File.ReadLines(file)
        .Select(line => line.Split('\t'))
        .Where(row => row[^1].Trim() is "0" or "1")
        .ToDictionary(row => row[0], row => row[^1].Trim() == "1", StringComparer.Ordinal);

    private static IEnumerable<Mark> Marks(LabelledStart text, ScoreCard card) => card.Findings
        .Where(finding => SignalCatalog.Find(finding.Signal).IsCause)
        .Select(finding => new Mark(text.IsHuman, text.Group, finding.Signal, FindingContext.Of(card, finding, Around), finding.Expected));
}
