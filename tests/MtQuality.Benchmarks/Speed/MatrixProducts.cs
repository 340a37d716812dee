using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using MtQuality.Forge.Neural;
using Onnx;
using Type = Onnx.TensorProto.Types.DataType;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// How fast ONNX Runtime multiplies matrices on one core when it does nothing else: the four products of a layer of the encoder, of rows
/// and weights of the same sizes. It is what an encoder could reach at best.
/// </summary>
internal sealed class MatrixProducts : IDisposable
{
    private readonly InferenceSession _session;
    private readonly Dictionary<string, OrtValue> _inputs;
    private readonly RunOptions _options = new();

    /// <param name="precision">Floats, or bytes whose sums are 32-bit whole numbers.</param>
    /// <param name="rows">Number of rows: word pieces of a window.</param>
    /// <param name="width">Width of the encoder; its inner layer is four times as wide.</param>
    public MatrixProducts(Precision precision, int rows, int width)
    {
        var (narrow, wide) = (width, 4 * width);
        (int From, int To)[] sizes = [(narrow, 3 * width), (narrow, narrow), (narrow, wide), (wide, narrow)];
        Operations = 2.0 * rows * sizes.Sum(size => (double)size.From * size.To);
        var isFloat = precision == Precision.Float32;
        var graph = new OnnxGraph("products");
        foreach (var from in sizes.Select(size => size.From).Distinct())
            graph.Input(InputOf(from), isFloat ? Type.Float : Type.Uint8, rows, from);
        foreach (var (i, (from, to)) in sizes.Index())
        {
            var name = $"weights.{i}";
            var weights = isFloat
                ? graph.Constant(name, new WeightTensor([from, to], Enumerable.Repeat(0.01f, from * to).ToArray()))
                : graph.Constant(name, [from, to], Enumerable.Repeat((sbyte)1, from * to).ToArray());
            var product = graph.Add(isFloat ? "MatMul" : "MatMulInteger", [InputOf(from), weights]);
            graph.Output(product, $"product.{i}", isFloat ? Type.Float : Type.Int32, rows, to);
        }
        var model = new ModelProto { IrVersion = (long)Onnx.Version.IrVersion202355, Graph = graph.Proto };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OnnxGraph.Operators });
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(model.ToByteArray(), options);
        _inputs = sizes.Select(size => size.From).Distinct().ToDictionary(InputOf, from => isFloat
            ? OrtValue.CreateTensorValueFromMemory(new float[rows * from], [rows, from])
            : OrtValue.CreateTensorValueFromMemory(new byte[rows * from], [rows, from]));
    }

    /// <summary>Multiplications and additions of one run.</summary>
    public double Operations { get; }

    /// <summary>Multiplies once.</summary>
    public void Run() => _session.Run(_options, _inputs, _session.OutputNames).Dispose();

    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
        foreach (var input in _inputs.Values)
            input.Dispose();
    }

    private static string InputOf(int width) => $"rows.{width}";
}
