using System.Globalization;
using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;
using MtQuality.Tokens;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Sentences written for this project with one thing wrong, marked <c>[[…]]</c>, beside their clean twins: which share is found, and
/// what is said of the twins. Columns: kind, garbled sentence, twin.
/// </summary>
internal static partial class Planted
{
    private static readonly string[] Families = ["phrase", "grammar", "fluency"];

    [GeneratedRegex(@"\[\[(?<wrong>[^\]=]+?)(=>(?<right>[^\]]+))?\]\]")]
    private static partial Regex Mark();

    public static int Run(string file, bool list)
    {
        var analyzer = new QualityAnalyzer();
        var counts = new SortedDictionary<string, (int Pairs, int Hits, int Twins)>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            var (kind, garbled, twin) = cells.Length == 3 ? (cells[0], cells[1], cells[2]) : ("all", cells[0], cells[1]);
            var marks = new List<TextSpan>();
            var text = Mark().Replace(garbled, match => match.Groups["wrong"].Value);
            var removed = 0;
            foreach (Match match in Mark().Matches(garbled))
            {
                var length = match.Groups["wrong"].Length;
                marks.Add(new TextSpan(match.Index - removed, match.Index - removed + length));
                removed += match.Length - length;
            }
            var found = Findings(analyzer, text);
            var isHit = found.Any(finding => marks.Any(mark => finding.Span.Start < mark.End && mark.Start < finding.Span.End));
            var onTwin = Findings(analyzer, twin);
            var count = counts.GetValueOrDefault(kind);
            counts[kind] = (count.Pairs + 1, count.Hits + (isHit ? 1 : 0), count.Twins + (onTwin.Count > 0 ? 1 : 0));
            if (list && !isHit)
                Console.WriteLine($"missed\t{kind}\t{garbled}");
            if (list)
                onTwin.ForEach(finding => Console.WriteLine($"twin\t{kind}\t{finding.Signal}\t{finding.Text}\t{finding.Expected}\t{twin}"));
        }
        Console.WriteLine($"{"kind",-18} {"pairs",6} {"hit",6} {"twins marked",13}");
        foreach (var (kind, (pairs, hits, twins)) in counts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-18} {pairs,6} {hits,6} {twins,13}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"all",-18} {counts.Values.Sum(count => count.Pairs),6} {counts.Values.Sum(count => count.Hits),6} "
                + $"{counts.Values.Sum(count => count.Twins),13}"));
        return 0;
    }

    private static List<Finding> Findings(QualityAnalyzer analyzer, string text) =>
        [
            .. analyzer
                .Analyze(new Article("planted", text)).Findings
                .Where(finding => Families.Contains(SignalCatalog.Find(finding.Signal).Family))
        ];
}
