using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MtQuality.Documents;
using MtQuality.Scoring;

namespace MtQuality;

/// <summary>Analyses a stream of articles on all cores, and gives the cards in the order of the articles.</summary>
internal static class ArticleStream
{
    public static async IAsyncEnumerable<ScoreCard> Analyze(
        IAsyncEnumerable<Article> articles,
        Func<Article, ScoreCard> analyze,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var started = Channel.CreateBounded<Task<ScoreCard>>(Environment.ProcessorCount);
        var reading = Read(articles, analyze, started.Writer, stop.Token);
        try
        {
            await foreach (var card in started.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await card.ConfigureAwait(false);
            // What went wrong with the source itself.
            await reading.ConfigureAwait(false);
        }
        finally
        {
            // The caller may have had enough.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Read(
        IAsyncEnumerable<Article> articles,
        Func<Article, ScoreCard> analyze,
        ChannelWriter<Task<ScoreCard>> started,
        CancellationToken stop)
    {
        try
        {
            await foreach (var article in articles.WithCancellation(stop).ConfigureAwait(false))
                await started.WriteAsync(Task.Run(() => analyze(article), stop), stop).ConfigureAwait(false);
        }
        finally
        {
            started.Complete();
        }
    }
}
