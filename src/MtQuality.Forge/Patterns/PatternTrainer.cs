using MtQuality.Numerics;
using MtQuality.Patterns;

namespace MtQuality.Forge.Patterns;

/// <summary>A document to learn patterns from.</summary>
/// <param name="Words">What <see cref="PatternReader"/> made of it.</param>
/// <param name="IsPositive">Whether it is of the kind that the head tells.</param>
/// <param name="Weight">How much it counts, above 0.</param>
/// <param name="Fold">The fold it belongs to; near-duplicates belong to one.</param>
internal readonly record struct PatternExample(PatternWord[] Words, bool IsPositive, float Weight, int Fold);

/// <summary>
/// Fits the weights of one head: logistic regression by AdaGrad (Duchi et al., 2011) on pieces of many lengths. The same examples in
/// the same order
/// give the same weights.
/// </summary>
internal static class PatternTrainer
{
    private const int Seed = 1;
    private const float RateFloor = 0.02f;

    // Shorter documents say too little.
    private const int MinWords = 30;

    // What is left behind the last piece is added to it where it is shorter.
    private const int MinRest = 40;

    private const int MaxPieces = 6;

    private static readonly float[] Rates = [0.15f, 0.09f, 0.05f];

    // A piece is as long as one of these ranges says.
    private static readonly (int Min, int Beyond)[] Lengths = [(60, 120), (100, 200), (150, 400), (300, 700)];

    private readonly record struct Piece(int Example, int Start, int Length);

    /// <summary>The weights that part positive from other <paramref name="examples"/>.</summary>
    public static PatternWeights Train(IReadOnlyList<PatternExample> examples) => Train(examples, _ => true);

    /// <summary>
    /// What each example scores by weights that were trained on the other folds alone: a score that a stacked model may learn from.
    /// </summary>
    /// <param name="examples">Documents of two folds or more.</param>
    public static PatternScore[] OutOfFold(IReadOnlyList<PatternExample> examples)
    {
        var scores = new PatternScore[examples.Count];
        foreach (var fold in examples.Select(example => example.Fold).Distinct().Order())
        {
            var weights = Train(examples, example => example.Fold != fold);
            for (var i = 0; i < examples.Count; i++)
            {
                if (examples[i].Fold == fold)
                    scores[i] = weights.Score(examples[i].Words);
            }
        }
        return scores;
    }

    /// <summary>The weights that part positive from other <paramref name="examples"/>, of those that <paramref name="isUsed"/>
    /// takes.</summary>
    public static PatternWeights Train(IReadOnlyList<PatternExample> examples, Func<PatternExample, bool> isUsed)
    {
        var weights = new float[PatternModel.WeightCount];
        var squares = new float[PatternModel.WeightCount];
        float bias = 0, biasSquares = 0;
        var random = new Random(Seed);
        var hashes = new List<uint>();
        foreach (var rate in Rates)
        {
            var pieces = Cut(examples, isUsed, random);
            random.Shuffle(pieces);
            foreach (var piece in pieces)
            {
                var example = examples[piece.Example];
                Fill(example.Words.AsSpan(piece.Start, piece.Length), hashes);
                // A long piece is surer than a short one, though less than its length says: neighbouring patterns tell the same.
                var share = 1 / MathF.Sqrt(piece.Length);
                var sum = 0f;
                foreach (var hash in hashes)
                    sum += weights[hash];
                var probability = Logistic.Probability(sum * share + bias);
                var slope = (probability - (example.IsPositive ? 1 : 0)) * example.Weight;
                var gradient = slope * share;
                foreach (var hash in hashes)
                {
                    squares[hash] += gradient * gradient;
                    weights[hash] -= rate * gradient / (MathF.Sqrt(squares[hash]) + RateFloor);
                }
                biasSquares += slope * slope;
                bias -= rate * slope / (MathF.Sqrt(biasSquares) + RateFloor);
            }
        }
        return PatternWeights.Quantise(weights);
    }

    private static Piece[] Cut(IReadOnlyList<PatternExample> examples, Func<PatternExample, bool> isUsed, Random random)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < examples.Count; i++)
        {
            var length = examples[i].Words.Length;
            if (length < MinWords || !isUsed(examples[i]))
                continue;
            for (var (start, made) = (0, 0); start < length && made < MaxPieces; made++)
            {
                var (least, beyond) = Lengths[random.Next(Lengths.Length)];
                var wanted = random.Next(least, beyond);
                var end = length - start - wanted < MinRest ? length : start + wanted;
                pieces.Add(new Piece(i, start, end - start));
                start = end;
            }
        }
        return [.. pieces];
    }

    private static void Fill(ReadOnlySpan<PatternWord> words, List<uint> hashes)
    {
        Span<uint> here = stackalloc uint[PatternFeatures.Capacity];
        hashes.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var count = PatternFeatures.Fill(words, i, here);
            foreach (var hash in here[..count])
                hashes.Add(hash >> (32 - PatternModel.Bits));
        }
    }
}
