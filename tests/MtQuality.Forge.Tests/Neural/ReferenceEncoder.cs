using MtQuality.Forge.Neural;

namespace MtQuality.Forge.Tests.Neural;

/// <summary>An encoder in plain loops over one window, written from the definition of the model, to compare others with.</summary>
internal sealed class ReferenceEncoder(EncoderWeights weights)
{
    private readonly EncoderShape _shape = weights.Shape;

    /// <summary>What describes each piece after the last layer.</summary>
    public float[][] Read(int[] pieces)
    {
        float[] Embed(int piece, int place) =>
            Sum(weights["embeddings.words"].Row(piece).ToArray(), weights["embeddings.positions"].Row(place).ToArray());
        var states = pieces.Select((piece, i) => Norm(Embed(piece, i), "embeddings.norm", 1e-12)).ToArray();
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            var name = EncoderShape.Layer(layer);
            var attended = Attend(states, name);
            states = [.. states.Select((state, i) => Norm(Sum(state, attended[i]), name + "attention.norm", 1e-12))];
            states = [.. states.Select(state =>
                Norm(Sum(state, Product([.. Product(state, name + "inner").Select(Gelu)], name + "outer")), name + "norm", 1e-12))];
        }
        return states;
    }

    public float Replaced(float[] state) => Product(state, "replaced")[0];

    public double[] Kind(float[][] states)
    {
        var columns = Enumerable.Range(0, _shape.Width).ToList();
        float[] both = [.. columns.Select(i => states.Average(state => state[i])), .. columns.Select(i => states.Max(state => state[i]))];
        return [.. Softmax(Product(both, "kind")).Select(share => Math.Log(share))];
    }

    /// <summary>The probability of each piece to stand at a place.</summary>
    public double[] Wordings(float[] state, int piece)
    {
        var own = weights["embeddings.words"].Row(piece).ToArray();
        var change = Product([.. Product(state, "wording.context").Select(Gelu)], "wording.output");
        var wanted = Norm(Sum(own, change), "wording.norm", 1e-5);
        var odds = Enumerable.Range(0, _shape.Pieces)
            .Select(i => 2 * Dot(weights["embeddings.words"].Row(i), wanted) + weights["wording.bias"].Values[i])
            .ToArray();
        odds[piece] = -10_000;
        return Softmax(odds);
    }

    private float[][] Attend(float[][] states, string name)
    {
        var (width, size) = (_shape.Width, _shape.Width / _shape.Heads);
        var inputs = states.Select(state => Product(state, name + "attention.input")).ToArray();
        return [.. states.Select((_, i) =>
        {
            var read = new float[width];
            for (var start = 0; start < width; start += size)
            {
                var shares = Softmax([.. inputs.Select(other =>
                    Dot(inputs[i].AsSpan(start, size), other.AsSpan(width + start, size)) / MathF.Sqrt(size))]);
                for (var column = start; column < start + size; column++)
                    read[column] = (float)inputs.Select((other, j) => shares[j] * other[2 * width + column]).Sum();
            }
            return Product(read, name + "attention.output");
        })];
    }

    private float[] Product(float[] row, string name)
    {
        var matrix = weights[name + ".weight"];
        var bias = weights.Tensors.GetValueOrDefault(name + ".bias");
        return [.. Enumerable.Range(0, matrix.Rows).Select(i => Dot(matrix.Row(i), row) + (bias?.Values[i] ?? 0))];
    }

    private float[] Norm(float[] row, string name, double epsilon)
    {
        var mean = row.Average(value => (double)value);
        var deviation = Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + epsilon);
        var (weight, bias) = (weights[name + ".weight"].Values, weights[name + ".bias"].Values);
        return [.. row.Select((value, i) => (float)((value - mean) / deviation * weight[i] + bias[i]))];
    }

    // Φ(x) by Simpson's rule, since the framework has no error function; exact to 1e-9 here.
    private static float Gelu(float x)
    {
        const int steps = 200;
        double sum = 0, step = x / (double)steps;
        for (var i = 0; i <= steps; i++)
            sum += (i is 0 or steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-i * step * i * step / 2);
        return (float)(x * (0.5 + sum * step / 3 / Math.Sqrt(2 * Math.PI)));
    }

    private static double[] Softmax(float[] odds)
    {
        var largest = odds.Max();
        var powers = odds.Select(value => Math.Exp(value - largest)).ToArray();
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
            sum += (double)one[i] * other[i];
        return (float)sum;
    }

    private static float[] Sum(float[] one, float[] other) => [.. one.Zip(other, (a, b) => a + b)];
}
