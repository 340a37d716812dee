using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Garbles known names and idioms as translators and spinners do, and prints which share is found.</summary>
internal static class PhraseMisses
{
    private const int PerWay = 200;
    private const int Seed = 20261123;

    private static readonly HashSet<string> Joints = ["of", "the", "for", "and", "in", "on", "to", "a", "an", "'s"];

    public static int Run(bool list)
    {
        var lexicons = LexiconSet.Shipped;
        var names = lexicons["names"].Rows.Select(row => row[0].Split(' ')).ToList();
        var nameSwaps = Swaps(lexicons["name-swaps"].Rows.Select(row => (row[0], Lexicon.Cell(row, 1))));
        Measure(
            "name, head first",
            "phrase.name",
            names,
            (words, _) => Content(words) < 3 || words.Contains("of") ? null : $"{words[^1]} of the {string.Join(' ', words[..^1])}",
            list);
        Measure("name, words shuffled", "phrase.name", names, Shuffle, list);
        Measure("name, a word swapped", "phrase.name", names, (words, random) => Swap(words, nameSwaps, random), list);

        var idioms = lexicons["idioms"].Rows
            .Select(row =>
                (
                    Words: row[0].Replace("_", "his", StringComparison.Ordinal).Split(' '),
                    Swaps: Swaps(Lexicon.Cell(row, 1).Split(';').Select(Pair))))
            .ToList();
        var swapsOf = idioms.ToDictionary(idiom => idiom.Words, idiom => idiom.Swaps);
        Measure("idiom, a word swapped", "phrase.idiom", [.. swapsOf.Keys], (words, random) => Swap(words, swapsOf[words], random), list);
        return 0;
    }

    private static void Measure(string way, string signal, List<string[]> phrases, Func<string[], Random, string?> garble, bool list)
    {
        var analyzer = new QualityAnalyzer();
        var random = new Random(Seed);
        var order = phrases.ToArray();
        random.Shuffle(order);
        var (planted, found) = (0, 0);
        foreach (var words in order)
        {
            if (planted == PerWay || garble(words, random) is not { } garbled)
                continue;
            planted++;
            var text = $"People said on Tuesday that {garbled} was what they had talked about at the meeting.";
            if (analyzer.Analyze(new Article(garbled, text)).Findings.Any(finding => finding.Signal == signal))
                found++;
            else if (list)
                Console.WriteLine($"{way}\t{string.Join(' ', words)}\t{garbled}");
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{way,-24} planted {planted,4}  found {found,4}  recall {(double)found / Math.Max(1, planted):0.000}"));
    }

    /// <summary>The content words in another order, the others in their places; null where there are fewer than three.</summary>
    private static string? Shuffle(string[] words, Random random)
    {
        var places = Enumerable.Range(0, words.Length).Where(i => !Joints.Contains(words[i])).ToArray();
        if (places.Length < 3)
            return null;
        var shuffled = places.ToArray();
        while (shuffled.SequenceEqual(places))
            random.Shuffle(shuffled);
        var garbled = words.ToArray();
        for (var i = 0; i < places.Length; i++)
            garbled[places[i]] = words[shuffled[i]];
        return string.Join(' ', garbled);
    }

    /// <summary>One word that has swaps replaced by one of them, in its case; null where none has.</summary>
    private static string? Swap(string[] words, Dictionary<string, string[]> swaps, Random random)
    {
        var places = Enumerable.Range(0, words.Length).Where(i => swaps.ContainsKey(words[i].ToLowerInvariant())).ToArray();
        if (places.Length == 0)
            return null;
        var place = places[random.Next(places.Length)];
        var choices = swaps[words[place].ToLowerInvariant()];
        var swap = choices[random.Next(choices.Length)];
        var garbled = words.ToArray();
        garbled[place] = char.IsUpper(words[place][0]) ? char.ToUpperInvariant(swap[0]) + swap[1..] : swap;
        return string.Join(' ', garbled);
    }

    private static int Content(string[] words) => words.Count(word => !Joints.Contains(word));

    private static (string Word, string Swaps) Pair(string entry) =>
        entry.Split('=') is [var word, var swaps] ? (word.Trim(), swaps) : ("", "");

    private static Dictionary<string, string[]> Swaps(IEnumerable<(string Word, string Swaps)> pairs) =>
        pairs
            .Where(pair => pair.Swaps.Length > 0)
            .ToDictionary(pair => pair.Word, pair => pair.Swaps.Split('|', StringSplitOptions.TrimEntries));
}
