using MtQuality.Desk.Store;
using MtQuality.Numerics;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Desk.Retraining;

/// <summary>The analyzer that answers programs: with the model that the desk was started with, or with a learnt one that a person has put
/// into force.</summary>
/// <param name="store">Which model is in force.</param>
/// <param name="data">Folder of the database; the models are in <c>models/</c> in it.</param>
/// <param name="start">Makes the analyzer that the desk was started with, when it is first needed.</param>
internal sealed class ModelInForce(ModelStore store, string data, Func<QualityAnalyzer> start)
{
    private readonly Lazy<QualityAnalyzer> _started = new(start);
    private readonly Lock _changing = new();
    private volatile QualityAnalyzer? _current;

    /// <summary>The analyzer that the desk was started with; models are adapted from its model.</summary>
    public QualityAnalyzer Started => _started.Value;

    /// <summary>The analyzer in force.</summary>
    /// <exception cref="InvalidDataException">The model in force cannot be used; the message says why and what to do.</exception>
    public QualityAnalyzer Analyzer
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

    private QualityAnalyzer With(long? number)
    {
        if (number is not { } known)
            return Started;
        var from = Hex.Of(Started.Classifier?.Hash ?? 0);
        if (store.Find(known)?.AdaptedFrom is { } adapted && adapted != from)
        {
            throw new InvalidDataException(
                $"Model {known} was adapted from the model {adapted}, and the desk was started with the model {from}. Start it as before, "
                + "or, on the page Learning, retrain or go back to the model of the start.");
        }
        try
        {
            return Started.With(TrainedModel.Load(FolderOf(known)));
        }
        catch (FileNotFoundException exception)
        {
            throw new InvalidDataException(
                $"{FolderOf(known)} is gone, and with it model {known}. Restore it, or go back to another model on the page Learning.",
                exception);
        }
    }
}
