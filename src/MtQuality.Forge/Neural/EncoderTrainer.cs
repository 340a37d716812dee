using System.Collections.Concurrent;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MtQuality.Forge.Neural;

/// <summary>Trains an encoder step by step. A run that was stopped goes on at its last checkpoint.</summary>
internal sealed class EncoderTrainer(EncoderTraining settings, WindowSampler sampler, int padding, string folder, Action<string> say)
{
    // Windows of like length share a step, so that little is filled up.
    private const int StepsAhead = 8;
    private const int Guessed = 3;
    private const double ClipNorm = 1;
    private const double WeightDecay = 0.01;
    private const int LogEvery = 50;
    private const int SeedsApart = 1_000_003;

    private readonly TrainingCheckpoint _checkpoint = new(folder);

    /// <summary>Trains to the end.</summary>
    /// <param name="start">The weights to begin with, where there is no checkpoint.</param>
    /// <param name="cancellation">Stops after a step, with a checkpoint.</param>
    public EncoderWeights Train(EncoderWeights start, CancellationToken cancellation)
    {
        var first = _checkpoint.Step;
        random.manual_seed(settings.Seed + first);
        using var encoder = new TorchEncoder(first > 0 ? _checkpoint.LoadWeights() : start);
        using var optimizer = optim.AdamW(encoder.Trained, settings.Rate, weight_decay: WeightDecay);
        if (first > 0)
        {
            _checkpoint.LoadOptimizer(optimizer);
            say($"goes on after step {first}");
        }
        using var ahead = new BlockingCollection<TrainingWindow[]>(StepsAhead);
        using var ended = new CancellationTokenSource();
        var drawing = Task.Run(() => DrawAll(first, ahead, ended.Token), CancellationToken.None);
        try
        {
            Run(first, encoder, optimizer, ahead, cancellation);
        }
        finally
        {
            ended.Cancel();
            // What went wrong there is what is to be told.
            drawing.GetAwaiter().GetResult();
        }
        return encoder.Weights;
    }

    private void Run(
        int first,
        TorchEncoder encoder,
        OptimizerHelper optimizer,
        BlockingCollection<TrainingWindow[]> ahead,
        CancellationToken cancellation)
    {
        var guessed = new List<TrainingWindow>();
        var log = new TrainingLog(LogEvery, say);
        for (var step = first; step < settings.Steps && ahead.TryTake(out var windows, Timeout.Infinite, CancellationToken.None); step++)
        {
            var longest = windows.Max(window => window.Pieces.Length);
            var fitting = guessed.Where(window => window.Pieces.Length <= longest).Take(Guessed).ToList();
            guessed.RemoveAll(fitting.Contains);
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = settings.RateOf(step);
            using (NewDisposeScope())
            {
                using var batch = new TrainingBatch([.. windows, .. fitting], padding);
                var loss = EncoderLoss.Of(encoder, batch);
                optimizer.zero_grad();
                loss.Total.backward();
                nn.utils.clip_grad_norm_(encoder.Trained, ClipNorm);
                optimizer.step();
                log.Add(step + 1, settings.RateOf(step), loss);
                guessed.AddRange(Guesses(batch, loss.Guesses.data<long>().ToArray()));
            }
            if ((step + 1) % settings.Checkpoint == 0 || step + 1 == settings.Steps || cancellation.IsCancellationRequested)
                _checkpoint.Save(step + 1, encoder.Weights, optimizer);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static IEnumerable<TrainingWindow> Guesses(TrainingBatch batch, long[] guesses)
    {
        var taken = 0;
        foreach (var window in batch.Windows)
        {
            var count = window.Originals.Count(original => original >= 0);
            if (window.IsMasked && count > 0)
                yield return WindowSampler.Guessed(window, guesses.AsSpan(taken, count));
            taken += count;
        }
    }

    // Every group of steps has its seed, so that a run that was stopped reads on where it was.
    private void DrawAll(int first, BlockingCollection<TrainingWindow[]> ahead, CancellationToken cancellation)
    {
        try
        {
            for (var group = first / StepsAhead; ; group++)
            {
                var drawn = new TrainingWindow[StepsAhead * settings.Windows];
                var source = new Random(settings.Seed * SeedsApart + group);
                for (var i = 0; i < drawn.Length; i++)
                    drawn[i] = sampler.Draw(source);
                var steps = drawn.OrderBy(window => window.Pieces.Length).Chunk(settings.Windows).ToArray();
                source.Shuffle(steps);
                foreach (var step in steps.Skip(group == first / StepsAhead ? first % StepsAhead : 0))
                    ahead.Add(step, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Training has ended.
        }
        finally
        {
            ahead.CompleteAdding();
        }
    }
}
