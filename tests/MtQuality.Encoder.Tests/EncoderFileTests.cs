using MtQuality.Tests;

namespace MtQuality.Encoder.Tests;

/// <summary>A file that is no encoder is refused with a message that names it and says what to do.</summary>
public sealed class EncoderFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file()
    {
        var error = Assert.Throws<FileNotFoundException>(() => OnnxTextEncoder.Open(_folder.At("data", "models", "en", "encoder.onnx")));
        var path = _folder.At("data", "models", "en", "encoder.onnx");
        Assert.Equal(path, error.FileName);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains("Restore it from a complete download", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(1000)]
    public void A_file_that_is_cut_off(int length) => AssertDamaged(File.ReadAllBytes(Texts.Model)[..length]);

    [Theory]
    [InlineData(0)]
    [InlineData(30_000)]
    [InlineData(-50)]
    [InlineData(-1)]
    public void A_changed_byte(int at)
    {
        var file = File.ReadAllBytes(Texts.Model);
        file[at < 0 ? file.Length + at : at] ^= 1;
        AssertDamaged(file);
    }

    [Fact]
    public void A_whole_file_that_is_no_model()
    {
        File.WriteAllBytes(_folder.At("other.onnx"), EncoderFile.Seal("nothing to run"u8));
        var error = Assert.Throws<InvalidDataException>(() => OnnxTextEncoder.Open(_folder.At("other.onnx")));
        Assert.StartsWith(_folder.At("other.onnx"), error.Message, StringComparison.Ordinal);
        Assert.Contains("take the one that was made for this version", error.Message, StringComparison.Ordinal);
    }

    private void AssertDamaged(byte[] file)
    {
        File.WriteAllBytes(_folder.At("damaged.onnx"), file);
        var error = Assert.Throws<InvalidDataException>(() => OnnxTextEncoder.Open(_folder.At("damaged.onnx")));
        Assert.StartsWith(_folder.At("damaged.onnx"), error.Message, StringComparison.Ordinal);
        Assert.Contains("copy it again", error.Message, StringComparison.Ordinal);
    }
}
