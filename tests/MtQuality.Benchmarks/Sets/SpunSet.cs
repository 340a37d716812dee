using System.Globalization;
using MtQuality.Lexicons;
using MtQuality.Metrics.Attacks;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Benchmarks.Sets;

/// <summary>Spins a set with a thesaurus that nothing has learnt from.</summary>
internal static class SpunSet
{
    /// <param name="thesaurus">Lines of a word and its synonyms, separated by commas, as the Moby Thesaurus has them.</param>
    /// <param name="rate">Share of the words with synonyms that are replaced, 0 to 1.</param>
    /// <param name="seed">The same seed makes the same texts.</param>
    /// <param name="input">Gzipped JSONL of human texts.</param>
    /// <param name="output">Gzipped JSONL to write.</param>
    public static int Run(string thesaurus, string rate, string seed, string input, string output)
    {
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped));
        var synonyms = Read(thesaurus);
        var spinner = new ThesaurusSpinner(resources, word => synonyms.GetValueOrDefault(resources.Vocabulary.Spelling(word), []));
        var share = double.Parse(rate, CultureInfo.InvariantCulture);
        var random = new Random(int.Parse(seed, CultureInfo.InvariantCulture));
        return DerivedSet.Write(input, output, "spun", $"moby-{rate}", text => spinner.Spin(text, share, random));
    }

    // Only words that name each other: what is listed on one side alone is mostly no synonym.
    private static Dictionary<string, IReadOnlyList<string>> Read(string thesaurus)
    {
        var listed = File.ReadLines(thesaurus)
            .Select(line => line.Split(','))
            .ToDictionary(words => words[0], words => words[1..].ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return listed.ToDictionary(
            entry => entry.Key,
            entry => (IReadOnlyList<string>)
            [
                .. entry.Value
                    .Where(word => word.All(char.IsAsciiLetterLower) && listed.GetValueOrDefault(word)?.Contains(entry.Key) == true)
                    .OrderByDescending(word => listed[word].Count(entry.Value.Contains) / (double)listed[word].Count)
                    .ThenBy(word => word, StringComparer.Ordinal),
            ],
            StringComparer.Ordinal);
    }
}
