using System.Globalization;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Forge.Lexicons;
using MtQuality.Forge.Weights;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Rewording;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// What <see cref="Unspinner"/> finds in spun texts, by the tool that made them: share of replaced content words that are marked, share
/// of marks
/// that are replaced words, share of hits that name the original; and marks in human texts.
/// </summary>
internal static class Unspinning
{
    private sealed class Tally
    {
        public int Replaced, Marks, Hits, Restored;
    }

    public static int Run(string spunFile, string[] humanFiles)
    {
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped));
        var model = NgramModel.Shipped;
        var counts = Measure(spunFile, resources, model);
        Console.WriteLine($"{"spun by",-34} {"replaced",9} {"recall",7} {"precision",10} {"restored",9}");
        foreach (var (tool, count) in counts)
            Print(tool, count);
        Print("all", Sum(counts));

        var unspinner = resources.Unspinner;
        var human = new SortedDictionary<string, (long Words, int Marks)>(StringComparer.Ordinal);
        foreach (var article in humanFiles.SelectMany(CorpusFile.Read))
        {
            using var document = resources.Parse(article);
            using var trace = new Trace(document, model);
            // Where every article is a group of its own, the file is the group.
            var register = article.Group is { } known && !known.Contains('/', StringComparison.Ordinal)
                ? known
                : Path.GetFileName(article.Source!);
            var group = human.GetValueOrDefault(register);
            human[register] = (
                group.Words + document.JudgedWords, group.Marks + unspinner.Find(document, trace, unspinner.Swaps(document, trace)).Count);
        }
        foreach (var (group, (words, marks)) in human)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{group,-34} {words,9} words, {1000.0 * marks / words:0.00} marks per 1,000 words"));
        return 0;
    }

    /// <summary>The same of spun texts, with the candidates of each source of the thesaurus alone.</summary>
    public static int RunBySource(string spunFile)
    {
        var lexicons = LexiconSet.Shipped;
        var model = NgramModel.Shipped;
        Console.WriteLine($"{"thesaurus",-34} {"replaced",9} {"recall",7} {"precision",10} {"restored",9}");
        Print("all sources", Sum(Measure(spunFile, new SignalResources(new TextResources(lexicons)), model)));
        (char, string)[] sources = [('w', "WordNet"), ('t', "tortured phrases"), ('p', "post-edits"), ('d', "words of like use")];
        foreach (var (source, name) in sources)
            Print(
                name,
                Sum(Measure(
                    spunFile,
                    new SignalResources(new TextResources(lexicons.Replacing(ThesaurusRecall.Only(lexicons["thesaurus"], source)))),
                    model)));
        return 0;
    }

    private static SortedDictionary<string, Tally> Measure(string spunFile, SignalResources resources, NgramModel model)
    {
        var unspinner = resources.Unspinner;
        var counts = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var (spun, original, tool) in TextPair.ReadWithTool(spunFile))
        {
            using var document = resources.Parse(new Article("spun", spun));
            using var trace = new Trace(document, model);
            if (SpunWords.Align(document, original, resources) is not { } aligned)
                continue;
            var count = counts.TryGetValue(tool, out var known) ? known : counts[tool] = new Tally();
            count.Replaced += aligned.Count(token => token.IsReplaced && token.IsContent);
            foreach (var mark in unspinner.Find(document, trace, unspinner.Swaps(document, trace)))
            {
                Count(mark.Token, mark.Expected);
                if (mark.LastToken != mark.Token)
                    Count(mark.LastToken, mark.ExpectedNext);
            }

            void Count(int token, int expected)
            {
                count.Marks++;
                count.Hits += aligned[token].IsReplaced ? 1 : 0;
                count.Restored += aligned[token].IsReplaced && IsOriginal(aligned[token].Original, expected, resources) ? 1 : 0;
            }
        }
        return counts;
    }

    private static Tally Sum(SortedDictionary<string, Tally> counts) =>
        new()
        {
            Replaced = counts.Values.Sum(c => c.Replaced),
            Marks = counts.Values.Sum(c => c.Marks),
            Hits = counts.Values.Sum(c => c.Hits),
            Restored = counts.Values.Sum(c => c.Restored)
        };

    /// <summary>Whether a word was named, or for a noun of a term its singular.</summary>
    private static bool IsOriginal(string original, int expected, SignalResources resources) =>
        resources.Vocabulary.Find(WordKey.Of(original)) is not Vocabulary.Unknown and var word
            && (word == expected || resources.Terms.Singular(word) == expected);

    private static void Print(string tool, Tally count) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{tool,-34} {count.Replaced,9} {(double)count.Hits / count.Replaced,7:0.000} "
            + $"{(double)count.Hits / Math.Max(1, count.Marks),10:0.000} {(double)count.Restored / Math.Max(1, count.Hits),9:0.000}"));
}
