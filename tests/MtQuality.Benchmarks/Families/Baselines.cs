namespace MtQuality.Benchmarks.Families;

/// <summary>What other tools join: near-duplicates by sequences of five words, and texts with many words in common.</summary>
internal static class Baselines
{
    private const double MinJaccard = 0.5;

    /// <summary>MinHash of sequences of five words, 128 permutations, 16 bands.</summary>
    public static HashSet<(int, int)> Shingles(IReadOnlyList<string> texts, int planted) =>
        new MinHash(rows: 8).Pairs([.. texts.AsParallel().AsOrdered().Select(text => Reuse.Of(text).ToArray())], planted);

    /// <summary>At least half of the words of both in common; candidates by MinHash of words.</summary>
    public static HashSet<(int, int)> Words(IReadOnlyList<string> texts, int planted)
    {
        var words = texts.AsParallel().AsOrdered().Select(WordsOf).ToArray();
        var candidates = new MinHash(rows: 4).Pairs([.. words.Select(set => set.ToArray())], planted);
        return [.. candidates.AsParallel().Where(pair => Jaccard(words[pair.Item1], words[pair.Item2]) >= MinJaccard)];
    }

    private static HashSet<int> WordsOf(string text) =>
    [
        .. text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '"', '(', ')').GetHashCode(StringComparison.Ordinal)),
    ];

    private static double Jaccard(HashSet<int> one, HashSet<int> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / Math.Max(1, one.Count + other.Count - common);
    }
}
