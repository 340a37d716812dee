namespace MtQuality.Families.Store;

/// <summary>The articles of several stores in the order of their places.</summary>
internal static class ShardOrder
{
    /// <summary>Each article by its store and its number there.</summary>
    /// <exception cref="InvalidDataException">Two stores have an article of one place.</exception>
    public static IEnumerable<(ArticleStore Shard, int Number)> Of(IReadOnlyList<string> folders)
    {
        var shards = new List<ArticleStore>();
        try
        {
            foreach (var folder in folders)
                shards.Add(ArticleStore.Open(folder));
            foreach (var next in Merged(shards, folders))
                yield return next;
        }
        finally
        {
            shards.ForEach(shard => shard.Dispose());
        }
    }

    private static IEnumerable<(ArticleStore, int)> Merged(List<ArticleStore> shards, IReadOnlyList<string> folders)
    {
        var queue = new PriorityQueue<(int Shard, int Number), long>();
        for (var shard = 0; shard < shards.Count; shard++)
            Enqueue(shard, 0);
        var (last, lastShard) = (-1L, 0);
        while (queue.TryDequeue(out var next, out var place))
        {
            if (place == last)
            {
                throw new InvalidDataException(
                    $"{folders[lastShard]} and {folders[next.Shard]} both have article {place} of the inputs: they are the same shard, or "
                    + "of different searches. Name each shard of one search once.");
            }
            (last, lastShard) = (place, next.Shard);
            yield return (shards[next.Shard], next.Number);
            Enqueue(next.Shard, next.Number + 1);
        }

        void Enqueue(int shard, int number)
        {
            if (number < shards[shard].Count)
                queue.Enqueue((shard, number), shards[shard][number].Place);
        }
    }
}
