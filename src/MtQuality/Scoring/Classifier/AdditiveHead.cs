namespace MtQuality.Scoring.Classifier;

/// <summary>A function of one feature: a straight line, and steps on top of it.</summary>
/// <param name="Bounds">Upper bounds of the steps, ascending; the last step has none.</param>
/// <param name="Effects">Log-odds of each step, one more than <paramref name="Bounds"/>.</param>
/// <param name="Slope">Log-odds that the line adds for each unit of the feature.</param>
public sealed record ShapeFunction(IReadOnlyList<double> Bounds, IReadOnlyList<double> Effects, double Slope);

/// <summary>An additive model of the log-odds that a text is of one kind rather than a person's: an intercept and a function a
/// feature.</summary>
/// <remarks>T. Hastie and R. Tibshirani, <i>Generalized Additive Models</i>, 1990; by boosted steps: Lou, Caruana and Gehrke, KDD
/// 2012.</remarks>
public sealed class AdditiveHead
{
    private readonly double[][] _bounds;
    private readonly double[][] _effects;
    private readonly double[] _slopes;

    /// <summary>A head of one function a feature.</summary>
    /// <exception cref="ArgumentException">A function has not one effect more than bounds, its bounds do not ascend, or a number is not
    /// finite.</exception>
    public AdditiveHead(double intercept, IReadOnlyList<ShapeFunction> shapes)
    {
        foreach (var shape in shapes)
        {
            if (shape.Effects.Count != shape.Bounds.Count + 1 || shape.Bounds.Zip(shape.Bounds.Skip(1)).Any(pair => !(pair.First < pair.Second)) || !shape.Effects.Append(shape.Slope).All(double.IsFinite))
                throw new ArgumentException("A shape function needs ascending bounds and one finite effect more than bounds.", nameof(shapes));
        }
        Intercept = intercept;
        Shapes = shapes;
        _bounds = [.. shapes.Select(shape => shape.Bounds.ToArray())];
        _effects = [.. shapes.Select(shape => shape.Effects.ToArray())];
        _slopes = [.. shapes.Select(shape => shape.Slope)];
    }

    /// <summary>Log-odds before any feature.</summary>
    public double Intercept { get; }

    /// <summary>One function a feature, in the order of <see cref="FeatureSet.Features"/>.</summary>
    public IReadOnlyList<ShapeFunction> Shapes { get; }

    /// <summary>The log-odds, in nats; also written feature by feature to <paramref name="effects"/>, without the intercept.</summary>
    public double LogOdds(ReadOnlySpan<float> features, Span<double> effects)
    {
        var sum = Intercept;
        for (var i = 0; i < _bounds.Length; i++)
        {
            var step = Array.BinarySearch(_bounds[i], features[i]);
            sum += effects[i] = _effects[i][step < 0 ? ~step : step] + _slopes[i] * features[i];
        }
        return sum;
    }
}
