using Onnx;

namespace MtQuality.Forge.Neural;

/// <summary>
/// Products in whole numbers. Weights are rounded once, row by row; what they are multiplied with is rounded to 8 bits at each run, with
/// one
/// scale for all rows, so that an answer depends, if little, on everything that is read in the same run.
/// </summary>
internal sealed class WholeArithmetic : Arithmetic
{
    private const int WordBits = 8;

    // In whole numbers, what the operators take for zero.
    private const float WordZero = 1 << (WordBits - 1);

    // Level 4 of ONNX Runtime: products in whole numbers.
    private const int WholeProducts = 4;

    // Numbers of an embedding that share a scale: the operator takes powers of two.
    private const int MaxBlock = 128;

    private const float SmallestRow = 1e-6f;

    private readonly string _words;
    private readonly string _scales;
    private readonly int _block;

    /// <summary>Puts the embeddings into a graph, once for the look-up and for the products.</summary>
    public WholeArithmetic(OnnxGraph graph, EncoderWeights weights) : base(graph, weights)
    {
        var words = weights["embeddings.words"];
        _block = MaxBlock;
        while (words.Columns % _block != 0)
            _block /= 2;
        var blocks = words.Columns / _block;
        var whole = QuantizedMatrix.Of(new WeightTensor([words.Rows * blocks, _block], words.Values), QuantizedMatrix.FullLimit);
        _words = graph.Constant("embeddings.words", [words.Rows, blocks, _block], whole.Unsigned());
        _scales = graph.Constant("embeddings.words.scale", new WeightTensor([words.Rows, blocks], whole.Scales));
    }

    /// <inheritdoc/>
    public override string Apply(OnnxGraph branch, string rows, string matrix)
    {
        string[] product = [rows, .. Whole(matrix)];
        return branch.AddFused("DynamicQuantizeMatMul", Bias(matrix) is { } bias ? [.. product, "", bias] : product);
    }

    /// <inheritdoc/>
    /// <remarks>Each row is divided by its largest number first: with one scale for all, the small rows would be rounded to a few
    /// steps.</remarks>
    public override string ApplyToUneven(OnnxGraph branch, string rows, string matrix)
    {
        var largest = branch.Add("ReduceMax", [branch.Add("Abs", [rows]), Graph.Constant(-1L)], ("keepdims", 1));
        var size = branch.Add("Max", [largest, Graph.Constant(SmallestRow)]);
        var product = branch.AddFused("DynamicQuantizeMatMul", [branch.Add("Div", [rows, size]), .. Whole(matrix)]);
        return AddBias(branch, branch.Add("Mul", [product, size]), matrix);
    }

    /// <inheritdoc/>
    public override string Embed(OnnxGraph branch, string pieces, int dimensions)
    {
        var values = branch.Add("Cast", [branch.Add("Gather", [_words, pieces])], ("to", (int)TensorProto.Types.DataType.Float));
        var scales = branch.Add("Unsqueeze", [branch.Add("Gather", [_scales, pieces]), Graph.Constant(-1L)]);
        var blocks = branch.Add("Mul", [branch.Add("Sub", [values, Graph.Constant(WordZero)]), scales]);
        // A zero keeps a dimension; the blocks become one row.
        var shape = new long[dimensions + 1];
        shape[^1] = -1;
        return branch.Add("Reshape", [blocks, Graph.Constant(shape)]);
    }

    /// <inheritdoc/>
    public override string AgainstWords(OnnxGraph branch, string rows)
    {
        var words = Weights["embeddings.words"];
        return branch.AddFused(
            "MatMulNBits",
            [rows, _words, _scales],
            ("K", words.Columns),
            ("N", words.Rows),
            ("bits", WordBits),
            ("block_size", _block),
            ("accuracy_level", WholeProducts));
    }

    /// <summary>A matrix as a constant, turned, and the scale of each of its rows.</summary>
    private string[] Whole(string matrix)
    {
        var name = matrix + ".weight";
        var whole = QuantizedMatrix.Of(Weights[name], QuantizedMatrix.WeightLimit);
        return
        [
            Graph.Constant(name, [whole.Columns, whole.Rows], whole.Transposed()),
            Graph.Constant(name + ".scale", new WeightTensor([whole.Rows], whole.Scales)),
        ];
    }
}
