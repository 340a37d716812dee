namespace MtQuality.Forge.Neural;

/// <summary>What the matrices of an exported encoder are in.</summary>
internal enum Precision
{
    /// <summary>Whole numbers of 7 bits, those of the word embeddings of 8; all else in 32-bit floats.</summary>
    Int8,

    /// <summary>32-bit floats: four times as large and half as fast, to compare with.</summary>
    Float32,
}

/// <summary>Adds the products with matrices to a graph, in one precision. Constants go into the root graph, operators into that or a
/// branch.</summary>
internal abstract class Arithmetic(OnnxGraph graph, EncoderWeights weights)
{
    /// <summary>The root graph.</summary>
    protected OnnxGraph Graph { get; } = graph;

    /// <summary>The weights.</summary>
    protected EncoderWeights Weights { get; } = weights;

    /// <summary>The arithmetic of a precision.</summary>
    public static Arithmetic Of(Precision precision, OnnxGraph graph, EncoderWeights weights) =>
        precision == Precision.Int8 ? new WholeArithmetic(graph, weights) : new FloatArithmetic(graph, weights);

    /// <summary>Adds the product of rows with a matrix, and its bias if it has one.</summary>
    public abstract string Apply(OnnxGraph branch, string rows, string matrix);

    /// <summary>The same for rows whose numbers differ much in size from row to row.</summary>
    public abstract string ApplyToUneven(OnnxGraph branch, string rows, string matrix);

    /// <summary>Adds the look-up of the embeddings of word pieces.</summary>
    /// <param name="branch">Where to add it.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="dimensions">Number of dimensions of the pieces.</param>
    public abstract string Embed(OnnxGraph branch, string pieces, int dimensions);

    /// <summary>Adds the products of rows with the embeddings of all word pieces: rows × pieces.</summary>
    public abstract string AgainstWords(OnnxGraph branch, string rows);

    /// <summary>Adds the bias of a matrix, if it has one.</summary>
    protected string AddBias(OnnxGraph branch, string product, string matrix) =>
        Bias(matrix) is { } bias ? branch.Add("Add", [product, bias]) : product;

    /// <summary>The bias of a matrix as a constant; null if it has none.</summary>
    protected string? Bias(string matrix) =>
        Weights.Tensors.TryGetValue(matrix + ".bias", out var bias) ? Graph.Constant(matrix + ".bias", bias) : null;
}
