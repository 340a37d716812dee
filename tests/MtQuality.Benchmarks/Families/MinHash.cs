using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MtQuality.Benchmarks.Families;

/// <summary>
/// MinHash with 128 permutations, as tools that remove near-duplicates use it. Two texts that share the minima of one band are
/// candidates.
/// </summary>
/// <param name="rows">Number of minima in a band: 8 find sets that share about 70 % of their elements, 4 about 42 %.</param>
internal sealed class MinHash(int rows)
{
    private const int Permutations = 128;
    private const int MaxBucket = 200;

    /// <summary>The candidates of which at least one has a number below <paramref name="planted"/>.</summary>
    public HashSet<(int, int)> Pairs(IReadOnlyList<int[]> sets, int planted)
    {
        var minima = sets.AsParallel().AsOrdered().Select(Minima).ToArray();
        var pairs = new HashSet<(int, int)>();
        for (var band = 0; band < Permutations / rows; band++)
        {
            var from = band * rows;
            foreach (var bucket in minima.Index().Where(text => text.Item.Length > 0)
                .GroupBy(text => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.Item.AsSpan(from, rows))), text => text.Index))
            {
                int[] members = [.. bucket.Take(MaxBucket)];
                for (var i = 0; i < members.Length; i++)
                {
                    for (var j = i + 1; members[i] < planted && j < members.Length; j++)
                        pairs.Add((members[i], members[j]));
                }
            }
        }
        return pairs;
    }

    private static uint[] Minima(int[] set)
    {
        if (set.Length == 0)
            return [];
        var minima = new uint[Permutations];
        minima.AsSpan().Fill(uint.MaxValue);
        foreach (var element in set)
        {
            var state = (ulong)(uint)element * 0x9E3779B97F4A7C15 + 1;
            for (var i = 0; i < Permutations; i++)
            {
                // Steps of SplitMix64: one independent number for each permutation.
                state += 0x9E3779B97F4A7C15;
                var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                minima[i] = Math.Min(minima[i], (uint)(mixed >> 32));
            }
        }
        return minima;
    }
}
