using System.Globalization;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Forge.Weights;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Rewording;
using MtQuality.Signals;

namespace MtQuality.Benchmarks.Measures;

/// <summary>What phrase.improbable marks: places per 1,000 words by label, tool or register, and, for articles with an original, the
/// share of marks that hold a replaced word.</summary>
internal static class OddPairMarks
{
    private sealed class Count
    {
        public long Words, Marks, Aligned, Hits;
    }

    public static int Run(string[] files, bool list)
    {
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped));
        var model = NgramModel.Shipped;
        var stretches = new OddStretches(resources.Vocabulary, resources.Tagger, resources.OddPairWeights);
        foreach (var file in files)
        {
            var counts = new SortedDictionary<string, Count>(StringComparer.Ordinal);
            var name = Path.GetFileName(file).Split('.')[0];
            var records = CorpusFile.Records(
                file, record => (CorpusFile.Text(record, "text")!, Group(name, record), CorpusFile.Text(record, "original")));
            foreach (var (text, group, original) in records)
            {
                using var document = resources.Parse(new Article("text", text));
                using var trace = new Trace(document, model);
                var count = counts.TryGetValue(group, out var known) ? known : counts[group] = new Count();
                count.Words += document.JudgedWords;
                var aligned = original is null ? null : SpunWords.Align(document, original, resources);
                foreach (var stretch in stretches.Find(document, trace))
                {
                    count.Marks++;
                    count.Aligned += aligned is null ? 0 : 1;
                    count.Hits += aligned is not null && aligned[stretch.FirstToken..(stretch.LastToken + 1)].Any(token => token.IsReplaced)
                        ? 1
                        : 0;
                    if (list)
                        Console.WriteLine(
                            $"{name}\t{group}\t"
                                + $"{document.Source[document.Tokens[stretch.FirstToken].Start..document.Tokens[stretch.LastToken].End]}\t"
                                + $"{stretch.Bits.ToString("0.0", CultureInfo.InvariantCulture)}");
                }
            }
            foreach (var (group, count) in counts)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name,-18} {group,-40} {count.Words,8} words {1000.0 * count.Marks / Math.Max(1, count.Words),6:0.00} marks per "
                        + $"1,000 words {(count.Aligned == 0 ? "" : $"precision {(double)count.Hits / count.Aligned:0.000}")}"));
            }
        }
        return 0;
    }

    private static string Group(string file, System.Text.Json.JsonElement record) =>
        file == "human_dev"
            ? CorpusFile.Text(record, "group")!
            : file.StartsWith("spun", StringComparison.Ordinal)
                ? CorpusFile.Text(record, "tool")!
                : CorpusFile.Text(record, "label") ?? "(all)";
}
