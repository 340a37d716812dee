using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MtQuality.Scoring;

namespace MtQuality.Learning;

/// <summary>A head as ML.NET trained it and as scoring evaluates it.</summary>
/// <param name="Transformer">ML.NET's model; it reads a vector of <paramref name="Read"/> alone.</param>
/// <param name="Schema">The schema it was trained on.</param>
/// <param name="Read">Numbers of the features that vary, in order.</param>
/// <param name="Head">The same model, over all features.</param>
internal sealed record TrainedHead(ITransformer Transformer, DataViewSchema Schema, int[] Read, AdditiveHead Head);

/// <summary>One example for ML.NET.</summary>
internal sealed class HeadExample
{
    /// <summary>All features.</summary>
    [NoColumn]
    public required float[] All { get; init; }

    /// <summary>Those that ML.NET reads.</summary>
    public float[] Features { get; set; } = [];

    public bool Label { get; init; }

    public float Weight { get; init; }
}

/// <summary>Trains one head in ML.NET: a generalised additive model of boosted steps, one thread, one seed, so that the same input gives the same model.</summary>
internal sealed class HeadTrainer(int features, int seed)
{
    // Few bins and slow steps: a shape that follows single documents says nothing of the next.
    private const int Steps = 400;
    private const double LearningRate = 0.02;
    private const int MostBins = 48;

    private readonly MLContext _ml = new(seed);

    /// <summary>Trains on examples of both classes.</summary>
    public TrainedHead Train(IReadOnlyList<HeadExample> examples)
    {
        var leaf = Math.Clamp(examples.Count / 200, 2, 50);
        var read = Enumerable.Range(0, features).Where(feature => Varies([.. examples.Select(example => example.All[feature])], leaf)).ToArray();
        var data = Load(examples, read);
        var trainer = _ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            NumberOfIterations = Steps,
            LearningRate = LearningRate,
            MaximumBinCountPerFeature = MostBins,
            MinimumExampleCountPerLeaf = leaf,
            NumberOfThreads = 1,
            Seed = seed,
            LabelColumnName = nameof(HeadExample.Label),
            FeatureColumnName = nameof(HeadExample.Features),
            ExampleWeightColumnName = nameof(HeadExample.Weight),
        });
        var trained = trainer.Fit(data);
        return new TrainedHead(trained, data.Schema, read, Export(trained.Model.SubModel, read));
    }

    /// <summary>Examples as ML.NET reads them.</summary>
    public IDataView Load(IEnumerable<HeadExample> examples, int[] read)
    {
        var schema = SchemaDefinition.Create(typeof(HeadExample));
        schema[nameof(HeadExample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, read.Length);
        return _ml.Data.LoadFromEnumerable(examples.Select(example =>
        {
            example.Features = Array.ConvertAll(read, feature => example.All[feature]);
            return example;
        }), schema);
    }

    /// <summary>Writes a trained head as ML.NET keeps it.</summary>
    public void Save(TrainedHead head, Stream stream) => _ml.Model.Save(head.Transformer, head.Schema, stream);

    /// <summary>Whether there is a value that parts more than <paramref name="leaf"/> examples from as many others: ML.NET drops other features, and does not say which.</summary>
    private static bool Varies(float[] values, int leaf)
    {
        Array.Sort(values);
        for (var i = leaf; i + leaf + 1 < values.Length; i++)
        {
            if (!values[i].Equals(values[i + 1]))
                return true;
        }
        return false;
    }

    private AdditiveHead Export(GamBinaryModelParameters gam, int[] read)
    {
        if (gam.NumberOfShapeFunctions != read.Length)
            throw new InvalidOperationException($"ML.NET made {gam.NumberOfShapeFunctions} functions of {read.Length} features.");
        var shapes = Enumerable.Repeat(new ShapeFunction([], [0]), features).ToArray();
        for (var i = 0; i < read.Length; i++)
            shapes[read[i]] = Shape(gam.GetBinUpperBounds(i), gam.GetBinEffects(i));
        return new AdditiveHead(gam.Bias, shapes);
    }

    // The last bound is no bound. Steps of the same effect are one.
    private static ShapeFunction Shape(IReadOnlyList<double> upperBounds, IReadOnlyList<double> effects)
    {
        var (bounds, kept) = (new List<double>(), new List<double> { effects[0] });
        for (var step = 1; step < effects.Count; step++)
        {
            if (effects[step].Equals(kept[^1]))
                continue;
            bounds.Add(upperBounds[step - 1]);
            kept.Add(effects[step]);
        }
        return new ShapeFunction(bounds, kept);
    }
}
