using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace MtQuality.Forge.Neural;

/// <summary>
/// The encoder as it is trained: a BERT without case with three heads. Weights are kept as 32-bit floats; all between the
/// embeddings and the losses runs in bfloat16, which is three times as fast.
/// </summary>
internal sealed class TorchEncoder : IDisposable
{
    // Words that training never shows keep their neighbours if no embedding moves.
    private const string Frozen = "embeddings.words";

    private readonly Dictionary<string, Parameter> _parameters = new(StringComparer.Ordinal);
    private readonly EncoderWeights _weights;
    private readonly EncoderShape _shape;
    private readonly ScalarType _type;

    /// <summary>Takes the weights to begin with.</summary>
    /// <param name="weights">The weights; they are copied.</param>
    /// <param name="isFast">Whether products are in bfloat16; false for comparisons.</param>
    public TorchEncoder(EncoderWeights weights, bool isFast = true)
    {
        (_weights, _shape, _type) = (weights, weights.Shape, isFast ? ScalarType.BFloat16 : ScalarType.Float32);
        // In one order, whatever file they come from: an optimizer's state tells weights by their place.
        foreach (var (name, numbers) in weights.Tensors.OrderBy(tensor => tensor.Key, StringComparer.Ordinal))
        {
            var sizes = Array.ConvertAll(numbers.Shape, size => (long)size);
            _parameters[name] = new Parameter(tensor(numbers.Values, sizes), requires_grad: name != Frozen);
        }
    }

    /// <summary>What is trained.</summary>
    public IEnumerable<Parameter> Trained => _parameters.Where(named => named.Key != Frozen).Select(named => named.Value);

    /// <summary>The weights as they are now.</summary>
    public EncoderWeights Weights => _weights with
    {
        Tensors = _parameters.ToDictionary(
            named => named.Key,
            named => new WeightTensor(_weights[named.Key].Shape, named.Value.detach().to(ScalarType.Float32).data<float>().ToArray()),
            StringComparer.Ordinal),
    };

    /// <summary>Reads windows.</summary>
    /// <param name="pieces">Word pieces: windows × pieces.</param>
    /// <param name="isReal">1 for pieces, 0 for padding, likewise.</param>
    /// <returns>What is known of each piece: windows × pieces × width.</returns>
    public Tensor Read(Tensor pieces, Tensor isReal)
    {
        var (windows, length) = (pieces.shape[0], pieces.shape[1]);
        var states = Norm(Of("embeddings.words")[pieces] + Of("embeddings.positions")[..(int)length], "embeddings.norm").to(_type);
        var mask = ((isReal - 1) * -EncoderShape.Never).to(_type).view(windows, 1, 1, length);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            var name = EncoderShape.Layer(layer);
            states = Norm(states + Attention(states, mask, name), name + "attention.norm");
            states = Norm(states + Product(gelu(Product(states, name + "inner")), name + "outer"), name + "norm");
        }
        return states;
    }

    /// <summary>Log-odds that each piece was replaced: windows × pieces.</summary>
    public Tensor Replaced(Tensor states) => Product(states, "replaced").squeeze(-1).to(ScalarType.Float32);

    /// <summary>Log-odds of the kinds of text, up to a constant: windows × kinds.</summary>
    public Tensor Kind(Tensor states, Tensor isReal)
    {
        var real = isReal.unsqueeze(-1).to(states.dtype);
        var mean = (states * real).sum(1) / real.sum(1);
        var (maximum, _) = (states + (real - 1) * -EncoderShape.Never).max(1);
        return linear(cat([mean, maximum], -1).to(ScalarType.Float32), Of("kind.weight"), Of("kind.bias"));
    }

    /// <summary>Log-odds of every piece to stand at some places, up to a constant: places × vocabulary. The piece that stands there is
    /// left out.</summary>
    /// <param name="states">What is known of the places: places × width.</param>
    /// <param name="pieces">The pieces that stand there: places.</param>
    public Tensor Wordings(Tensor states, Tensor pieces)
    {
        var context = linear(gelu(Product(states, "wording.context")), Of("wording.output.weight").to(_type));
        var wanted = layer_norm(
            Of("embeddings.words")[pieces] + context.to(ScalarType.Float32),
            [_shape.Width],
            Of("wording.norm.weight"),
            Of("wording.norm.bias"),
            EncoderShape.WordingNormEpsilon);
        var likeness = linear(wanted.to(_type), Of("embeddings.words").to(_type)).to(ScalarType.Float32);
        var odds = likeness * EncoderShape.WordingScale + Of("wording.bias");
        return odds.scatter(1, pieces.unsqueeze(1), full_like(pieces.unsqueeze(1), EncoderShape.Never, ScalarType.Float32));
    }

    public void Dispose()
    {
        foreach (var parameter in _parameters.Values)
            parameter.Dispose();
    }

    private Tensor Attention(Tensor states, Tensor mask, string name)
    {
        var (windows, length, heads) = (states.shape[0], states.shape[1], _shape.Heads);
        var parts = Product(states, name + "attention.input").view(windows, length, 3, heads, _shape.Width / heads).permute(2, 0, 3, 1, 4);
        var (query, key, value) = (parts[0], parts[1], parts[2]);
        var scores = query.matmul(key.transpose(-1, -2)) * (1 / Math.Sqrt(_shape.Width / heads)) + mask;
        var read = softmax(scores, -1).matmul(value).transpose(1, 2).reshape(windows, length, _shape.Width);
        return Product(read, name + "attention.output");
    }

    private Tensor Product(Tensor states, string name) =>
        linear(states, Of(name + ".weight").to(_type), Of(name + ".bias").to(_type));

    private Tensor Norm(Tensor states, string name) =>
        layer_norm(
            states,
            [_shape.Width],
            Of(name + ".weight").to(states.dtype),
            Of(name + ".bias").to(states.dtype),
            EncoderShape.NormEpsilon);

    private Parameter Of(string name) => _parameters[name];
}
