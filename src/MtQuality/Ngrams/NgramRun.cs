namespace MtQuality.Ngrams;

/// <summary>A sorted list of n-grams with their counts on disk. Each n-gram is stored as its difference from the one before; differences
/// and counts are integers of variable length.</summary>
internal static class NgramRun
{
    /// <summary>The end mark of a run: no n-gram has the difference 0 from the one before.</summary>
    private const long End = 0;

    /// <summary>Writes n-grams, which must be in ascending order, and returns their number. The first is stored as its
    /// difference from −1.</summary>
    public static long Write(BinaryWriter writer, IEnumerable<(ulong Ngram, long Count)> ngrams)
    {
        var written = 0L;
        var last = ulong.MaxValue;
        foreach (var (ngram, count) in ngrams)
        {
            writer.Write7BitEncodedInt64(unchecked((long)(ngram - last)));
            writer.Write7BitEncodedInt64(count);
            last = ngram;
            written++;
        }
        writer.Write7BitEncodedInt64(End);
        return written;
    }

    /// <summary>Reads a run to its end mark.</summary>
    /// <exception cref="EndOfStreamException">The run is cut off.</exception>
    public static IEnumerable<(ulong Ngram, long Count)> Read(BinaryReader reader)
    {
        var last = ulong.MaxValue;
        while (reader.Read7BitEncodedInt64() is not End and var distance)
        {
            last = unchecked(last + (ulong)distance);
            yield return (last, reader.Read7BitEncodedInt64());
        }
    }

    /// <summary>Merges sorted lists into one and adds up the counts of equal n-grams.</summary>
    public static IEnumerable<(ulong Ngram, long Count)> Merge(IEnumerable<IEnumerable<(ulong Ngram, long Count)>> runs)
    {
        var heads = new PriorityQueue<IEnumerator<(ulong Ngram, long Count)>, ulong>();
        foreach (var run in runs)
            Advance(heads, run.GetEnumerator());
        while (heads.TryDequeue(out var head, out var ngram))
        {
            var count = head.Current.Count;
            Advance(heads, head);
            while (heads.TryPeek(out _, out var next) && next == ngram)
            {
                head = heads.Dequeue();
                count += head.Current.Count;
                Advance(heads, head);
            }
            yield return (ngram, count);
        }
    }

    private static void Advance(
        PriorityQueue<IEnumerator<(ulong Ngram, long Count)>, ulong> heads, IEnumerator<(ulong Ngram, long Count)> run)
    {
        if (run.MoveNext())
            heads.Enqueue(run, run.Current.Ngram);
        else
            run.Dispose();
    }
}
