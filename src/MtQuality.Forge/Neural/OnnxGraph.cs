using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace MtQuality.Forge.Neural;

/// <summary>A graph of ONNX operators that is being put together: every addition gives the name of its result, for the next to
/// use.</summary>
internal sealed class OnnxGraph
{
    /// <summary>Version of the standard operators.</summary>
    public const int Operators = 20;

    /// <summary>The operators that only ONNX Runtime has: several standard ones in one pass.</summary>
    public const string Fused = "com.microsoft";

    private readonly OnnxGraph _root;
    private readonly GraphProto _graph;
    private int _count;

    /// <summary>An empty graph.</summary>
    public OnnxGraph(string name)
    {
        _root = this;
        _graph = new GraphProto { Name = name };
    }

    private OnnxGraph(OnnxGraph root, string name)
    {
        _root = root;
        _graph = new GraphProto { Name = name };
    }

    /// <summary>The graph as it stands.</summary>
    public GraphProto Proto => _graph;

    /// <summary>A graph that runs on a condition. It uses results of this one; its constants stand in this one.</summary>
    public OnnxGraph Branch(string name) => new(_root, name);

    /// <summary>Adds a standard operator with one result.</summary>
    public string Add(string type, string[] inputs, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Add("", type, inputs, 1, attributes)[0];

    /// <summary>Adds an operator of <see cref="Fused"/> with one result.</summary>
    public string AddFused(string type, string[] inputs, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Add(Fused, type, inputs, 1, attributes)[0];

    /// <summary>Adds a standard operator with several results.</summary>
    public string[] AddMany(string type, string[] inputs, int results, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Add("", type, inputs, results, attributes);

    /// <summary>Adds constant numbers.</summary>
    public string Constant(string name, WeightTensor tensor) => Constant(name, tensor.Shape, tensor.Values);

    /// <summary>Adds a constant number.</summary>
    public string Constant(float value) => Constant(NewName("number"), [], [value]);

    /// <summary>Adds constant whole numbers in a row.</summary>
    public string Constant(params long[] values) =>
        Constant(NewName("integers"), [values.Length], TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Adds constant signed bytes.</summary>
    public string Constant(string name, int[] shape, sbyte[] values) =>
        Constant(name, shape, TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Adds constant bytes.</summary>
    public string Constant(string name, int[] shape, byte[] values) => Constant(name, shape, TensorProto.Types.DataType.Uint8, values);

    /// <summary>Declares an input; null stands for a size that differs from run to run.</summary>
    public string Input(string name, TensorProto.Types.DataType type, params int?[] shape)
    {
        _graph.Input.Add(Value(name, type, shape));
        return name;
    }

    /// <summary>Makes a result an output.</summary>
    public void Output(string result, string name, TensorProto.Types.DataType type, params int?[] shape)
    {
        _graph.Node.Add(new NodeProto { OpType = "Identity", Input = { result }, Output = { name } });
        _graph.Output.Add(Value(name, type, shape));
    }

    private string[] Add(string domain, string type, string[] inputs, int results, ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var node = new NodeProto { OpType = type, Domain = domain, Name = NewName(type) };
        node.Input.AddRange(inputs);
        for (var i = 0; i < results; i++)
            node.Output.Add(string.Create(CultureInfo.InvariantCulture, $"{node.Name}.{i}"));
        foreach (var (name, value) in attributes)
            node.Attribute.Add(Attribute(name, value));
        _graph.Node.Add(node);
        return [.. node.Output];
    }

    private string Constant(string name, int[] shape, float[] values) =>
        Constant(name, shape, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values.AsSpan()));

    private string Constant(string name, int[] shape, TensorProto.Types.DataType type, ReadOnlySpan<byte> bytes)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(bytes) };
        tensor.Dims.AddRange(shape.Select(size => (long)size));
        _root._graph.Initializer.Add(tensor);
        return name;
    }

    private string NewName(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}.{_root._count++}");

    private static AttributeProto Attribute(string name, object value)
    {
        var attribute = new AttributeProto { Name = name };
        switch (value)
        {
            case int number:
                (attribute.Type, attribute.I) = (AttributeProto.Types.AttributeType.Int, number);
                break;
            case float number:
                (attribute.Type, attribute.F) = (AttributeProto.Types.AttributeType.Float, number);
                break;
            case long[] numbers:
                attribute.Type = AttributeProto.Types.AttributeType.Ints;
                attribute.Ints.AddRange(numbers);
                break;
            case OnnxGraph graph:
                (attribute.Type, attribute.G) = (AttributeProto.Types.AttributeType.Graph, graph.Proto);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no kind of attribute.", nameof(value));
        }
        return attribute;
    }

    private static ValueInfoProto Value(string name, TensorProto.Types.DataType type, int?[] shape)
    {
        var sizes = new TensorShapeProto();
        sizes.Dim.AddRange(shape.Select(size => size is { } known
            ? new TensorShapeProto.Types.Dimension { DimValue = known }
            : new TensorShapeProto.Types.Dimension()));
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = sizes } },
        };
    }
}
