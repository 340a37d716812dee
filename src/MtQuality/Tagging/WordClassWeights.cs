using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Documents;

namespace MtQuality.Tagging;

/// <summary>
/// The weights of the tagger's features: for each feature with weights a row of signed bytes, one for each class. A look-up compares the
/// eight cells of a bucket at once and appends without a branch, because the processor cannot predict which features have weights. Rows are
/// added up in two vectors of 16-bit numbers.
/// </summary>
internal sealed class WordClassWeights
{
    /// <summary>Number of classes, including <see cref="WordClass.None"/>.</summary>
    public const int Classes = (int)WordClass.NFP + 1;

    /// <summary>Maximum number of features of a model.</summary>
    public const int MaxFeatures = (1 << RowBits) - 1;

    /// <summary>Length of a row of weights and of their sums: room for every class, in whole vectors.</summary>
    public const int RowLength = 64;

    private const int BucketLength = 8;

    // A cell holds the number of the feature's row, from 1, and the upper bits of its hash. One absent feature in thousands is taken for
    // another because of equal bits.
    private const int RowBits = 18;
    private const uint RowMask = (1u << RowBits) - 1;

    // Pinned and aligned to cache lines, so that no bucket and no row lies across two of them.
    private readonly uint[] _cells;
    private readonly sbyte[] _rows;
    private readonly int _firstCell;
    private readonly int _firstRow;
    private readonly uint _bucketMask;

    /// <summary>Reads <paramref name="count"/> features. Each is its hash (4 bytes), the number of its weights (1 byte), and for each
    /// weight the class and the signed weight (1 byte each).</summary>
    /// <exception cref="InvalidDataException">The entries are inconsistent; the message says where.</exception>
    public WordClassWeights(ReadOnlySpan<byte> entries, int count)
    {
        if (count > MaxFeatures)
        {
            throw new InvalidDataException(
                $"The tagger's model has {count} features, but at most {MaxFeatures} are supported; train it with a smaller size.");
        }
        var buckets = BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count * 2 / BucketLength));
        (_cells, _firstCell) = Aligned<uint>((int)buckets * BucketLength);
        (_rows, _firstRow) = Aligned<sbyte>((count + 1) * RowLength);
        _bucketMask = buckets - 1;
        for (var row = 1; row <= count; row++)
        {
            if (entries.Length < 5 || entries.Length < 5 + 2 * entries[4])
            {
                throw new InvalidDataException(
                    $"The tagger's model ends inside feature {row} of {count}; copy the file of this version again.");
            }
            Insert(MemoryMarshal.Read<uint>(entries), (uint)row);
            for (var k = 5; k < 5 + 2 * entries[4]; k += 2)
            {
                if (entries[k] is 0 or >= Classes)
                {
                    throw new InvalidDataException(
                        $"The tagger's model gives feature {row} a weight for class {entries[k]}, but classes go from 1 to {Classes - 1}; "
                        + "copy the file of this version again.");
                }
                _rows[_firstRow + row * RowLength + entries[k]] = (sbyte)entries[k + 1];
            }
            entries = entries[(5 + 2 * entries[4])..];
        }
    }

    /// <summary>Writes the sums of the weights of these features, one for each class.</summary>
    /// <param name="features">At most <see cref="WordClassFeatures.Capacity"/> features.</param>
    /// <param name="sums"><see cref="RowLength"/> sums.</param>
    public void Sum(ReadOnlySpan<uint> features, Span<short> sums)
    {
        Span<int> found = stackalloc int[WordClassFeatures.Capacity];
        sums.Clear();
        Add(found[..Find(features, found)], sums);
    }

    /// <summary>The class with the highest sum of weights; the first of several.</summary>
    /// <param name="features">Features of a token, at most <see cref="WordClassFeatures.Capacity"/>.</param>
    /// <param name="word">The sums of its features that are not among them, as <see cref="Sum"/> gives them, in three parts.</param>
    /// <param name="before">The second part.</param>
    /// <param name="after">The third part.</param>
    [SkipLocalsInit]
    public WordClass Best(ReadOnlySpan<uint> features, ReadOnlySpan<short> word, ReadOnlySpan<short> before, ReadOnlySpan<short> after)
    {
        Span<int> found = stackalloc int[WordClassFeatures.Capacity];
        Span<short> sums = stackalloc short[RowLength];
        for (var i = 0; i < RowLength; i += Vector256<short>.Count)
            (Vector256.Create(word[i..]) + Vector256.Create(before[i..]) + Vector256.Create(after[i..])).CopyTo(sums[i..]);
        Add(found[..Find(features, found)], sums);
        // Class 0 is None, and the cells after the last class belong to no class: they must not win.
        return (WordClass)(1 + sums[1..Classes].IndexOf(Max(sums)));
    }

    /// <summary>Writes the start of the row of each feature that has one, and returns their number.</summary>
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
                // A full bucket, which is rare, can have overflowed into the next one.
                if ((equal != 0) | (cells[BucketLength - 1] == 0))
                    break;
            }
        }
        return count;
    }

    /// <summary>Adds these rows to the sums.</summary>
    private void Add(ReadOnlySpan<int> starts, Span<short> sums)
    {
        // A row is as long as the widest vector of bytes.
        var (low, high) = (Vector512.Create<short>(sums), Vector512.Create<short>(sums[32..]));
        ref var rows = ref _rows[_firstRow];
        foreach (var start in starts)
        {
            var (lower, upper) = Vector512.Widen(Vector512.LoadUnsafe(ref rows, (nuint)start));
            low += lower;
            high += upper;
        }
        low.CopyTo(sums);
        high.CopyTo(sums[32..]);
    }

    /// <summary>The highest sum of a class.</summary>
    private static short Max(ReadOnlySpan<short> sums)
    {
        var sixteen = Vector256.Create(sums).WithElement(0, short.MinValue);
        var next = Vector256<short>.Count;
        for (; next + Vector256<short>.Count <= Classes; next += Vector256<short>.Count)
            sixteen = Vector256.Max(sixteen, Vector256.Create(sums[next..]));
        var eight = Vector128.Max(sixteen.GetLower(), sixteen.GetUpper());
        var max = eight[0];
        for (var i = 1; i < Vector128<short>.Count; i++)
            max = Math.Max(max, eight[i]);
        for (; next < Classes; next++)
            max = Math.Max(max, sums[next]);
        return max;
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
        var offset = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % CacheLine);
        return (array, (CacheLine - offset) % CacheLine / Unsafe.SizeOf<T>());
    }
}
