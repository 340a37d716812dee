namespace MtQuality.Benchmarks.Families;

/// <summary>Whether two articles of people share text: an agency sends a report again with changes. Nobody spins in these sets, so what
/// has a source in common has sequences of five words in common.</summary>
internal static class Reuse
{
    private const int Length = 5;
    private const double Enough = 0.1;

    public static bool IsReuse(string one, string other) => Share(one, other) >= Enough;

    /// <summary>Share of the sequences of the one that has fewer which the other has too, 0–1.</summary>
    public static double Share(string one, string other)
    {
        var (first, second) = (Of(one), Of(other));
        var fewer = Math.Min(first.Count, second.Count);
        first.IntersectWith(second);
        return fewer == 0 ? 0 : (double)first.Count / fewer;
    }

    /// <summary>Hashes of the sequences of a text.</summary>
    public static HashSet<int> Of(string text)
    {
        var words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - Length + 1)).Select(i => HashOf(words.AsSpan(i, Length)))];
    }

    private static int HashOf(ReadOnlySpan<string> words)
    {
        var hash = new HashCode();
        foreach (var word in words)
            hash.Add(word.GetHashCode(StringComparison.Ordinal));
        return hash.ToHashCode();
    }
}
