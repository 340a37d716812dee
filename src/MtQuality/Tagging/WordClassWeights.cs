using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Documents;

namespace MtQuality.Tagging;

/// <summary>
/// The weights of the tagger's features: a row of signed bytes, one a class, for each feature that has any.
/// Look-ups compare the eight cells of a bucket at once and append without branching, because which features have weights
/// cannot be foreseen; sums take four vectors of sixteen 16-bit numbers.
/// </summary>
internal sealed class WordClassWeights
{
    /// <summary>Classes, <see cref="WordClass.None"/> among them.</summary>
    public const int Classes = (int)WordClass.NFP + 1;

    /// <summary>The most features that a model can have.</summary>
    public const int MaxFeatures = (1 << RowBits) - 1;

    private const int RowLength = 64;
    private const int BucketLength = 8;

    // A cell is the feature's row, from 1, and the upper bits of its hash; they confuse one absent feature in thousands.
    private const int RowBits = 18;
    private const uint RowMask = (1u << RowBits) - 1;

    // Pinned, and read from where a cache line starts, so that no bucket and no row lies across two.
    private readonly uint[] _cells;
    private readonly sbyte[] _rows;
    private readonly int _firstCell;
    private readonly int _firstRow;
    private readonly uint _bucketMask;

    /// <summary>Reads <paramref name="count"/> features: each its hash (4 bytes), the number of its weights, and that many pairs of
    /// class and signed weight.</summary>
    /// <exception cref="InvalidDataException">The entries do not fit together; the message says where.</exception>
    public WordClassWeights(ReadOnlySpan<byte> entries, int count)
    {
        if (count > MaxFeatures)
            throw new InvalidDataException($"The tagger's model has {count} features, but may have {MaxFeatures} at most; train it with fewer bytes.");
        var buckets = BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count * 2 / BucketLength));
        (_cells, _firstCell) = Aligned<uint>((int)buckets * BucketLength);
        (_rows, _firstRow) = Aligned<sbyte>((count + 1) * RowLength);
        _bucketMask = buckets - 1;
        for (var row = 1; row <= count; row++)
        {
            if (entries.Length < 5 || entries.Length < 5 + 2 * entries[4])
                throw new InvalidDataException($"The tagger's model ends within feature {row} of {count}; take the file of this version again.");
            Insert(MemoryMarshal.Read<uint>(entries), (uint)row);
            for (var k = 5; k < 5 + 2 * entries[4]; k += 2)
            {
                if (entries[k] is 0 or >= Classes)
                    throw new InvalidDataException($"The tagger's model gives feature {row} a weight for class {entries[k]}, but classes go from 1 to {Classes - 1}; take the file of this version again.");
                _rows[_firstRow + row * RowLength + entries[k]] = (sbyte)entries[k + 1];
            }
            entries = entries[(5 + 2 * entries[4])..];
        }
    }

    /// <summary>The class for which <paramref name="features"/>, at most <see cref="WordClassFeatures.Capacity"/>, speak most; of equal
    /// ones the first.</summary>
    public WordClass Best(ReadOnlySpan<uint> features)
    {
        Span<int> found = stackalloc int[WordClassFeatures.Capacity];
        Span<short> scores = stackalloc short[RowLength];
        var highest = Sum(found[..Find(features, found)], scores);
        return (WordClass)scores.IndexOf(highest);
    }

    /// <summary>Writes where the rows of those features start that have one, and returns how many there are.</summary>
    private int Find(ReadOnlySpan<uint> features, Span<int> found)
    {
        var count = 0;
        ref var table = ref _cells[_firstCell];
        foreach (var hash in features)
        {
            var check = Vector256.Create(hash & ~RowMask);
            for (var bucket = hash & _bucketMask; ; bucket = (bucket + 1) & _bucketMask)
            {
                var cells = Vector256.LoadUnsafe(ref table, bucket * BucketLength);
                var isRow = ~Vector256.Equals(cells & Vector256.Create(RowMask), Vector256<uint>.Zero);
                var equal = (Vector256.Equals(cells & Vector256.Create(~RowMask), check) & isRow).ExtractMostSignificantBits();
                var cell = bucket * BucketLength + (uint)BitOperations.TrailingZeroCount(equal | 0x80);
                found[count] = (int)(Unsafe.Add(ref table, cell) & RowMask) * RowLength;
                count += equal == 0 ? 0 : 1;
                // A full bucket may have overflowed into the next; few are.
                if ((equal != 0) | (cells[BucketLength - 1] == 0))
                    break;
            }
        }
        return count;
    }

    /// <summary>Writes the sums of the rows, and returns the highest.</summary>
    private short Sum(ReadOnlySpan<int> starts, Span<short> scores)
    {
        // Class 0 is None, and there is none behind the last: they must not win.
        var a = Vector256<short>.Zero.WithElement(0, short.MinValue);
        var d = Vector256.Create(short.MinValue).WithElement(0, (short)0);
        Vector256<short> b = default, c = default;
        ref var rows = ref _rows[_firstRow];
        foreach (var start in starts)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref rows, (nuint)start));
            a += low;
            b += high;
            (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref rows, (nuint)start + 32));
            c += low;
            d += high;
        }
        a.CopyTo(scores);
        b.CopyTo(scores[16..]);
        c.CopyTo(scores[32..]);
        d.CopyTo(scores[48..]);
        var most = Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d));
        var half = Vector128.Max(most.GetLower(), most.GetUpper());
        var highest = half[0];
        for (var i = 1; i < Vector128<short>.Count; i++)
            highest = Math.Max(highest, half[i]);
        return highest;
    }

    private void Insert(uint hash, uint row)
    {
        for (var bucket = hash & _bucketMask; ; bucket = (bucket + 1) & _bucketMask)
        {
            var cells = _cells.AsSpan(_firstCell + (int)bucket * BucketLength, BucketLength);
            if (cells.IndexOf(0u) is >= 0 and var free)
            {
                cells[free] = hash & ~RowMask | row;
                return;
            }
        }
    }

    private static (T[] Array, int First) Aligned<T>(int length)
        where T : unmanaged
    {
        const int CacheLine = 64;
        var array = GC.AllocateArray<T>(length + CacheLine / Unsafe.SizeOf<T>(), pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % CacheLine);
        return (array, (CacheLine - beyond) % CacheLine / Unsafe.SizeOf<T>());
    }
}
