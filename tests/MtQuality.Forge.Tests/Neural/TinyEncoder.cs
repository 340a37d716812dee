using MtQuality.Forge.Neural;

namespace MtQuality.Forge.Tests.Neural;

/// <summary>An encoder of two small layers that knows nothing.</summary>
internal static class TinyEncoder
{
    private const int Width = 32;
    private const int Inner = 64;
    private const int Layers = 2;
    private const int Heads = 2;

    private static readonly string[] Words =
        ["the", "town", "city", "hall", "big", "open", "a", "of", "in", "and", ".", ",", "##s", "##ed", "new", "old", "river", "bridge"];

    public static readonly IReadOnlyList<string> Vocabulary =
    [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", .. Words, .. "bcdefghijklmnopqrstuvwxyz0123456789".Select(letter => letter.ToString())
    ];

    public static EncoderWeights Create(int seed)
    {
        var random = new Random(seed);
        var shape = new EncoderShape(Vocabulary.Count, 128, Width, Inner, Layers, Heads);
        return new EncoderWeights(Heads, Vocabulary, shape.Tensors.ToDictionary(
            tensor => tensor.Name,
            tensor => tensor.Name.EndsWith("norm.weight", StringComparison.Ordinal)
                ? WeightTensor.Filled(1, tensor.Shape)
                : WeightTensor.Normal(random, 0.2f, tensor.Shape),
            StringComparer.Ordinal));
    }
}
