using System.Diagnostics;
using System.Text;
using MtQuality.Forge.Lexicons;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Rewording;
using MtQuality.Signals;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Of the words that a spinner replaced one by one (<c>text</c> beside <c>original</c>), the share whose original the thesaurus lists:
/// with all its
/// sources, and with each alone.
/// </summary>
internal static class ThesaurusRecall
{
    private const int Repeats = 20;

    public static int Run(string[] files, bool list)
    {
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped));
        var watch = Stopwatch.StartNew();
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicons/thesaurus.tsv")!;
        var lexicon = Lexicon.Read("thesaurus", stream);
        var read = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        var all = resources.Thesaurus;
        Console.WriteLine(
            $"{lexicon.Rows.Count} words, {all.Size} candidates of forms; read in {read:0} ms, built in "
                + $"{watch.Elapsed.TotalMilliseconds:0} ms");
        watch.Restart();
        for (var i = 0; i < Repeats; i++)
            _ = new Thesaurus(resources.Vocabulary, lexicon, resources.Lexicon("lemmas"));
        Console.WriteLine($"once the code is compiled, built in {watch.Elapsed.TotalMilliseconds / Repeats:0} ms");

        var recalls = new List<(string Name, ReplacementRecall Recall)> { ("all", new ReplacementRecall(resources.Vocabulary, all)) };
        foreach (var source in "wtpd")
            recalls.Add(
                (
                    source.ToString(),
                    new ReplacementRecall(
                        resources.Vocabulary, new Thesaurus(resources.Vocabulary, Only(lexicon, source), resources.Lexicon("lemmas")))));
        foreach (var (spun, original) in files.SelectMany(file => TextPair.Read(file, "text", "original")))
        {
            foreach (var (put, replaced) in TextPair.Replacements(spun, original, resources))
                recalls.ForEach(recall => recall.Recall.Add(put, replaced));
        }
        foreach (var (name, recall) in recalls)
            Console.WriteLine($"{name,-4} {recall}");
        if (list)
        {
            var misses = recalls[0].Recall.Misses
                .OrderByDescending(miss => miss.Value)
                .ThenBy(miss => miss.Key.Spun, StringComparer.Ordinal);
            foreach (var (pair, count) in misses)
                Console.WriteLine($"{count}\t{pair.Spun}\t{pair.Expected}");
        }
        return 0;
    }

    /// <summary>The candidates of a thesaurus that come from one source.</summary>
    public static Lexicon Only(Lexicon lexicon, char source)
    {
        var rows = new StringBuilder();
        foreach (var row in lexicon.Rows)
        {
            var kept = row[2]
                .Split(' ')
                .Where(candidate =>
                    candidate.IndexOf(Thesaurus.SourceMark) is var mark
                        && (mark < 0 ? source == 'w' : candidate.AsSpan(mark).Contains(source)));
            rows.Append(row[0]).Append('\t').Append(row[1]).Append('\t').AppendJoin(' ', kept).Append('\n');
        }
        return Lexicon.Read("thesaurus", new MemoryStream(Encoding.UTF8.GetBytes(rows.ToString())));
    }
}
