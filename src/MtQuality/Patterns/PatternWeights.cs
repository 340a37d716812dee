namespace MtQuality.Patterns;

/// <summary>What the patterns of a document say together.</summary>
/// <param name="Words">Number of words read.</param>
/// <param name="Mean">Mean weight of a word's patterns: above 0 speaks for the head, below 0 against it.</param>
/// <param name="Worst">The mean of the worst <see cref="PatternWeights.WindowLength"/> words in a row, or of all where there are
/// fewer.</param>
/// <param name="WorstFirst">Number of the first word of that window, among those read.</param>
internal readonly record struct PatternScore(int Words, double Mean, double Worst, int WorstFirst);

/// <summary>The weights of one head: 8 bits each. Immutable.</summary>
internal sealed class PatternWeights
{
    /// <summary>Length of the worst window, in words.</summary>
    public const int WindowLength = 100;

    private readonly sbyte[] _steps;

    /// <summary>Weights in steps.</summary>
    /// <param name="step">What one step is worth.</param>
    /// <param name="steps"><see cref="PatternModel.WeightCount"/> weights.</param>
    public PatternWeights(float step, sbyte[] steps) => (Step, _steps) = (step, steps);

    /// <summary>What one step is worth.</summary>
    public float Step { get; }

    /// <summary>The weights, in steps.</summary>
    public ReadOnlySpan<sbyte> Steps => _steps;

    /// <summary>The nearest weights in steps.</summary>
    public static PatternWeights Quantise(ReadOnlySpan<float> weights)
    {
        var strongest = 0f;
        foreach (var weight in weights)
            strongest = Math.Max(strongest, MathF.Abs(weight));
        var step = strongest == 0 ? 1 : strongest / sbyte.MaxValue;
        var steps = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            steps[i] = (sbyte)MathF.Round(weights[i] / step);
        return new PatternWeights(step, steps);
    }

    /// <summary>The sum of the weights of word number <paramref name="i"/>'s patterns.</summary>
    public double Of(ReadOnlySpan<PatternWord> words, int i) => (double)Step * Sum(words, i);

    /// <summary>What the patterns of <paramref name="words"/> say together; zeros where there are no words.</summary>
    public PatternScore Score(ReadOnlySpan<PatternWord> words)
    {
        var sum = new PatternSum();
        for (var i = 0; i < words.Length; i++)
            sum.Add(Sum(words, i));
        return sum.Score(Step);
    }

    private int Sum(ReadOnlySpan<PatternWord> words, int i)
    {
        Span<uint> hashes = stackalloc uint[PatternFeatures.Capacity];
        var count = PatternFeatures.Fill(words, i, hashes);
        var sum = 0;
        foreach (var hash in hashes[..count])
            sum += _steps[hash >> (32 - PatternModel.Bits)];
        return sum;
    }
}
