namespace MtQuality.Forge.Neural;

/// <summary>The sizes of an encoder.</summary>
/// <param name="Pieces">Number of word pieces known.</param>
/// <param name="Positions">Maximum number of pieces of a window.</param>
/// <param name="Width">Numbers that describe a piece between layers.</param>
/// <param name="Inner">Numbers that describe it inside a layer.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="Heads">Number of attention heads of a layer.</param>
internal sealed record EncoderShape(int Pieces, int Positions, int Width, int Inner, int Layers, int Heads)
{
    /// <summary>Number of kinds of text that are told apart: human, spun, round trip, machine translation.</summary>
    public const int Kinds = 4;

    /// <summary>What is added to variances before they are divided by: in the layers, and in the head of wordings.</summary>
    public const float NormEpsilon = 1e-12f, WordingNormEpsilon = 1e-5f;

    /// <summary>What the likeness of a wording to what is wanted is multiplied by.</summary>
    public const float WordingScale = 2;

    /// <summary>The log-odds of what cannot be.</summary>
    public const float Never = -10_000;

    /// <summary>The name of every tensor, with its shape. Matrices are outputs × inputs.</summary>
    public IEnumerable<(string Name, int[] Shape)> Tensors =>
    [
        ("embeddings.words", [Pieces, Width]),
        ("embeddings.positions", [Positions, Width]),
        .. Norm("embeddings.norm"),
        .. Enumerable.Range(0, Layers).SelectMany(LayerTensors),
        .. Matrix("replaced", 1, Width),
        .. Matrix("kind", Kinds, 2 * Width),
        .. Matrix("wording.context", Width, Width),
        ("wording.output.weight", [Width, Width]),
        .. Norm("wording.norm"),
        ("wording.bias", [Pieces]),
    ];

    /// <summary>Reads the sizes off the tensors and compares all of them.</summary>
    /// <exception cref="InvalidDataException">A tensor is missing or does not fit the others.</exception>
    public static EncoderShape Of(EncoderWeights weights)
    {
        var layers = 0;
        while (weights.Tensors.ContainsKey(Layer(layers) + "inner.weight"))
            layers++;
        var words = weights["embeddings.words"];
        var shape = new EncoderShape(
            words.Rows,
            weights["embeddings.positions"].Rows,
            words.Columns,
            weights[Layer(0) + "inner.weight"].Rows,
            layers,
            weights.Heads);
        if (weights.Heads < 1 || shape.Width % weights.Heads != 0)
            throw new InvalidDataException($"{weights.Heads} attention heads cannot share {shape.Width} numbers evenly.");
        if (weights.Vocabulary.Count != shape.Pieces)
            throw new InvalidDataException($"The vocabulary has {weights.Vocabulary.Count} pieces, the embeddings {shape.Pieces} rows.");
        foreach (var (name, sizes) in shape.Tensors)
        {
            if (!weights[name].Shape.AsSpan().SequenceEqual(sizes))
                throw new InvalidDataException($"\"{name}\" is {Text(weights[name].Shape)}, expected {Text(sizes)}.");
        }
        return shape;
    }

    /// <summary>What the names of the tensors of a layer begin with.</summary>
    public static string Layer(int layer) => $"layers.{layer}.";

    private IEnumerable<(string Name, int[] Shape)> LayerTensors(int layer) =>
    [
        .. Matrix(Layer(layer) + "attention.input", 3 * Width, Width),
        .. Matrix(Layer(layer) + "attention.output", Width, Width),
        .. Norm(Layer(layer) + "attention.norm"),
        .. Matrix(Layer(layer) + "inner", Inner, Width),
        .. Matrix(Layer(layer) + "outer", Width, Inner),
        .. Norm(Layer(layer) + "norm"),
    ];

    private static IEnumerable<(string Name, int[] Shape)> Matrix(string name, int outputs, int inputs) =>
        [(name + ".weight", [outputs, inputs]), (name + ".bias", [outputs])];

    private IEnumerable<(string Name, int[] Shape)> Norm(string name) => [(name + ".weight", [Width]), (name + ".bias", [Width])];

    private static string Text(int[] sizes) => string.Join(" × ", sizes);
}
