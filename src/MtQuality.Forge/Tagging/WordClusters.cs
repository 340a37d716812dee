using System.Numerics;
using System.Runtime.InteropServices;

namespace MtQuality.Forge.Tagging;

/// <summary>Groups words by the neighbours that they occur between: k-means on the square roots of their shares (Hellinger
/// distance).</summary>
internal static class WordClusters
{
    private const int Rounds = 12;

    /// <summary>The number, from 1, of the cluster of each of <paramref name="words"/>; the first words, which should be the most
    /// frequent, found the clusters.</summary>
    public static byte[] Of(WordStatistics statistics, IReadOnlyList<int> words, byte clusters)
    {
        var points = words.Select(word => Normalized(statistics.ContextOf(word))).ToArray();
        var centres = points.Take(clusters).Select(point => point.ToArray()).ToArray();
        var found = new byte[points.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < points.Length; i++)
                found[i] = Nearest(points[i], centres);
            foreach (var centre in centres)
                Array.Clear(centre);
            for (var i = 0; i < points.Length; i++)
                Add(centres[found[i]], points[i]);
            Array.ForEach(centres, Normalize);
        }
        return Array.ConvertAll(found, number => (byte)(number + 1));
    }

    private static float[] Normalized(ReadOnlySpan<float> counts)
    {
        var point = new float[(counts.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count];
        for (var i = 0; i < counts.Length; i++)
            point[i] = MathF.Sqrt(counts[i]);
        Normalize(point);
        return point;
    }

    private static void Normalize(float[] point)
    {
        var length = MathF.Sqrt(Product(point, point));
        if (length == 0)
            return;
        for (var i = 0; i < point.Length; i++)
            point[i] /= length;
    }

    private static byte Nearest(float[] point, float[][] centres)
    {
        var (best, highest) = (0, float.MinValue);
        for (var i = 0; i < centres.Length; i++)
        {
            if (Product(point, centres[i]) is var product && product > highest)
                (best, highest) = (i, product);
        }
        return (byte)best;
    }

    private static void Add(float[] sum, float[] point)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += point[i];
    }

    private static float Product(float[] first, float[] second)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(first.AsSpan());
        var right = MemoryMarshal.Cast<float, Vector<float>>(second.AsSpan());
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return Vector.Sum(sum);
    }
}
