using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MtQuality.Corpus.Items;
using MtQuality.Scoring;

namespace MtQuality.Cli.Commands;

/// <summary>The result of one item: a card or a problem.</summary>
internal readonly record struct Scored(ScoreCard? Card, InputProblem? Problem);

/// <summary>
/// Scores items on several threads and gives them back in order. The total length in progress is limited, so that
/// memory does not grow with the corpus: many short articles at once, a very long one alone.
/// </summary>
internal sealed class ScorePool(QualityAnalyzer analyzer, int threads, Action<CorpusItem.Skipped> skip)
{
    private const int UnitsPerThread = 8;
    private const int CharactersPerUnit = 1 << 18;

    private readonly int _units = UnitsPerThread * threads;

    private sealed record Pending(CorpusItem Item, int Units)
    {
        public TaskCompletionSource<Scored> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public async IAsyncEnumerable<Scored> Score(IEnumerable<CorpusItem> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // Not disposed: after Ctrl-C an abandoned read may still use it.
        var room = new SemaphoreSlim(_units, _units);
        var inOrder = Channel.CreateUnbounded<Pending>();
        var work = Channel.CreateUnbounded<Pending>();
        var token = stop.Token;
        var reading = Task.Run(() => Read(items, room, inOrder.Writer, work.Writer, token), CancellationToken.None);
        var scoring = Enumerable.Range(0, threads).Select(_ => Task.Run(() => Work(work.Reader, token), CancellationToken.None)).ToList();
        try
        {
            await foreach (var pending in inOrder.Reader.ReadAllAsync(cancellation))
            {
                yield return await pending.Result.Task.WaitAsync(cancellation);
                room.Release(pending.Units);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(scoring);
            // A read of a terminal or pipe cannot be cancelled; after Ctrl-C it is abandoned.
            if (!cancellation.IsCancellationRequested)
                await reading;
        }
    }

    private async Task Read(
        IEnumerable<CorpusItem> items,
        SemaphoreSlim room,
        ChannelWriter<Pending> inOrder,
        ChannelWriter<Pending> work,
        CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            foreach (var item in items)
            {
                stop.ThrowIfCancellationRequested();
                if (item is CorpusItem.Skipped skipped)
                {
                    skip(skipped);
                    continue;
                }
                var pending = new Pending(item, Math.Clamp(LengthOf(item) / CharactersPerUnit, 1, _units));
                for (var i = 0; i < pending.Units; i++)
                    await room.WaitAsync(stop);
                inOrder.TryWrite(pending);
                work.TryWrite(pending);
            }
        }
        catch (OperationCanceledException)
        {
            // The caller has cancelled and no longer reads.
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        inOrder.Complete(failure);
        work.Complete();
    }

    private async Task Work(ChannelReader<Pending> work, CancellationToken stop)
    {
        try
        {
            await foreach (var pending in work.ReadAllAsync(stop))
            {
                try
                {
                    pending.Result.SetResult(Score(pending.Item));
                }
                catch (Exception exception)
                {
                    pending.Result.SetException(exception);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The caller has cancelled and no longer reads.
        }
    }

    private Scored Score(CorpusItem item) => item.Made() switch
    {
        CorpusItem.Read read => new Scored(analyzer.Analyze(read.Article), null),
        CorpusItem.Unreadable unreadable => new Scored(null, unreadable.Problem),
        _ => throw new InvalidOperationException($"No item of this kind is scored: {item}"),
    };

    private static int LengthOf(CorpusItem item) => item switch
    {
        CorpusItem.Read read => read.Article.Text.Length,
        CorpusItem.Raw raw => raw.Length,
        _ => 0,
    };
}
