namespace MtQuality.Forge.Neural;

/// <summary>Products in 32-bit floats.</summary>
internal sealed class FloatArithmetic : Arithmetic
{
    private readonly string _words;

    /// <summary>Puts the embeddings into a graph.</summary>
    public FloatArithmetic(OnnxGraph graph, EncoderWeights weights) : base(graph, weights) =>
        _words = graph.Constant("embeddings.words", weights["embeddings.words"]);

    /// <inheritdoc/>
    public override string Apply(OnnxGraph branch, string rows, string matrix)
    {
        var name = matrix + ".weight";
        return AddBias(branch, branch.Add("MatMul", [rows, Graph.Constant(name, Weights[name].Transposed())]), matrix);
    }

    /// <inheritdoc/>
    public override string ApplyToUneven(OnnxGraph branch, string rows, string matrix) => Apply(branch, rows, matrix);

    /// <inheritdoc/>
    public override string Embed(OnnxGraph branch, string pieces, int dimensions) => branch.Add("Gather", [_words, pieces]);

    /// <inheritdoc/>
    public override string AgainstWords(OnnxGraph branch, string rows) =>
        branch.Add("MatMul", [rows, branch.Add("Transpose", [_words])]);
}
