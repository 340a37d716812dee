using MtQuality.Encoder;
using MtQuality.Forge.Neural;
using MtQuality.Tests;

namespace MtQuality.Forge.Tests.Neural;

/// <summary>The exported encoder does what its definition says, in both precisions.</summary>
public sealed class EncoderExportTests : IDisposable
{
    private const float Everywhere = -1000;
    private const float Nowhere = 1000;

    private static readonly EncoderWeights Weights = TinyEncoder.Create(seed: 3);
    private static readonly ReferenceEncoder Reference = new(Weights);

    // [CLS] the big town of s ##ed . a river [SEP]
    private static readonly int[] Window = [2, .. Numbers("the", "big", "town", "of", "s", "##ed", ".", "a", "river"), 3];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_floats_it_equals_the_plain_reference()
    {
        var states = Reference.Read(Window);
        using var session = Export(Precision.Float32);
        using var output = session.Run(Longs(Window), 1, [Everywhere]);

        AssertNear(states.Select(Reference.Replaced), output.Replaced, 1e-4);
        AssertNear(Reference.Kind(states).Select(value => (float)value), output.Kind, 1e-4);
        Assert.Equal(Enumerable.Range(1, Window.Length - 2).SelectMany(i => new long[] { 0, i }), output.Places.ToArray());
        for (var place = 0; place < Window.Length - 2; place++)
        {
            var expected = Reference.Wordings(states[place + 1], Window[place + 1]);
            var best = expected.Index().OrderByDescending(piece => piece.Item).Take(EncoderOutput.WordingsOfPlace).ToList();
            var row = place * EncoderOutput.WordingsOfPlace;
            AssertNear(best.Select(piece => (float)piece.Item), output.Probabilities.Slice(row, best.Count), 1e-4);
            Assert.Equal(best.Select(piece => (long)piece.Index), output.Wordings.Slice(row, best.Count).ToArray());
        }
    }

    [Fact]
    public void In_whole_numbers_it_is_near()
    {
        var states = Reference.Read(Window);
        using var session = Export(Precision.Int8);
        using var output = session.Run(Longs(Window), 1, [Everywhere]);

        // Rounding to 7 bits; log-odds here have a standard deviation of about 1.
        AssertNear(states.Select(Reference.Replaced), output.Replaced, 0.15);
        AssertNear(Reference.Kind(states).Select(value => (float)value), output.Kind, 0.2);
        for (var place = 0; place < Window.Length - 2; place++)
        {
            var expected = Reference.Wordings(states[place + 1], Window[place + 1]);
            var row = place * EncoderOutput.WordingsOfPlace;
            for (var i = row; i < row + EncoderOutput.WordingsOfPlace; i++)
                Assert.Equal(expected[output.Wordings[i]], output.Probabilities[i], 0.1);
        }
    }

    [Fact]
    public void Padding_changes_nothing_in_floats()
    {
        const int padding = 5;
        using var session = Export(Precision.Float32);
        using var alone = session.Run(Longs(Window), 1, [Everywhere]);
        int[] longer = [2, .. Numbers("new", "city", "in", "the", "hall", ",", "old", "bridge", "a", "b", "c", "d", "e", "f"), 3];
        Assert.Equal(Window.Length + padding, longer.Length);
        using var both = session.Run(Longs([.. Window, .. new int[padding], .. longer]), 2, [Everywhere]);

        AssertNear(alone.Replaced.ToArray(), both.Replaced[..Window.Length], 1e-5);
        AssertNear(alone.Kind.ToArray(), both.Kind[..EncoderShape.Kinds], 1e-5);
        AssertNear(alone.Probabilities.ToArray(), both.Probabilities[..alone.Probabilities.Length], 1e-5);
        Assert.Equal(Window.Length - 2 + longer.Length - 2, both.Places.Length / 2);
    }

    [Theory]
    [InlineData(Precision.Float32)]
    [InlineData(Precision.Int8)]
    internal void Only_pieces_above_the_threshold_get_wordings(Precision precision)
    {
        using var session = Export(precision);
        using var none = session.Run(Longs(Window), 1, [Nowhere]);
        Assert.Equal((0, 0, 0), (none.Places.Length, none.Wordings.Length, none.Probabilities.Length));

        var inside = none.Replaced[1..^1].ToArray();
        var threshold = inside.Order().ElementAt(inside.Length / 2);
        using var some = session.Run(Longs(Window), 1, [threshold]);
        var expected = inside.Index().Where(piece => piece.Item > threshold).Select(piece => (long)piece.Index + 1).ToList();
        Assert.Equal(expected, some.Places.ToArray().Chunk(2).Select(place => place[1]));
    }

    [Fact]
    public void Pieces_of_other_alphabets_are_left_out_and_signs_stay()
    {
        string[] more = [.. TinyEncoder.Vocabulary, "[unused0]", "река", "##ка", "—", "€", "é"];
        var count = more.Length;
        var random = new Random(1);
        var tensors = new Dictionary<string, WeightTensor>(Weights.Tensors)
        {
            ["embeddings.words"] = WeightTensor.Normal(random, 1, count, Weights.Shape.Width),
            ["wording.bias"] = WeightTensor.Normal(random, 1, count),
        };
        var all = new EncoderWeights(Weights.Heads, more, tensors);

        var cut = EnglishVocabulary.Cut(all);
        Assert.Equal([.. TinyEncoder.Vocabulary, "—", "€"], cut.Vocabulary);
        Assert.Equal(all["embeddings.words"].Row(count - 2), cut["embeddings.words"].Row(cut.Vocabulary.Count - 1));
        Assert.Equal(all["wording.bias"].Values[count - 2], cut["wording.bias"].Values[^1]);
        Assert.Equal(cut.Vocabulary.Count, cut.Shape.Pieces);
    }

    /// <summary>The tests of the program that runs encoders read this file; they do not know how it is made.</summary>
    [Fact]
    public void The_small_encoder_of_other_tests_is_what_the_export_gives()
    {
        var committed = Repository.At("tests", "MtQuality.Encoder.Tests", "tiny.onnx");
        EncoderExport.Write(Weights, _folder.At("tiny.onnx"));
        if (Environment.GetEnvironmentVariable("MTQ_ACCEPT") == "1")
            File.Copy(_folder.At("tiny.onnx"), committed, overwrite: true);
        Assert.True(
            File.ReadAllBytes(_folder.At("tiny.onnx")).AsSpan().SequenceEqual(File.ReadAllBytes(committed)),
            $"{committed} differs from what the export writes; if the change is right, run the tests with MTQ_ACCEPT=1.");
    }

    private EncoderSession Export(Precision precision)
    {
        EncoderExport.Write(Weights, _folder.At("encoder.onnx"), precision);
        return new EncoderSession(File.ReadAllBytes(_folder.At("encoder.onnx")));
    }

    private static int[] Numbers(params string[] pieces) =>
        Array.ConvertAll(pieces, piece => TinyEncoder.Vocabulary.Index().First(known => known.Item == piece).Index);

    private static long[] Longs(int[] pieces) => Array.ConvertAll(pieces, piece => (long)piece);

    private static void AssertNear(IEnumerable<float> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        var values = expected.ToArray();
        Assert.Equal(values.Length, actual.Length);
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(values[i], actual[i], tolerance);
    }
}
