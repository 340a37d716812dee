using System.Numerics;
using System.Runtime.InteropServices;
using MtQuality.Text;

namespace MtQuality.Benchmarks.Tagging;

/// <summary>An averaged perceptron over a fixed set of features: dense rows, one weight a class.</summary>
internal sealed class Perceptron
{
    // Classes rounded up so that a row is a whole number of vectors.
    private const int RowLength = 64;

    private readonly Dictionary<uint, int> _rows;
    private readonly float[] _weights;
    private readonly float[] _totals;
    private readonly float[] _scores = new float[RowLength];
    private readonly int[] _active = new int[WordClassFeatures.Capacity];
    private int _activeCount;
    private long _time = 1;

    public Perceptron(IEnumerable<uint> features)
    {
        _rows = [];
        foreach (var feature in features)
            _rows.TryAdd(feature, _rows.Count);
        _weights = new float[_rows.Count * RowLength];
        _totals = new float[_rows.Count * RowLength];
    }

    /// <summary>The class for which the features speak most.</summary>
    public WordClass Best(ReadOnlySpan<uint> features)
    {
        _activeCount = 0;
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
                _active[_activeCount++] = row;
        }
        var sums = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan());
        sums.Clear();
        foreach (var row in _active.AsSpan(0, _activeCount))
        {
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * RowLength, RowLength));
            for (var i = 0; i < sums.Length; i++)
                sums[i] += weights[i];
        }
        var best = 1;
        for (var i = 2; i < WordClassWeights.Classes; i++)
        {
            if (_scores[i] > _scores[best])
                best = i;
        }
        return (WordClass)best;
    }

    /// <summary>Learns from the features that <see cref="Best"/> saw last.</summary>
    public void Learn(WordClass found, WordClass expected)
    {
        _time++;
        if (found == expected)
            return;
        foreach (var row in _active.AsSpan(0, _activeCount))
        {
            Change(row * RowLength + (int)expected, 1);
            Change(row * RowLength + (int)found, -1);
        }
    }

    /// <summary>The features and the weights of their classes, averaged over all that was learnt from.</summary>
    public IEnumerable<(uint Feature, float[] Weights)> Averages()
    {
        foreach (var (feature, row) in _rows)
        {
            var weights = new float[WordClassWeights.Classes];
            for (var i = 0; i < weights.Length; i++)
                weights[i] = _weights[row * RowLength + i] - _totals[row * RowLength + i] / _time;
            yield return (feature, weights);
        }
    }

    private void Change(int weight, float by)
    {
        _weights[weight] += by;
        _totals[weight] += by * _time;
    }
}
