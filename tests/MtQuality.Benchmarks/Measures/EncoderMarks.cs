using System.Globalization;
using MtQuality.Documents;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Forge;
using MtQuality.Metrics;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// What <c>encoder.replaced</c> marks: of spun texts the share of replaced words that is marked, the share of marked words that were
/// replaced, and how often a wording is shown and is the original; of other texts the marks per 1,000 words.
/// </summary>
internal static class EncoderMarks
{
    private const string Signal = "encoder.replaced";

    /// <summary>Counts of words, but for <see cref="Findings"/>, <see cref="Shown"/> and <see cref="Restored"/>: places.</summary>
    private sealed record Tally(int Words, int Replaced, int Marked, int Hits, int Findings, int Shown, int Restored)
    {
        public static Tally operator +(Tally one, Tally other) => new(
            one.Words + other.Words,
            one.Replaced + other.Replaced,
            one.Marked + other.Marked,
            one.Hits + other.Hits,
            one.Findings + other.Findings,
            one.Shown + other.Shown,
            one.Restored + other.Restored);
    }

    private sealed record Pair(string Text, string? Original, string Group);

    /// <param name="each">How many texts of a kind are read at most.</param>
    /// <param name="files">Corpora.</param>
    public static int Run(int each, string[] files)
    {
        var analyzer = new QualityAnalyzer(new AnalyzerOptions
        {
            Encoder = OnnxTextEncoder.Shipped,
            EncoderUse = EncoderUse.All,
            LanguageModel = null,
            Classifier = null,
            EncoderClassifier = null,
        });
        var pairs = GroupSample.Of(
            files.SelectMany(Read), pair => pair.Group, pair => pair.Text, each);
        var tallies = pairs.AsParallel().AsOrdered().Select(pair => (pair.Group, Tally: Of(pair, analyzer)))
            .GroupBy(item => item.Group).OrderBy(group => group.Key, StringComparer.Ordinal);
        Console.WriteLine(
            $"{"",-56} {"words",9} {"recall",7} {"precision",10} {"shown",7} {"restored",9} {"per 1,000",10}");
        foreach (var group in tallies)
        {
            var sum = group.Select(item => item.Tally).Aggregate((one, other) => one + other);
            Console.WriteLine(
                $"{group.Key,-56} {sum.Words,9} {Share(sum.Hits, sum.Replaced),7} "
                    + $"{(sum.Replaced == 0 ? "–" : Share(sum.Hits, sum.Marked)),10} {Share(sum.Shown, sum.Findings),7} "
                    + $"{(sum.Replaced == 0 ? "–" : Share(sum.Restored, sum.Shown)),9} {Share(1000 * sum.Findings, sum.Words),10}");
        }
        return 0;
    }

    private static IEnumerable<Pair> Read(string file)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        return CorpusFile.Records(file, record =>
        {
            var label = CorpusFile.Text(record, "label") ?? "human";
            var original = label == "spun" ? CorpusFile.Text(record, "original") : null;
            var detail = CorpusFile.Text(record, name == "human_dev" ? "group" : label == "human" ? "domain" : "tool");
            return new Pair(CorpusFile.Text(record, "text")!, original, $"{name} {label} {detail}");
        });
    }

    private static Tally Of(Pair pair, QualityAnalyzer analyzer)
    {
        using var document = analyzer.Parse(new Article("text", pair.Text));
        var findings = analyzer.Analyze(new Article("text", pair.Text)).Findings.Where(finding => finding.Signal == Signal).ToList();
        var shown = findings.Count(finding => finding.Expected is not null);
        if (pair.Original is null)
            return new Tally(document.JudgedWords, 0, 0, 0, findings.Count, shown, 0);
        using var original = analyzer.Parse(new Article("original", pair.Original));
        var aligned = WordAlignment.Align(Keys(document), Keys(original));
        // What an inserted word is aligned with stands in the text itself, and is no original.
        var kept = aligned.Where(other => other >= 0).ToHashSet();
        var (replaced, marked, hits, restored) = (0, 0, 0, 0);
        for (var i = 0; i < document.Tokens.Length; i++)
            replaced += document.Tokens[i].IsWord && aligned[i] < 0 ? 1 : 0;
        foreach (var finding in findings)
        {
            var isRestored = false;
            var wordings = finding.Expected?.Split(' ') ?? [];
            var first = document.FirstTokenAt(finding.Span.Start);
            for (var i = first; i < document.Tokens.Length && document.Tokens[i].End <= finding.Span.End; i++)
            {
                if (!document.Tokens[i].IsWord)
                    continue;
                marked++;
                var before = -1 - aligned[i];
                hits += before >= 0 ? 1 : 0;
                isRestored |= before >= 0 && before < original.Tokens.Length && !kept.Contains(before)
                    && wordings.Contains(original.TextOf(original.Tokens[before]).ToString(), StringComparer.OrdinalIgnoreCase);
            }
            restored += isRestored ? 1 : 0;
        }
        return new Tally(document.JudgedWords, replaced, marked, hits, findings.Count, shown, restored);
    }

    private static ulong[] Keys(TextDocument document) => [.. document.Tokens.ToArray().Select(token => token.Key)];

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
