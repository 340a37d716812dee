namespace MtQuality.Metrics.Comparison;

/// <summary>
/// Pairs the changed words between two kept ones: in order, as many as the shorter side has. Of all such pairings it takes the one
/// in which words look most like those they replace, as "2,000" and "2000" do.
/// </summary>
internal static class Replacements
{
    // Longer stretches are paired in order: likeness says little about so large a change, and the table grows with the square.
    private const int MaxTable = 4096;
    private const int Pair = 100;
    private const int MaxLikeness = 9;

    /// <summary>Numbers of the paired words in the two stretches, ascending.</summary>
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

    /// <summary>How much of the longer word the common beginning covers; commas in numbers are ignored.</summary>
    private static int Likeness(string word, string other)
    {
        var (one, two) = (word.Replace(",", "", StringComparison.Ordinal), other.Replace(",", "", StringComparison.Ordinal));
        var common = 0;
        while (common < one.Length && common < two.Length && char.ToLowerInvariant(one[common]) == char.ToLowerInvariant(two[common]))
            common++;
        return MaxLikeness * common / Math.Max(1, Math.Max(one.Length, two.Length));
    }
}
