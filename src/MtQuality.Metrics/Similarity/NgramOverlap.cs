using System.Numerics;

namespace MtQuality.Metrics.Similarity;

/// <summary>
/// Counts the n-grams that two sequences share, for every n up to an order at once. Each place of either sequence becomes one key of
/// the numbers that begin there; among the sorted keys, equal n-grams are neighbours with a common beginning, for every n. Nothing
/// is hashed, so nothing collides.
/// </summary>
/// <param name="order">The longest n-gram, 1 to 6.</param>
internal sealed class NgramOverlap(int order)
{
    private ulong[] _narrow = [];
    private UInt128[] _wide = [];

    /// <summary>
    /// Adds to <c>matches[n − 1]</c> the number of n-grams that both have, each counted as often as in the sequence that has fewer of it.
    /// Numbers lie from 1 to <paramref name="max"/>, which is below 2²¹ for an order of 6.
    /// </summary>
    public void Count(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int max, Span<long> matches)
    {
        if (first.IsEmpty || second.IsEmpty)
            return;
        // One bit of a key says which sequence it is from.
        var bits = BitOperations.Log2((uint)max) + 1;
        if (bits * order < 64)
            Count(Rent(ref _narrow, first.Length + second.Length), first, second, bits, matches);
        else
            Count(Rent(ref _wide, first.Length + second.Length), first, second, bits, matches);
    }

    private static Span<T> Rent<T>(ref T[] table, int length)
    {
        if (table.Length < length)
            table = new T[Math.Max(length, table.Length * 2)];
        return table.AsSpan(0, length);
    }

    private void Count<TKey>(Span<TKey> keys, ReadOnlySpan<int> first, ReadOnlySpan<int> second, int bits, Span<long> matches)
        where TKey : struct, IBinaryInteger<TKey>
    {
        Fill(keys[..first.Length], first, bits, TKey.Zero);
        Fill(keys[first.Length..], second, bits, TKey.One);
        keys.Sort();

        // How many keys of each sequence stood before the group of equal n-grams that is open, for every n.
        Span<int> firstBefore = stackalloc int[order];
        Span<int> secondBefore = stackalloc int[order];
        firstBefore.Clear();
        secondBefore.Clear();
        int firstSeen = 0, secondSeen = 0;
        var last = keys[0];
        for (var i = 0; i <= keys.Length; i++)
        {
            var common = i == 0 ? order : i == keys.Length ? 0 : Common(last, keys[i], bits);
            for (var n = common; n < order; n++)
            {
                if (!IsCut(last, n, bits))
                    matches[n] += Math.Min(firstSeen - firstBefore[n], secondSeen - secondBefore[n]);
                (firstBefore[n], secondBefore[n]) = (firstSeen, secondSeen);
            }
            if (i == keys.Length)
                break;
            last = keys[i];
            if (TKey.IsOddInteger(last))
                secondSeen++;
            else
                firstSeen++;
        }
    }

    /// <summary>One key a place: its number and those behind it, the nearest on top; zeros behind the end.</summary>
    private void Fill<TKey>(Span<TKey> keys, ReadOnlySpan<int> numbers, int bits, TKey side)
        where TKey : struct, IBinaryInteger<TKey>
    {
        var top = bits * (order - 1);
        var key = TKey.Zero;
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            key = (key >> bits) | (TKey.CreateTruncating(numbers[i]) << top);
            keys[i] = (key << 1) | side;
        }
    }

    /// <summary>How many numbers two keys have in common at their beginning.</summary>
    private int Common<TKey>(TKey one, TKey other, int bits)
        where TKey : struct, IBinaryInteger<TKey>
    {
        var difference = (one ^ other) >> 1;
        return TKey.IsZero(difference) ? order : order - 1 - int.CreateTruncating(TKey.Log2(difference)) / bits;
    }

    /// <summary>Whether the sequence ended before number <paramref name="n"/> of the key.</summary>
    private bool IsCut<TKey>(TKey key, int n, int bits)
        where TKey : struct, IBinaryInteger<TKey> =>
        TKey.IsZero((key >> (1 + bits * (order - 1 - n))) & ((TKey.One << bits) - TKey.One));
}
