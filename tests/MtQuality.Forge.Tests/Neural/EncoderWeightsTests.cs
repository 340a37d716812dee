using MtQuality.Forge.Neural;
using MtQuality.Tests;

namespace MtQuality.Forge.Tests.Neural;

/// <summary>The file of an encoder's weights.</summary>
public sealed class EncoderWeightsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_saved_is_loaded()
    {
        var weights = TinyEncoder.Create(seed: 1);
        weights.Save(_folder.At("weights"));
        var loaded = EncoderWeights.Load(_folder.At("weights"));

        Assert.Equal(weights.Heads, loaded.Heads);
        Assert.Equal(weights.Vocabulary, loaded.Vocabulary);
        Assert.Equal(weights.Tensors.Keys.Order(), loaded.Tensors.Keys.Order());
        Assert.All(weights.Tensors, tensor => Assert.Equal(tensor.Value.Values, loaded[tensor.Key].Values));
        Assert.All(weights.Tensors, tensor => Assert.Equal(tensor.Value.Shape, loaded[tensor.Key].Shape));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(300)]
    [InlineData(5000)]
    public void A_file_that_is_cut_off_is_refused(int length)
    {
        TinyEncoder.Create(seed: 1).Save(_folder.At("weights"));
        File.WriteAllBytes(_folder.At("cut"), File.ReadAllBytes(_folder.At("weights"))[..length]);
        var error = Assert.Throws<InvalidDataException>(() => EncoderWeights.Load(_folder.At("cut")));
        Assert.Contains(_folder.At("cut"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_do_not_fit_each_other_are_refused_by_name()
    {
        var weights = TinyEncoder.Create(seed: 1);
        var tensors = new Dictionary<string, WeightTensor>(weights.Tensors) { ["kind.bias"] = WeightTensor.Filled(0, 3) };
        var error = Assert.Throws<InvalidDataException>(() => (weights with { Tensors = tensors }).Shape);
        Assert.Equal("\"kind.bias\" is 3, expected 4.", error.Message);
        tensors.Remove("kind.bias");
        error = Assert.Throws<InvalidDataException>(() => (weights with { Tensors = tensors }).Shape);
        Assert.Contains("no tensor \"kind.bias\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_are_near_and_never_too_large()
    {
        var matrix = WeightTensor.Normal(new Random(2), 3, 20, 50);
        var whole = QuantizedMatrix.Of(matrix, QuantizedMatrix.WeightLimit);
        for (var i = 0; i < matrix.Values.Length; i++)
        {
            var scale = whole.Scales[i / matrix.Columns];
            Assert.InRange(Math.Abs((int)whole.Values[i]), 0, QuantizedMatrix.WeightLimit);
            Assert.InRange(matrix.Values[i] - whole.Values[i] * scale, -.501f * scale, .501f * scale);
        }
        Assert.Equal(whole.Values[1], whole.Transposed()[20]);
        Assert.Equal(whole.Values[7] + 128, whole.Unsigned()[7]);
    }
}
