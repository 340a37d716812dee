using Google.Protobuf;
using MtQuality.Encoder;
using Onnx;
using Type = Onnx.TensorProto.Types.DataType;

namespace MtQuality.Forge.Neural;

/// <summary>
/// Writes an encoder as the ONNX file that <see cref="OnnxTextEncoder"/> runs. Inputs: <c>pieces</c> [windows, length], filled up with the
/// padding piece, and <c>threshold</c>. Outputs: <c>replaced</c> [windows, length], the log-odds; <c>kind</c> [windows, 4], logarithms of
/// probabilities; and for the pieces with log-odds above the threshold <c>places</c> [n, 2], window and position, <c>wordings</c> and
/// <c>probabilities</c> [n, 8], what would stand there, likeliest first.
/// </summary>
/// <remarks>J. Devlin and others, <i>BERT: Pre-training of Deep Bidirectional Transformers</i>, 2019; W. Wang and others, <i>MiniLM</i>,
/// 2020.</remarks>
internal sealed class EncoderExport
{
    private readonly EncoderWeights _weights;
    private readonly EncoderShape _shape;
    private readonly OnnxGraph _graph = new("encoder");
    private readonly Arithmetic _arithmetic;
    private readonly string _pieces;
    private readonly string _isPiece;

    private EncoderExport(EncoderWeights weights, Precision precision)
    {
        (_weights, _shape) = (weights, weights.Shape);
        if (_shape.Positions < Window.MaxLength)
            throw new InvalidDataException($"The encoder reads {_shape.Positions} pieces at once; windows have {Window.MaxLength}.");
        _arithmetic = Arithmetic.Of(precision, _graph, weights);
        _pieces = _graph.Input("pieces", Type.Int64, null, null);
        _isPiece = IsNot("[PAD]");
    }

    /// <summary>Writes an encoder, without the word pieces that English does not need.</summary>
    /// <exception cref="InvalidDataException">The weights do not fit each other, or windows have more pieces than the encoder.</exception>
    public static void Write(EncoderWeights weights, string path, Precision precision = Precision.Int8)
    {
        var english = EnglishVocabulary.Cut(weights);
        File.WriteAllBytes(path, EncoderFile.Seal(new EncoderExport(english, precision).Build().ToByteArray()));
    }

    private ModelProto Build()
    {
        var threshold = _graph.Input("threshold", Type.Float);
        var hidden = Normalize(Embeddings(), "embeddings.norm");
        var mask = _graph.Add("Cast", [_isPiece], ("to", (int)Type.Int32));
        for (var layer = 0; layer < _shape.Layers; layer++)
            hidden = Layer(hidden, mask, EncoderShape.Layer(layer));
        var replaced = Replaced(hidden);
        _graph.Output(replaced, "replaced", Type.Float, null, null);
        _graph.Output(Kind(hidden), "kind", Type.Float, null, EncoderShape.Kinds);
        var isWord = _graph.Add("And", [_isPiece, _graph.Add("And", [IsNot("[CLS]"), IsNot("[SEP]")])]);
        var isMarked = _graph.Add("And", [isWord, _graph.Add("Greater", [replaced, threshold])]);
        new WordingHead(_graph, _arithmetic, _weights).AddTo(hidden, _pieces, isMarked);

        var model = new ModelProto { IrVersion = (long)Onnx.Version.IrVersion202355, ProducerName = "MtQuality", Graph = _graph.Proto };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OnnxGraph.Operators });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = OnnxGraph.Fused, Version = 1 });
        var vocabulary = string.Join('\n', _weights.Vocabulary);
        model.MetadataProps.Add(new StringStringEntryProto { Key = EncoderFile.VocabularyKey, Value = vocabulary });
        return model;
    }

    private string Embeddings()
    {
        var length = _graph.Add("Shape", [_pieces], ("start", 1), ("end", 2));
        var positions = _graph.Constant("embeddings.positions", _weights["embeddings.positions"]);
        var used = _graph.Add("Slice", [positions, _graph.Constant(0L), length]);
        return _graph.Add("Add", [_arithmetic.Embed(_graph, _pieces, dimensions: 2), used]);
    }

    private string Layer(string hidden, string mask, string layer)
    {
        var width = _shape.Width;
        var inputs = _graph.AddMany(
            "Split", [_arithmetic.Apply(_graph, hidden, layer + "attention.input"), _graph.Constant(width, width, width)], 3, ("axis", -1));
        var attention = _graph.AddFused("MultiHeadAttention", [.. inputs, "", mask], ("num_heads", _shape.Heads));
        var attended = _arithmetic.Apply(_graph, attention, layer + "attention.output");
        hidden = AddAndNormalize(hidden, attended, layer + "attention.norm");
        var inner = _graph.Add("Gelu", [_arithmetic.ApplyToUneven(_graph, hidden, layer + "inner")]);
        return AddAndNormalize(hidden, _arithmetic.ApplyToUneven(_graph, inner, layer + "outer"), layer + "norm");
    }

    private string Replaced(string hidden)
    {
        var weight = _graph.Constant("replaced.weight", _weights["replaced.weight"].Transposed());
        var product = _graph.Add("MatMul", [hidden, weight]);
        var odds = _graph.Add("Add", [product, _graph.Constant("replaced.bias", _weights["replaced.bias"])]);
        return _graph.Add("Squeeze", [odds, _graph.Constant(-1L)]);
    }

    private string Kind(string hidden)
    {
        var counted = _graph.Add("Unsqueeze", [_graph.Add("Cast", [_isPiece], ("to", (int)Type.Float)), _graph.Constant(-1L)]);
        var axis = _graph.Constant(1L);
        var sum = _graph.Add("ReduceSum", [_graph.Add("Mul", [hidden, counted]), axis], ("keepdims", 0));
        var mean = _graph.Add("Div", [sum, _graph.Add("ReduceSum", [counted, axis], ("keepdims", 0))]);
        var shift = _graph.Add("Mul", [_graph.Add("Sub", [counted, _graph.Constant(1f)]), _graph.Constant(-EncoderShape.Never)]);
        var maximum = _graph.Add("ReduceMax", [_graph.Add("Add", [hidden, shift]), axis], ("keepdims", 0));
        var both = _graph.Add("Concat", [mean, maximum], ("axis", 1));
        var weight = _graph.Constant("kind.weight", _weights["kind.weight"]);
        var sums = _graph.Add("Gemm", [both, weight, _graph.Constant("kind.bias", _weights["kind.bias"])], ("transB", 1));
        return _graph.Add("LogSoftmax", [sums], ("axis", -1));
    }

    private string IsNot(string piece)
    {
        var number = _weights.Vocabulary.Index().First(known => known.Item == piece).Index;
        return _graph.Add("Not", [_graph.Add("Equal", [_pieces, _graph.Constant((long)number)])]);
    }

    private string Normalize(string rows, string norm) => _graph.Add(
        "LayerNormalization", [rows, .. NormWeights(norm)], ("axis", -1), ("epsilon", EncoderShape.NormEpsilon));

    // Faster than the fused operator, which ONNX Runtime does not vectorise.
    private string AddAndNormalize(string rows, string change, string norm) => Normalize(_graph.Add("Add", [rows, change]), norm);

    private string[] NormWeights(string norm) =>
        [_graph.Constant(norm + ".weight", _weights[norm + ".weight"]), _graph.Constant(norm + ".bias", _weights[norm + ".bias"])];
}
