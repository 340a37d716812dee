using MtQuality.Encoder;
using MtQuality.Forge.Neural;
using MtQuality.Tests;
using TorchSharp;

namespace MtQuality.Forge.Tests.Neural;

/// <summary>What is trained is what is exported, and training learns. Skipped where the native part of TorchSharp does not load.</summary>
public sealed class TorchEncoderTests : IDisposable
{
    private static readonly EncoderWeights Weights = TinyEncoder.Create(seed: 5);

    private readonly TemporaryFolder _folder = new();

    public TorchEncoderTests()
    {
        try
        {
            torch.tensor(1f).Dispose();
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or NotSupportedException)
        {
            Assert.Skip("TorchSharp does not load here; it needs the C++ library of GCC 13 (see debian13.sh).");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_floats_it_equals_the_plain_reference()
    {
        int[] window = [2, 5, 9, 6, 12, 5, 7, 3];
        var states = new ReferenceEncoder(Weights).Read(window);
        var reference = new ReferenceEncoder(Weights);
        using var encoder = new TorchEncoder(Weights, isFast: false);
        using var scope = torch.NewDisposeScope();
        using var batch = new TrainingBatch([new TrainingWindow(window, new bool[8], [.. Enumerable.Repeat(-1, 8)], null, 0, 0)], 0);

        var read = encoder.Read(batch.Pieces, batch.IsReal);
        AssertNear([.. states.Select(state => (double)reference.Replaced(state))], encoder.Replaced(read));
        AssertNear(reference.Kind(states), torch.nn.functional.log_softmax(encoder.Kind(read, batch.IsReal), 1));
        AssertNear(
            reference.Wordings(states[3], window[3]),
            torch.nn.functional.softmax(encoder.Wordings(read[0][3..4], batch.Pieces[0][3..4]), 1));
    }

    [Fact]
    public void It_learns_and_goes_on_where_it_was_stopped()
    {
        var said = new List<string>();
        var settings = new EncoderTraining { Steps = 60, Windows = 8, Rate = 3e-3, WarmUp = 5, Checkpoint = 20 };
        var trainer = new EncoderTrainer(settings, Sampler(), padding: 0, _folder.At("checkpoint"), said.Add);

        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => trainer.Train(Weights, stop.Token));
        var checkpoint = new TrainingCheckpoint(_folder.At("checkpoint"));
        Assert.Equal(1, checkpoint.Step);
        Assert.NotEqual(Weights["layers.1.inner.weight"].Values, checkpoint.LoadWeights()["layers.1.inner.weight"].Values);
        var trained = trainer.Train(Weights, TestContext.Current.CancellationToken);

        Assert.Contains("goes on after step 1", said);
        Assert.Equal(60, checkpoint.Step);
        Assert.NotEqual(Weights["layers.1.inner.weight"].Values, trained["layers.1.inner.weight"].Values);
        Assert.Equal(Weights["embeddings.words"].Values, trained["embeddings.words"].Values);
        Assert.InRange(Loss(trained), 0, 0.7 * Loss(Weights));
    }

    [Fact]
    public void What_is_exported_answers_as_what_was_trained()
    {
        int[] window = [2, 5, 9, 6, 12, 5, 7, 3];
        EncoderExport.Write(Weights, _folder.At("encoder.onnx"), Precision.Float32);
        using var session = new EncoderSession(File.ReadAllBytes(_folder.At("encoder.onnx")));
        using var output = session.Run(Array.ConvertAll(window, piece => (long)piece), 1, [1000]);
        using var encoder = new TorchEncoder(Weights, isFast: false);
        using var scope = torch.NewDisposeScope();
        using var batch = new TrainingBatch([new TrainingWindow(window, new bool[8], [.. Enumerable.Repeat(-1, 8)], null, 0, 0)], 0);

        var read = encoder.Read(batch.Pieces, batch.IsReal);
        AssertNear([.. output.Replaced.ToArray().Select(odds => (double)odds)], encoder.Replaced(read));
        AssertNear(
            [.. output.Kind.ToArray().Select(odds => (double)odds)],
            torch.nn.functional.log_softmax(encoder.Kind(read, batch.IsReal), 1));
    }

    private static double Loss(EncoderWeights weights)
    {
        var source = new Random(99);
        var sampler = Sampler();
        using var encoder = new TorchEncoder(weights, isFast: false);
        using var scope = torch.NewDisposeScope();
        using var batch = new TrainingBatch([.. Enumerable.Range(0, 64).Select(_ => sampler.Draw(source))], padding: 0);
        using var noGradient = torch.no_grad();
        var loss = EncoderLoss.Of(encoder, batch);
        return loss.Replaced.item<float>() + loss.Kind.item<float>();
    }

    /// <summary>Texts of which the spun ones say "river" wherever people say "town".</summary>
    private static WindowSampler Sampler()
    {
        string[] words = [.. Enumerable.Range(0, 60).Select(i => (i % 4) switch { 0 => "the", 1 => "town", 2 => "of", _ => "hall" })];
        TrainingText Text(EncoderKind kind) => new(words, [0, 20, 40], new bool[words.Length]) { Kind = kind, Source = $"{kind}" };
        var spun = Text(EncoderKind.Spun) with
        {
            Words = Array.ConvertAll(words, word => word == "town" ? "river" : word),
            Originals = Array.ConvertAll(words, word => word == "town" ? word : null),
        };
        return new WindowSampler(
            new TrainingTexts([Text(EncoderKind.Human), spun, Text(EncoderKind.RoundTrip), Text(EncoderKind.Translated)]),
            new Spinner([new SwapSource(word => word == "town" ? ["river"] : [], 1)], new HashSet<string>()),
            new WindowWriter(new WordPieces(TinyEncoder.Vocabulary)));
    }

    private static void AssertNear(double[] expected, torch.Tensor actual)
    {
        var numbers = actual.data<float>().ToArray();
        Assert.Equal(expected.Length, numbers.Length);
        Assert.All(expected.Zip(numbers), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }
}
