using System.Runtime.ExceptionServices;

namespace MtQuality.Learning;

/// <summary>Parallel work whose results come in the order of the input.</summary>
public static class OrderedParallel
{
    /// <summary>Maps a stream without loading it whole; exceptions of reading or mapping are rethrown unchanged.</summary>
    /// <param name="source">Read by one thread at a time.</param>
    /// <param name="map">Called by many.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IEnumerable<TResult> Map<TSource, TResult>(
        IEnumerable<TSource> source, Func<TSource, TResult> map, CancellationToken cancellation)
    {
        using var results = source
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithCancellation(cancellation)
            .Select(map)
            .GetEnumerator();
        while (MoveNext(results))
            yield return results.Current;
    }

    private static bool MoveNext<T>(IEnumerator<T> results)
    {
        try
        {
            return results.MoveNext();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}
