namespace MtQuality.Metrics.Comparison;

/// <summary>
/// Which changed word stands in whose place between two kept ones: in order, as many as the shorter side has, and of all such ways the
/// one where
/// words look most like those they replace, "2,000" and "2000" say.
/// </summary>
internal static class Replacements
{
    // Longer stretches are pairwise in order: nothing is told from so much that changed, and the table would grow with its square.
    private const int MaxTable = 4096;
    private const int Pair = 100;
    private const int MostAlike = 9;

    /// <summary>Numbers of words of the two stretches that belong together, rising.</summary>
    public static IEnumerable<(int First, int Second)> Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        if (first.Count * (long)second.Count > MaxTable || first.Count == second.Count)
            return Enumerable.Range(0, Math.Min(first.Count, second.Count)).Select(i => (i, i));
        var best = new int[first.Count + 1, second.Count + 1];
        for (var i = first.Count - 1; i >= 0; i--)
        {
            for (var j = second.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(best[i + 1, j + 1] + Pair + Likeness(first[i], second[j]), Math.Max(best[i + 1, j], best[i, j + 1]));
        }
        return Follow(first, second, best);
    }

    private static IEnumerable<(int, int)> Follow(IReadOnlyList<string> first, IReadOnlyList<string> second, int[,] best)
    {
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            if (best[i, j] == best[i + 1, j + 1] + Pair + Likeness(first[i], second[j]))
                yield return (i++, j++);
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }
    }

    /// <summary>How much of the longer word the common beginning is; of numbers, commas aside.</summary>
    private static int Likeness(string word, string other)
    {
        var (one, two) = (word.Replace(",", "", StringComparison.Ordinal), other.Replace(",", "", StringComparison.Ordinal));
        var common = 0;
        while (common < one.Length && common < two.Length && char.ToLowerInvariant(one[common]) == char.ToLowerInvariant(two[common]))
            common++;
        return MostAlike * common / Math.Max(1, Math.Max(one.Length, two.Length));
    }
}
