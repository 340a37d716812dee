namespace MtQuality.Cli.Commands;

/// <summary>
/// Tells a small input from a large one by reading ahead. Of a small input the encoder reads everything; of a large one it would take too
/// long.
/// </summary>
internal static class InputSize
{
    /// <summary>An input with as many articles is large.</summary>
    public const int ManyArticles = 1000;

    // What is read ahead is kept in memory: an input is large, too, if its first articles are longer than this, in characters or bytes.
    private const long MaxLength = 1 << 26;

    /// <summary>Whether an input is small, and its items, which can be enumerated once.</summary>
    /// <param name="items">The input.</param>
    /// <param name="lengthOf">Length of an article in characters or bytes; null for what is no article.</param>
    public static (bool IsSmall, IEnumerable<T> Items) Of<T>(IEnumerable<T> items, Func<T, long?> lengthOf)
    {
        var ahead = new Queue<T>();
        var (articles, length) = (0, 0L);
        var rest = items.GetEnumerator();
        while (rest.MoveNext())
        {
            ahead.Enqueue(rest.Current);
            if (lengthOf(rest.Current) is not { } next)
                continue;
            (articles, length) = (articles + 1, length + next);
            if (articles >= ManyArticles || length > MaxLength)
                return (false, Join(ahead, rest));
        }
        return (true, Join(ahead, rest));
    }

    private static IEnumerable<T> Join<T>(Queue<T> ahead, IEnumerator<T> rest)
    {
        using (rest)
        {
            while (ahead.TryDequeue(out var item))
                yield return item;
            while (rest.MoveNext())
                yield return rest.Current;
        }
    }
}
