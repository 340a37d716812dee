using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Learning;

/// <summary>A head as ML.NET trained it and as scoring evaluates it.</summary>
/// <param name="Linear">ML.NET's logistic regression.</param>
/// <param name="Steps">ML.NET's boosted stumps.</param>
/// <param name="Schema">The schema that both were trained on.</param>
/// <param name="Head">The mean of both, in log-odds.</param>
internal sealed record TrainedHead(ITransformer Linear, ITransformer Steps, DataViewSchema Schema, AdditiveHead Head);

/// <summary>One example for ML.NET.</summary>
internal sealed class HeadExample
{
    public required float[] Features { get; init; }

    public bool Label { get; init; }

    public float Weight { get; init; }
}

/// <summary>
/// Trains one head in ML.NET: the mean of a logistic regression, which is steady where texts are short, and of boosted stumps, which
/// follow any shape.
/// Both add up over features, and so does their mean. One thread, one seed: the same input gives the same model.
/// </summary>
/// <remarks>
/// ML.NET's own additive trainer is passed over: it learns nothing from weighted examples, and drops features without saying which.
/// </remarks>
internal sealed class HeadTrainer(int features, int seed)
{
    private const int Stumps = 600;
    private const double LearningRate = 0.2;
    private const double Half = 0.5;

    private readonly MLContext _ml = new(seed);

    /// <summary>Trains on examples of both classes.</summary>
    public TrainedHead Train(IReadOnlyList<HeadExample> examples)
    {
        var data = Load(examples);
        var linear = _ml.Transforms.NormalizeMeanVariance(nameof(HeadExample.Features), fixZero: false)
            .Append(
                _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
                    new LbfgsLogisticRegressionBinaryTrainer.Options
                    {
                        NumberOfThreads = 1,
                        ExampleWeightColumnName = nameof(HeadExample.Weight)
                    }))
            .Fit(data);
        var steps = _ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = Stumps,
            NumberOfLeaves = 2,
            LearningRate = LearningRate,
            MinimumExampleCountPerLeaf = Math.Clamp(examples.Count / 200, 2, 50),
            NumberOfThreads = 1,
            Seed = seed,
            ExampleWeightColumnName = nameof(HeadExample.Weight),
        }).Fit(data);
        var (intercept, slopes) = Line(linear);
        var shapes = Shapes(steps.Model);
        return new TrainedHead(
            linear,
            steps,
            data.Schema,
            new AdditiveHead(Half * intercept, [.. shapes.Select((shape, i) => shape with { Slope = Half * slopes[i] })]));
    }

    /// <summary>Examples as ML.NET reads them.</summary>
    public IDataView Load(IEnumerable<HeadExample> examples)
    {
        var schema = SchemaDefinition.Create(typeof(HeadExample));
        schema[nameof(HeadExample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return _ml.Data.LoadFromEnumerable(examples, schema);
    }

    /// <summary>Writes the parts of a trained head as ML.NET keeps them, by name.</summary>
    public IEnumerable<(string Name, Action<Stream> Save)> Parts(TrainedHead head) =>
    [
        ("linear", stream => _ml.Model.Save(head.Linear, head.Schema, stream)),
        ("steps", stream => _ml.Model.Save(head.Steps, head.Schema, stream)),
    ];

    /// <summary>The regression over features as they are, before they were normalised.</summary>
    private static (double Intercept, double[] Slopes) Line(
        TransformerChain<BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>> chain)
    {
        var normalizing = (NormalizingTransformer)chain.First();
        var normalizer =
            (NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>>)normalizing.GetNormalizerModelParameters(0);
        var model = chain.LastTransformer.Model.SubModel;
        var slopes = model.Weights.Select((weight, i) => (double)weight * normalizer.Scale[i]).ToArray();
        // A normaliser that shifts nothing keeps no offsets.
        var shift = normalizer.Offset.IsDefaultOrEmpty ? 0 : slopes.Select((slope, i) => slope * normalizer.Offset[i]).Sum();
        return (model.Bias - shift, slopes);
    }

    /// <summary>The stumps, gathered feature by feature; each gives one value up to its threshold and another beyond.</summary>
    private ShapeFunction[] Shapes(CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> model)
    {
        var ensemble = model.SubModel.TrainedTreeEnsemble;
        var scale = -Half * model.Calibrator.Slope;
        var steps = Enumerable.Range(0, features).Select(_ => new SortedDictionary<double, double>()).ToArray();
        var first = new double[features];
        for (var i = 0; i < ensemble.Trees.Count; i++)
        {
            var tree = ensemble.Trees[i];
            // When nothing is left to split, ML.NET grows a tree without a branch.
            if (tree.NumberOfLeaves < 2)
                continue;
            var (feature, threshold, weight) = (
                tree.NumericalSplitFeatureIndexes[0], (double)tree.NumericalSplitThresholds[0], scale * ensemble.TreeWeights[i]);
            first[feature] += weight * tree.LeafValues[~tree.LeftChild[0]];
            steps[feature][threshold] = steps[feature].GetValueOrDefault(threshold)
                + weight * (tree.LeafValues[~tree.RightChild[0]] - tree.LeafValues[~tree.LeftChild[0]]);
        }
        return
        [
            .. steps.Select((jumps, feature) =>
                new ShapeFunction([.. jumps.Keys], [.. Accumulated(first[feature], jumps.Values)], Slope: 0))
        ];
    }

    private static IEnumerable<double> Accumulated(double first, IEnumerable<double> jumps)
    {
        var effect = first;
        yield return effect;
        foreach (var jump in jumps)
            yield return effect += jump;
    }
}
