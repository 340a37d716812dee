using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Numerics;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Desk.Retraining;

/// <summary>The analyzer that answers programs and orders the queue: with the model that the desk was started with, or with a learnt one
/// that a person has put into force.</summary>
/// <param name="store">Which model is in force.</param>
/// <param name="data">Folder of the database; the models are in <c>models/</c> in it.</param>
/// <param name="start">Makes the analyzer that the desk was started with, when it is first needed.</param>
internal sealed class ModelInForce(ModelStore store, string data, Func<QualityAnalyzer> start)
{
    private readonly Lazy<QualityAnalyzer> _started = new(start);
    private readonly Lock _changing = new();
    private volatile NumberedAnalyzer? _current;

    /// <summary>The analyzer that the desk was started with; models are adapted from its model.</summary>
    public QualityAnalyzer Started => _started.Value;

    /// <summary>The analyzer in force.</summary>
    /// <exception cref="InvalidDataException">The model in force cannot be used; the message says why and what to do.</exception>
    public QualityAnalyzer Analyzer => Current.Analyzer;

    /// <summary>The analyzer in force, with the number of its model.</summary>
    /// <exception cref="InvalidDataException">The model in force cannot be used; the message says why and what to do.</exception>
    public NumberedAnalyzer Current
    {
        get
        {
            if (_current is { } current)
                return current;
            lock (_changing)
                return _current ??= With(store.InForce());
        }
    }

    /// <summary>The folder of a model.</summary>
    public string FolderOf(long number) => Path.Combine(data, "models", $"{number}");

    /// <summary>Puts a model into force, for this and later starts.</summary>
    /// <param name="number">Its number; null for the one that the desk was started with.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="InvalidDataException">The model cannot be used; the former stays in force.</exception>
    public void Use(long? number, string by)
    {
        lock (_changing)
        {
            var next = With(number);
            store.Use(number, by);
            _current = next;
        }
    }

    /// <summary>Removes what may be left of models that were cut off.</summary>
    /// <exception cref="IOException">A folder cannot be removed.</exception>
    public void Discard(IEnumerable<long> numbers)
    {
        foreach (var folder in numbers.Select(FolderOf).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    private NumberedAnalyzer With(long? number)
    {
        if (number is not { } known)
            return new NumberedAnalyzer(null, Started);
        if (store.Find(known) is not { State: LearningState.Ready } model)
            throw new InvalidDataException($"There is no whole model {known}. Choose one on the page Learning that is ready, or retrain.");
        var from = Hex.Of(Started.Classifier?.Hash ?? 0);
        if (model.AdaptedFrom is { } adapted && adapted != from)
        {
            throw new InvalidDataException(
                $"Model {known} was adapted from the model {adapted}, and the desk was started with the model {from}. Start it as before, "
                + "or, on the page Learning, retrain or go back to the model of the start.");
        }
        try
        {
            return new NumberedAnalyzer(known, Started.With(TrainedModel.Load(FolderOf(known))));
        }
        catch (FileNotFoundException exception)
        {
            throw new InvalidDataException(
                $"{FolderOf(known)} is gone, and with it model {known}. Restore it, or go back to another model on the page Learning.",
                exception);
        }
    }
}

/// <summary>An analyzer and the model that it scores with.</summary>
/// <param name="Number">Number of the learnt model; null for the one that the desk was started with.</param>
/// <param name="Analyzer">The analyzer.</param>
internal sealed record NumberedAnalyzer(long? Number, QualityAnalyzer Analyzer);
