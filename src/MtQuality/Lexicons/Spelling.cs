namespace MtQuality.Lexicons;

/// <summary>Edit distance between words, for "did you mean" messages and for variants of a word.</summary>
internal static class Spelling
{
    /// <summary>The candidate with the smallest <see cref="Distance"/> to <paramref name="word"/>; the first of several.</summary>
    /// <exception cref="InvalidOperationException">There are no candidates.</exception>
    public static string Nearest(string word, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Distance(word, candidate))
        ?? throw new InvalidOperationException("There are no candidates to choose from.");

    /// <summary>Minimum number of edits that turn one word into the other, ignoring case: insertions, deletions and replacements of a
    /// character, and swaps of two neighbours (optimal string alignment). 0 or more.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        var rows = new int[3 * width];
        for (var j = 0; j < width; j++)
            rows[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var row = rows.AsSpan(i % 3 * width, width);
            var above = rows.AsSpan((i - 1) % 3 * width, width);
            var twoAbove = rows.AsSpan((i + 1) % 3 * width, width);
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = Fold(a[i - 1]) == Fold(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }
        return rows[a.Length % 3 * width + b.Length];
    }

    private static char Fold(char c) => char.ToLowerInvariant(c);
}
