namespace MtQuality.Forge.Neural;

/// <summary>
/// What training learns: every number of an encoder, by name (<see cref="EncoderShape"/> lists the names), and what is needed to use them.
/// </summary>
/// <param name="Heads">Number of attention heads of each layer.</param>
/// <param name="Vocabulary">The word pieces, each at its number.</param>
/// <param name="Tensors">The numbers. Do not add or remove any; their values may change.</param>
internal sealed record EncoderWeights(
    int Heads,
    IReadOnlyList<string> Vocabulary,
    IReadOnlyDictionary<string, WeightTensor> Tensors)
{
    /// <summary>The tensor of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public WeightTensor this[string name] => Tensors.TryGetValue(name, out var tensor)
        ? tensor
        : throw new InvalidDataException($"The encoder's weights have no tensor \"{name}\"; see EncoderShape for those it needs.");

    /// <summary>The sizes that the tensors have.</summary>
    /// <exception cref="InvalidDataException">A tensor is missing or does not fit the others.</exception>
    public EncoderShape Shape => EncoderShape.Of(this);

    /// <summary>Writes a file (<see cref="EncoderWeightsFile"/>), whole or not at all.</summary>
    public void Save(string path) => EncoderWeightsFile.Save(this, path);

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, is cut off, or lacks a tensor.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static EncoderWeights Load(string path)
    {
        var weights = EncoderWeightsFile.Load(path);
        _ = weights.Shape;
        return weights;
    }
}
