using MtQuality.Documents;
using MtQuality.Tagging;

namespace MtQuality.Forge.Tagging;

/// <summary>Trains the tagger's weights on sentences, keeps the features that matter most, and packs them.</summary>
internal sealed class PerceptronTraining(List<TaggedSentence> sentences, List<TaggedSentence> recased, WordProfiles profiles)
{
    private const int Seed = 20260101;
    private const double RecasedShare = 0.15;

    /// <summary>The packed features, at most <paramref name="bytes"/> of them, and their number.</summary>
    public (int Count, byte[] Features) Run(int passes, int bytes)
    {
        var all = Train(Frequent(), passes);
        // Weights that survive among fewer features are others: train again with those alone.
        var ranked = all.Averages()
            .OrderByDescending(row => row.Weights.Sum(Math.Abs))
            .ThenBy(row => row.Feature)
            .Select(row => row.Feature);
        var kept = Train(ranked.Take(bytes / 9), passes);
        return Pack(kept.Averages(), bytes);
    }

    private Perceptron Train(IEnumerable<uint> features, int passes)
    {
        var random = new Random(Seed);
        var perceptron = new Perceptron(features, random);
        for (var pass = 0; pass < passes; pass++)
        {
            var order = sentences.Concat(recased.Where(_ => random.NextDouble() < RecasedShare)).ToArray();
            random.Shuffle(order);
            foreach (var sentence in order)
                Learn(perceptron, sentence);
        }
        return perceptron;
    }

    private void Learn(Perceptron perceptron, TaggedSentence sentence)
    {
        Span<uint> features = stackalloc uint[WordClassFeatures.Capacity];
        var walk = new WordClassFeatures(sentence.Text, sentence.Tokens, profiles);
        WordClass before = WordClass.None, before2 = WordClass.None;
        while (walk.MoveNext())
        {
            var found = walk.Fixed;
            if (found == WordClass.None)
            {
                found = perceptron.Best(features[..walk.Fill(features, before, before2)]);
                if (sentence.Classes[walk.Position] is not WordClass.None and var expected)
                    perceptron.Learn(found, expected);
            }
            (before2, before) = (before, found);
        }
    }

    /// <summary>The features that occur more than once when the classes before them are known.</summary>
    private HashSet<uint> Frequent()
    {
        Span<uint> features = stackalloc uint[WordClassFeatures.Capacity];
        HashSet<uint> once = [], frequent = [];
        foreach (var sentence in sentences)
        {
            var walk = new WordClassFeatures(sentence.Text, sentence.Tokens, profiles);
            WordClass before = WordClass.None, before2 = WordClass.None;
            while (walk.MoveNext())
            {
                if (walk.Fixed == WordClass.None)
                {
                    foreach (var feature in features[..walk.Fill(features, before, before2)])
                    {
                        if (!once.Add(feature))
                            frequent.Add(feature);
                    }
                }
                (before2, before) = (before, sentence.Classes[walk.Position]);
            }
        }
        return frequent;
    }

    private static (int Count, byte[] Features) Pack(IEnumerable<(uint Feature, float[] Weights)> averages, int bytes)
    {
        var rows = averages.OrderBy(row => row.Feature).ToList();
        var magnitudes = rows.SelectMany(row => row.Weights).Select(Math.Abs).Where(weight => weight > 0).Order().ToArray();
        // The largest weights are few; they may be cut to make room for the steps between the small ones.
        var scale = 127 / magnitudes[(int)(magnitudes.Length * 0.9995)];
        for (var smallest = 1; ; smallest++)
        {
            var (count, packed) = Pack(rows, scale, smallest);
            if (packed.Length <= bytes && count <= WordClassWeights.MaxFeatures)
                return (count, packed);
        }
    }

    private static (int Count, byte[] Features) Pack(List<(uint Feature, float[] Weights)> rows, float scale, int smallest)
    {
        var packed = new List<byte>();
        var count = 0;
        foreach (var (feature, weights) in rows)
        {
            var pairs = Enumerable.Range(1, weights.Length - 1)
                .Select(i => (Class: (byte)i, Weight: (int)Math.Round(Math.Clamp(weights[i] * scale, -127, 127))))
                .Where(pair => Math.Abs(pair.Weight) >= smallest)
                .ToList();
            if (pairs.Count == 0)
                continue;
            count++;
            packed.AddRange(BitConverter.GetBytes(feature));
            packed.Add((byte)pairs.Count);
            foreach (var pair in pairs)
                packed.AddRange([pair.Class, (byte)(sbyte)pair.Weight]);
        }
        return (count, [.. packed]);
    }
}
