using MtQuality.Documents;
using MtQuality.Tagging;

namespace MtQuality.Forge.Tagging;

/// <summary>Makes the word profiles of the tagger's model.</summary>
internal static class ProfileBuilder
{
    private const int FixedOccurrences = 20;
    private const double FixedShare = 0.99;
    private const int Words = 30_000;
    private const int MinOccurrences = 20;
    private const double LexicalShare = 0.07;
    private const byte Clusters = 250;

    /// <summary>The words that have but one class in the treebank, and are frequent there.</summary>
    public static Dictionary<ulong, WordClass> Fixed(IEnumerable<TaggedSentence> sentences)
    {
        var tagged = sentences.SelectMany(sentence => sentence.Tokens.Zip(sentence.Classes)).Where(pair => pair.Second != WordClass.None);
        var words = tagged.GroupBy(pair => pair.First.Key, pair => pair.Second);
        return words.Where(word => word.Count() >= FixedOccurrences)
            .Select(word => (word.Key, Max: word.CountBy(found => found).MaxBy(found => found.Value), All: word.Count()))
            .Where(word => word.Max.Value >= FixedShare * word.All)
            .ToDictionary(word => word.Key, word => word.Max.Key);
    }

    /// <summary>Profiles from plain text on top of those of <paramref name="fixedWords"/>, in order of their keys.</summary>
    public static List<(uint Key, WordProfile Profile)> Build(Dictionary<ulong, WordClass> fixedWords, WordStatistics? statistics)
    {
        var profiles = fixedWords.ToDictionary(word => WordProfiles.KeyOf(word.Key), word => new WordProfile(0, 0, 0, word.Value));
        if (statistics is not null)
        {
            var words = statistics.Words.Where(word => statistics.CountOf(word.Id) >= MinOccurrences).Take(Words).ToList();
            var clusters = WordClusters.Of(statistics, words.ConvertAll(word => word.Id), Clusters);
            var sets = words.ConvertAll(word => UsualClasses(statistics.ClassesOf(word.Id)));
            var numbers = sets.CountBy(set => set)
                .OrderByDescending(set => set.Value)
                .ThenBy(set => set.Key, StringComparer.Ordinal)
                .Take(255)
                .Select((set, i) => (set.Key, i + 1))
                .ToDictionary();
            for (var i = 0; i < words.Count; i++)
            {
                var key = WordProfiles.KeyOf(words[i].Key);
                var lexical = (byte)numbers.GetValueOrDefault(sets[i]);
                profiles[key] = new WordProfile(clusters[i], lexical, Band(statistics, words[i].Id), profiles.GetValueOrDefault(key).Fixed);
            }
        }
        return [.. profiles.OrderBy(profile => profile.Key).Select(profile => (profile.Key, profile.Value))];
    }

    /// <summary>The classes that the word often has, the most frequent first.</summary>
    private static string UsualClasses(ReadOnlySpan<int> counts)
    {
        var all = 0;
        foreach (var count in counts)
            all += count;
        var usual = new List<(int Count, WordClass Class)>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] >= LexicalShare * all)
                usual.Add((counts[i], (WordClass)i));
        }
        return string.Join('|', usual.OrderByDescending(item => item.Count).Take(3).Select(item => item.Class));
    }

    private static byte Band(WordStatistics statistics, int id)
    {
        var capitals = statistics.CapitalShareOf(id) switch { < 0.05 => 0, < 0.5 => 1, < 0.95 => 2, _ => 3 };
        return (byte)(1 + capitals + 4 * Math.Min(5, (int)Math.Log10(statistics.CountOf(id))));
    }
}
