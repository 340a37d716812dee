using System.Globalization;
using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Lexicons;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// How many tortured phrases are marked, and the expected term named, as if they were not listed: in sentences written around them
/// (phrase, expected term,
/// sentence), with lexicons that were made without them.
/// </summary>
internal static partial class Unlisted
{
    /// <summary>Prints the list of tortured phrases without those of <paramref name="leftOut"/>: what the lexicons of the measure are
    /// made from.</summary>
    public static int Keep(string list, string leftOut)
    {
        var phrases = Rows(leftOut).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var line in File.ReadLines(list).Where(line => !phrases.Contains(line.Split('\t')[0])))
            Console.WriteLine(line);
        return 0;
    }

    /// <param name="folder">Folder of <c>tortured.tsv</c>, <c>thesaurus.tsv</c> and <c>term-swaps.tsv</c>.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="list">Whether to print those that are missed.</param>
    public static int Run(string folder, string sentences, bool list)
    {
        var lexicons = LexiconSet.Shipped;
        foreach (var name in (string[])["tortured", "thesaurus", "term-swaps"])
        {
            using var file = File.OpenRead(Path.Combine(folder, name + ".tsv"));
            lexicons = lexicons.Replacing(Lexicon.Read(name, file));
        }
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Lexicons = lexicons });
        var (all, marked, named) = (0, 0, 0);
        var signals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var cells in Rows(sentences).Select(line => line.Split('\t')))
        {
            var (phrase, terms, sentence) = (cells[0], Aside().Replace(cells[1], "").Split('/', ';'), cells[2]);
            var start = sentence.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            var found = analyzer
                .Analyze(new Article("unlisted", sentence)).Findings
                .Where(finding => finding.Span.Start < start + phrase.Length && start < finding.Span.End)
                .ToList();
            all++;
            marked += found.Count > 0 ? 1 : 0;
            found
                .Select(finding => finding.Signal)
                .Distinct()
                .ToList()
                .ForEach(signal => signals[signal] = signals.GetValueOrDefault(signal) + 1);
            // A word of the term is named where it stands for the one word that was swapped.
            var isNamed = found.Exists(finding =>
                finding.Expected is { } expected
                    && Array.Exists(terms, term => IsNamed(term.Trim(), expected, phrase, sentence[finding.Span.Start..finding.Span.End])));
            named += isNamed ? 1 : 0;
            if (list && !isNamed)
                Console.WriteLine(
                    $"{(found.Count > 0 ? "marked" : "missed")}\t{phrase}\t{cells[1]}\t"
                        + $"{string.Join("; ", found.Select(finding => $"{finding.Text} → {finding.Expected}"))}");
        }
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{all} sentences: {marked} marked, {named} with the expected term named"));
        foreach (var (signal, count) in signals)
            Console.WriteLine($"  {signal,-20} {count,4}");
        return 0;
    }

    private static bool IsNamed(string term, string expected, string phrase, string marked)
    {
        var result = phrase.Replace(marked, expected, StringComparison.OrdinalIgnoreCase);
        return string.Equals(Plain(result), Plain(term), StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string term) => term.Replace('-', ' ').TrimEnd('s');

    private static IEnumerable<string> Rows(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#');

    [GeneratedRegex(@"\s*\([^)]*\)\s*")]
    private static partial Regex Aside();
}
