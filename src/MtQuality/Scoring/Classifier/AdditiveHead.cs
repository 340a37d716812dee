namespace MtQuality.Scoring.Classifier;

/// <summary>A function of one feature: the sum of a straight line and a step function.</summary>
/// <param name="Bounds">Upper bounds of the steps, inclusive and ascending; the last step has none.</param>
/// <param name="Effects">Log-odds of each step in nats, one more than <paramref name="Bounds"/>.</param>
/// <param name="Slope">Log-odds in nats that the line adds for each unit of the feature.</param>
internal sealed record ShapeFunction(IReadOnlyList<double> Bounds, IReadOnlyList<double> Effects, double Slope);

/// <summary>What the features of human texts add on average.</summary>
/// <param name="MinWords">Minimum number of words of such texts; those of the next mean have more.</param>
/// <param name="Effects">Log-odds of each feature in nats, in order.</param>
internal sealed record HumanMean(int MinWords, IReadOnlyList<double> Effects);

/// <summary>An additive model of the log-odds of one kind of text against human text: an intercept and one function
/// for each feature.</summary>
/// <remarks>T. Hastie and R. Tibshirani, <i>Generalized Additive Models</i>, 1990; fitted by boosting steps: Lou, Caruana and
/// Gehrke, KDD 2012.</remarks>
internal sealed class AdditiveHead
{
    private readonly double[][] _bounds;
    private readonly double[][] _effects;
    private readonly double[] _slopes;

    /// <summary>Creates a head.</summary>
    /// <param name="intercept">Log-odds before any feature, in nats.</param>
    /// <param name="shapes">One function for each feature, in order.</param>
    /// <param name="means">What human texts get, by length in ascending order; none if that is not known.</param>
    /// <exception cref="ArgumentException">A function does not have one effect more than bounds, its bounds do not ascend, or a number
    /// is not finite.</exception>
    public AdditiveHead(double intercept, IReadOnlyList<ShapeFunction> shapes, IReadOnlyList<HumanMean>? means = null)
    {
        foreach (var shape in shapes)
        {
            if (shape.Effects.Count != shape.Bounds.Count + 1
                || shape.Bounds.Zip(shape.Bounds.Skip(1)).Any(pair => !(pair.First < pair.Second))
                || !shape.Effects.Append(shape.Slope).All(double.IsFinite))
            {
                throw new ArgumentException(
                    $"A shape function has {shape.Bounds.Count} bounds and {shape.Effects.Count} effects; it needs ascending bounds, "
                    + "one effect more than bounds, and finite numbers.",
                    nameof(shapes));
            }
        }
        Means = means ?? [];
        if (Means.Any(mean => mean.Effects.Count != shapes.Count || !mean.Effects.All(double.IsFinite)))
            throw new ArgumentException("A mean of human texts needs one finite number for each feature.", nameof(means));
        Intercept = intercept;
        Shapes = shapes;
        _bounds = [.. shapes.Select(shape => shape.Bounds.ToArray())];
        _effects = [.. shapes.Select(shape => shape.Effects.ToArray())];
        _slopes = [.. shapes.Select(shape => shape.Slope)];
    }

    /// <summary>Log-odds before any feature, in nats.</summary>
    public double Intercept { get; }

    /// <summary>One function for each feature, in the order of the features of the model.</summary>
    public IReadOnlyList<ShapeFunction> Shapes { get; }

    /// <summary>What human texts get, by length in ascending order. An effect says how a text differs from them.</summary>
    public IReadOnlyList<HumanMean> Means { get; }

    /// <summary>What a feature adds in human texts of this length on average, in nats; 0 if that is not known.</summary>
    public double MeanOf(int feature, int words)
    {
        var mean = 0.0;
        foreach (var bin in Means)
        {
            if (bin.MinWords <= words)
                mean = bin.Effects[feature];
        }
        return mean;
    }

    /// <summary>The log-odds, in nats.</summary>
    /// <param name="features">The value of each feature.</param>
    /// <param name="effects">Where the log-odds of each feature are written; without the intercept, they add up to the result.</param>
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
