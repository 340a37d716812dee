using System.Globalization;
using System.Runtime.InteropServices;
using MtQuality.Lexicons;
using MtQuality.Rewording;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>
/// Makes the lexicon <c>terms</c>: pairs of content words that good English puts together far oftener than chance would, counted in
/// corpora and in a list
/// of word pairs (two words and a count a line), and the nouns of two words that WordNet has.
/// </summary>
internal static class TermCounts
{
    // Seldom seen pairs say little, whatever their words.
    private const int MinInCorpora = 4;
    private const int MinDocuments = 3;

    // Bits by which a pair must be commoner than chance.
    private const double MinBits = 3;

    private const double MinBitsOfCompound = 6;

    // "of the" makes up some 0.6 % of the word pairs of English; the list itself holds the commonest pairs alone.
    private const double ShareOfOfThe = 0.006;

    private sealed class Count
    {
        public int Places, Documents, LastDocument;
    }

    /// <summary>Writes the lexicon.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="wordNetFolder">The folder of WordNet's <c>index.noun</c>.</param>
    /// <param name="pairList">Gzipped lines of two words and their count.</param>
    /// <param name="corpora">Gzipped JSONL of good English.</param>
    /// <param name="resources">What the corpora are parsed with.</param>
    public static void Write(
        TextWriter output,
        string wordNetFolder,
        string pairList,
        IReadOnlyList<string> corpora,
        SignalResources resources)
    {
        var vocabulary = resources.Vocabulary;
        var singulars = new Singulars(new WordForms(vocabulary, resources.Lexicon("lemmas")), vocabulary);
        var counts = new Dictionary<(int, int), Count>();
        var words = new long[vocabulary.Count];
        var total = 0L;
        var number = 0;
        foreach (var article in corpora.SelectMany(CorpusFile.Read))
        {
            number++;
            using var document = resources.Parse(article);
            foreach (var sentence in document.Sentences)
            {
                var tokens = document.TokensOf(sentence);
                for (var i = 0; i < tokens.Length; i++)
                {
                    total += tokens[i].IsWord ? 1 : 0;
                    if (!Terms.IsPart(tokens[i], vocabulary))
                        continue;
                    words[singulars.Of(tokens[i].WordId)]++;
                    if (i == 0 || !Terms.IsPart(tokens[i - 1], vocabulary) || !Terms.AreJoined(document.Source, tokens[i - 1], tokens[i]))
                        continue;
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        counts,
                        (singulars.Of(tokens[i - 1].WordId), singulars.Of(tokens[i].WordId)),
                        out _);
                    count ??= new Count();
                    count.Places++;
                    count.Documents += count.LastDocument == number ? 0 : 1;
                    count.LastDocument = number;
                }
            }
        }

        var bits = new SortedDictionary<(string, string), double>();
        foreach (var ((first, second), count) in counts)
        {
            if (count.Places >= MinInCorpora && count.Documents >= MinDocuments)
                bits[(vocabulary.Spelling(first), vocabulary.Spelling(second))] = Math.Log2(
                    (count.Places - Math.Sqrt(count.Places)) * total / words[first] / words[second]);
        }
        AddCompounds(wordNetFolder, vocabulary, bits);
        AddListed(pairList, vocabulary, singulars, counts.Keys, bits);

        output.WriteLine("# title: Pairs of words that good English puts together far oftener than chance would");
        output.WriteLine("# source: counted in the corpora and the list of word pairs named in data/README.md, "
            + "and nouns of WordNet 3.0 (Princeton University), by `MtQuality.Forge build`, 2026");
        output.WriteLine("# licence: counts only; the list's part MIT (SymSpell); WordNet 3.0 License");
        output.WriteLine("# columns: first word<TAB>second words, each with the bits by which the pair is commoner than chance");
        foreach (var row in bits.Where(pair => pair.Value >= MinBits).GroupBy(pair => pair.Key.Item1))
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Key}\t{string.Join(' ', row.Select(pair => Entry(pair.Key.Item2, pair.Value)))}"));
    }

    private static string Entry(string second, double bits) =>
        string.Create(CultureInfo.InvariantCulture, $"{second}:{Math.Min(99, bits):0}");

    /// <summary>The nouns of two common words, each of which is worth a middling pair at least.</summary>
    private static void AddCompounds(string wordNetFolder, Vocabulary vocabulary, SortedDictionary<(string, string), double> bits)
    {
        foreach (
            var words in File.ReadLines(Path.Combine(wordNetFolder, "index.noun"))
                .Select(line => line.Split(' ')[0].Split('_'))
                .Where(words => words.Length == 2))
        {
            var pair = (words[0], words[1]);
            if (
                Array.TrueForAll(
                    words,
                    word => vocabulary.Find(WordKey.Of(word)) is not Vocabulary.Unknown and var id && Terms.IsPart(id, vocabulary)))
                bits[pair] = Math.Max(MinBitsOfCompound, bits.GetValueOrDefault(pair));
        }
    }

    private static void AddListed(
        string pairList,
        Vocabulary vocabulary,
        Singulars singulars,
        ICollection<(int, int)> seen,
        SortedDictionary<(string, string),
        double> bits)
    {
        var rows = CorpusFile.Lines(pairList).Select(line => line.Trim('\uFEFF').Split(' ')).Where(cells => cells.Length == 3)
            .Select(cells => (First: cells[0], Second: cells[1], Count: double.Parse(cells[2], CultureInfo.InvariantCulture))).ToList();
        var words = rows.First(row => row is { First: "of", Second: "the" }).Count / ShareOfOfThe;
        foreach (var (first, second, count) in rows)
        {
            var (a, b) = (vocabulary.Find(WordKey.Of(first)), vocabulary.Find(WordKey.Of(second)));
            // The list is of the web: what no other corpus has at all is its own.
            if (a == Vocabulary.Unknown || b == Vocabulary.Unknown || !seen.Contains((singulars.Of(a), singulars.Of(b))))
                continue;
            var pair = (vocabulary.Spelling(singulars.Of(a)), vocabulary.Spelling(singulars.Of(b)));
            var value = Math.Log2(count / words) - Math.Log2(10) * (vocabulary.Zipf(a) + vocabulary.Zipf(b) - 18);
            if (!bits.TryGetValue(pair, out var own) || own < value)
                bits[pair] = value;
        }
    }
}
