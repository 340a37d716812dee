using System.Globalization;
using MtQuality.Documents;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>
/// Counts the words of good English for the lexicon <c>words</c>: frequency, and how each is cased inside sentences.
/// A frequency list (word and count a line) may fill in what the corpora are too small for.
/// </summary>
internal static class WordCounts
{
    private const int MinInCorpora = 5;
    private const double MinZipfInList = 2.7;
    private const int MaxWordLength = 24;

    private sealed class Count
    {
        public long Total, Lower, Capitalized, Upper;
    }

    /// <summary>Writes the lexicon.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="corpora">Gzipped JSONL of good English.</param>
    /// <param name="frequencyList">Gzipped lines of a word and its count.</param>
    /// <param name="resources">What the corpora are parsed with.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> corpora, string frequencyList, SignalResources resources)
    {
        var counts = new Dictionary<string, Count>();
        foreach (var article in corpora.SelectMany(CorpusFile.Read))
            Add(article, resources, counts);

        var total = counts.Values.Sum(count => count.Total);
        var frequencies = counts.ToDictionary(pair => pair.Key, pair => Zipf(pair.Value.Total, total));
        var listed = FrequencyList(frequencyList).ToList();
        var listTotal = listed.Sum(entry => entry.Count);
        foreach (var (word, count) in listed)
        {
            var zipf = Zipf(count, listTotal);
            if (zipf >= MinZipfInList || counts.ContainsKey(word))
                frequencies[word] = frequencies.TryGetValue(word, out var own) ? Math.Max(own, zipf) : zipf;
        }

        output.WriteLine("# title: Common English words, how frequent they are and how they are cased inside sentences");
        output.WriteLine(
            "# source: counted in the corpora and the frequency list named in data/README.md, by `MtQuality.Forge build`, 2026");
        output.WriteLine("# licence: counts only; the list's part MIT (SymSpell)");
        output.WriteLine("# columns: word<TAB>zipf×10<TAB>capitalised inside sentences, %<TAB>in capitals or mixed, %");
        foreach (var (word, zipf) in frequencies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var count = counts.GetValueOrDefault(word) ?? new Count();
            if (count.Total < MinInCorpora && zipf < MinZipfInList)
                continue;
            var cased = count.Lower + count.Capitalized + count.Upper;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{word}\t{Math.Clamp(Math.Round(zipf * 10), 0, 80):0}\t"
                + $"{Percent(count.Capitalized, cased)}\t{Percent(count.Upper, cased)}"));
        }
    }

    private static void Add(Article article, SignalResources resources, Dictionary<string, Count> counts)
    {
        using var document = resources.Parse(article);
        if (!document.Source.Any(char.IsUpper))
            return;
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            var isPlain = IsPlainProse(tokens);
            var isFirst = true;
            foreach (var token in tokens)
            {
                if (!token.IsWord)
                {
                    // What follows a quote, a colon or a bracket may be capitalised for that reason.
                    isFirst |= token.Length != 1 || document.Source[token.Start] is not (',' or '-');
                    continue;
                }
                var word = document.TextOf(token).ToString().ToLowerInvariant().Replace('’', '\'');
                if (token.Length <= MaxWordLength && word.All(c => char.IsLetter(c) || c is '\'' or '.'))
                {
                    if (!counts.TryGetValue(word, out var count))
                        counts[word] = count = new Count();
                    count.Total++;
                    if (isPlain && !isFirst)
                    {
                        count.Lower += token.Casing == Casing.Lower ? 1 : 0;
                        count.Capitalized += token.Casing == Casing.Capitalized ? 1 : 0;
                        count.Upper += token.Casing is Casing.Upper or Casing.Mixed ? 1 : 0;
                    }
                }
                isFirst = false;
            }
        }
    }

    /// <summary>A sentence most of whose words are in lower case: no headline, no shouting.</summary>
    private static bool IsPlainProse(ReadOnlySpan<Token> tokens)
    {
        int lower = 0, words = 0;
        foreach (var token in tokens)
        {
            words += token.IsWord ? 1 : 0;
            lower += token.Casing == Casing.Lower ? 1 : 0;
        }
        return lower * 2 > words;
    }

    private static IEnumerable<(string Word, long Count)> FrequencyList(string path)
    {
        foreach (var line in CorpusFile.Lines(path))
        {
            var cells = line.Trim('\uFEFF').Split(' ');
            yield return (cells[0], long.Parse(cells[1], CultureInfo.InvariantCulture));
        }
    }

    private static double Zipf(long count, long total) => Math.Log10(1e9 * Math.Max(count, 1) / total);

    // One in a thousand is not never: what occurs at all is at least 1 %.
    private static string Percent(long part, long whole) =>
        whole == 0 ? "50" : Math.Max(0, Math.Ceiling(100.0 * part / whole - 0.2)).ToString("0", CultureInfo.InvariantCulture);
}
