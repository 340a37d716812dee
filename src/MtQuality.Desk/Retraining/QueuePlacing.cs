using Microsoft.Extensions.Hosting;
using MtQuality.Desk.Review;
using MtQuality.Desk.Runs;
using MtQuality.Desk.Store;

namespace MtQuality.Desk.Retraining;

/// <summary>
/// Lets the queue follow the model in force: in the background, it scores the articles that wait and puts each where the model puts it, or
/// back to where its run puts it. The cards of a run keep no features, so that each text is measured anew. What is left when the desk ends
/// goes on at the next start.
/// </summary>
/// <param name="places">Where articles stand.</param>
/// <param name="models">Which model is in force.</param>
/// <param name="inForce">Scores with it.</param>
/// <param name="say">Called with what a person at the terminal should know.</param>
internal sealed class QueuePlacing(PlaceStore places, ModelStore models, ModelInForce inForce, Action<string> say) : BackgroundService
{
    // Few enough that another model is followed at once; of those put back, that a decision does not wait for long.
    private const int Scored = 20;
    private const int PutBack = 500;

    // How long a model that was put into force, or an article that has come, waits at most.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>How far the queue is; null if all of it follows the model in force.</summary>
    public PlacesProgress? Progress => places.Progress(models.InForce());

    /// <summary>Puts every article that waits where the model in force puts it.</summary>
    /// <exception cref="InvalidDataException">The model in force cannot be used; the message says why and what to do.</exception>
    public void Place(CancellationToken stop)
    {
        while (PlaceSome(stop))
            stop.ThrowIfCancellationRequested();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(
        () => Follow(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Follow(CancellationToken stop)
    {
        // People who judge come first.
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        var said = "";
        while (!stop.WaitHandle.WaitOne(Pause))
        {
            try
            {
                Place(stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception)
            {
                // Judging goes on whatever happens here. It is tried again, and said once.
                var fault = exception is InvalidDataException or IOException ? exception.Message : exception.ToString();
                if (said != fault)
                    say($"{fault} The queue stays as it is.");
                said = fault;
            }
        }
    }

    private bool PlaceSome(CancellationToken stop)
    {
        // Without a learnt model, no analyzer is loaded.
        if (models.InForce() is null || inForce.Current is not { Number: { } model, Analyzer: var analyzer })
            return places.PutBack(PutBack) > 0;
        var others = places.Others(model, Scored);
        places.Put(model, others.Select(article => (article.Number, PlaceOf(article, analyzer, stop))).ToList());
        return others.Count > 0;
    }

    private static QueuePlace? PlaceOf(QueuedArticle article, QualityAnalyzer analyzer, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (ArticleCards.TryRead(article) is not { } stored)
            return null;
        var card = analyzer.Analyze(ArticleCards.ArticleOf(stored));
        return QueuePlace.Of(card.Verdict, card.Assessment.Score, card.Causes, analyzer.Policy);
    }
}
