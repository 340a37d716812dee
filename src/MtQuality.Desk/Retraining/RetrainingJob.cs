using Microsoft.Extensions.Hosting;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Learning;

namespace MtQuality.Desk.Retraining;

/// <summary>How far a model is.</summary>
/// <param name="Doing">What is being done, in a few words.</param>
/// <param name="Done">Number of articles done.</param>
/// <param name="Of">Number of articles to do.</param>
internal sealed record RetrainingProgress(string Doing, int Done, int Of);

/// <summary>Learns models in the background, one at a time. What was begun when the desk ends is lost, and said to be.</summary>
internal sealed class RetrainingJob(ModelStore store, DecisionLesson lesson, ModelInForce inForce, Action<string> say)
    : IHostedService, IDisposable
{
    private readonly Lock _starting = new();
    private CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private volatile RetrainingProgress? _progress;

    /// <summary>How far the model is that is being learnt; null if none is.</summary>
    public RetrainingProgress? Progress => _progress;

    /// <summary>The work that goes on, or went on last.</summary>
    public Task Work => _work;

    /// <summary>Begins a model, unless one is being learnt.</summary>
    public void Start(string by)
    {
        lock (_starting)
        {
            if (!_work.IsCompleted)
                return;
            _stop.Dispose();
            _stop = new CancellationTokenSource();
            var number = store.Begin(by);
            _progress = new RetrainingProgress("beginning", 0, 0);
            var stop = _stop.Token;
            _work = Task.Factory.StartNew(
                () => Learn(number, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>Gives up the model that is being learnt.</summary>
    public void Stop()
    {
        lock (_starting)
            _stop.Cancel();
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        inForce.Discard(store.Interrupt());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Stop();
        return _work;
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Learn(long number, CancellationToken stop)
    {
        // People who judge come first.
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        try
        {
            lesson.Learn(number, progress => _progress = progress, stop);
        }
        catch (OperationCanceledException)
        {
            store.End(number, LearningState.Stopped, "It was stopped. Nothing has changed.");
        }
        catch (Exception exception) when (exception is TrainingException or InvalidDataException or IOException)
        {
            store.End(number, LearningState.Failed, exception.Message);
        }
        catch (Exception exception)
        {
            say($"Learning of model {number}: {exception}");
            store.End(number, LearningState.Failed, "This is a fault of the desk; the terminal says more.");
        }
        finally
        {
            _progress = null;
        }
    }
}
