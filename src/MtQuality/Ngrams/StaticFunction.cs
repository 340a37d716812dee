using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MtQuality.Ngrams;

/// <summary>
/// A static function from 64-bit keys to small codes that does not store its keys. It is a 3-wise binary fuse structure (Graf and Lemire,
/// "Binary fuse filters", 2022) with a 10-bit fingerprint and a 6-bit code in each 16-bit cell, about 18 bits per key. One in 1,024 keys
/// that were not put in gets a code by mistake.
/// </summary>
/// <param name="Seed">Seed of the hash function, chosen so that building succeeds.</param>
/// <param name="SegmentLength">Number of cells of a segment, a power of two.</param>
/// <param name="SegmentCount">Number of segments in which the first of the three cells of a key can lie; two more segments follow.</param>
internal readonly record struct StaticFunction(ulong Seed, int SegmentLength, int SegmentCount)
{
    /// <summary>The maximum code; codes start at 1, and 0 means that the key is not in the function.</summary>
    public const int MaxCode = 63;

    private const int CodeBits = 6;
    private const int CodeMask = (1 << CodeBits) - 1;

    /// <summary>Number of cells.</summary>
    public int CellCount => (SegmentCount + 2) * SegmentLength;

    /// <summary>The code of <paramref name="key"/>, 1 to 63, or 0 if it is not in the function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<ushort> cells, ulong key) => Read(cells, Mix(key ^ Seed));

    /// <summary>Starts to fetch the three cells of <paramref name="key"/> from memory, the slowest part of a look-up, and returns the hash
    /// for <see cref="Read"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe ulong Fetch(ushort* cells, ulong key)
    {
        var hash = Mix(key ^ Seed);
        if (Sse.IsSupported)
        {
            var (a, b, c) = Places(hash);
            Sse.Prefetch0(cells + a);
            Sse.Prefetch0(cells + b);
            Sse.Prefetch0(cells + c);
        }
        return hash;
    }

    /// <summary>The code of a key, the same that <see cref="Find"/> gives, from the hash that <see cref="Fetch"/> returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ReadOnlySpan<ushort> cells, ulong hash)
    {
        var (a, b, c) = Places(hash);
        var cell = cells[a] ^ cells[b] ^ cells[c] ^ Fingerprint(hash);
        // For a key that was put in, the bits of the fingerprint cancel out and its code is left. A branch here would often be predicted
        // wrongly, so there is none.
        var rest = cell & ~CodeMask;
        return cell & (rest - 1) >> 31;
    }

    /// <summary>Builds the function and its cells. The keys must be distinct, and the codes 1 to 63.</summary>
    public static (StaticFunction Function, ushort[] Cells) Build(ReadOnlySpan<ulong> keys, ReadOnlySpan<byte> codes)
    {
        var (length, count) = Shape(keys.Length);
        // About one seed in a hundred fails. The sequence of seeds is fixed, so the same keys give the same file.
        for (var seed = 0x9E3779B97F4A7C15UL; ; seed = Mix(seed))
        {
            var function = new StaticFunction(seed, length, count);
            if (function.TryBuild(keys, codes) is { } cells)
                return (function, cells);
        }
    }

    /// <summary>Number of cells needed for a number of keys: about 1.13 per key for millions of keys.</summary>
    public static long CellsFor(int keys)
    {
        var (length, count) = Shape(keys);
        return (long)(count + 2) * length;
    }

    private static (int Length, int Count) Shape(int keys)
    {
        var size = Math.Max(keys, 16);
        var length = Math.Clamp(1 << (int)Math.Floor(Math.Log(size) / Math.Log(3.33) + 2.25), 4, 1 << 18);
        var factor = Math.Max(1.125, 0.875 + 0.25 * Math.Log(1e6) / Math.Log(size));
        var cells = (long)Math.Round(size * factor);
        return (length, (int)Math.Max(1, (cells + length - 1) / length - 2));
    }

    private ushort[]? TryBuild(ReadOnlySpan<ulong> keys, ReadOnlySpan<byte> codes)
    {
        // For each cell, the number of keys that use it and the exclusive or of their indices: if one key uses it, that is its index.
        var degrees = new ushort[CellCount];
        var owners = new uint[CellCount];
        for (var i = 0; i < keys.Length; i++)
        {
            var (a, b, c) = Places(Mix(keys[i] ^ Seed));
            Touch(degrees, owners, a, i, 1);
            Touch(degrees, owners, b, i, 1);
            Touch(degrees, owners, c, i, 1);
        }

        // Repeatedly remove a key that is the only one in one of its cells. If all keys can be removed, the function can be built.
        var order = new int[keys.Length];
        var ownCells = new int[keys.Length];
        var singles = new Stack<int>();
        for (var cell = 0; cell < degrees.Length; cell++)
        {
            if (degrees[cell] == 1)
                singles.Push(cell);
        }
        var removed = 0;
        while (singles.TryPop(out var cell))
        {
            if (degrees[cell] != 1)
                continue;
            var i = (int)owners[cell];
            (order[removed], ownCells[removed]) = (i, cell);
            removed++;
            var (a, b, c) = Places(Mix(keys[i] ^ Seed));
            foreach (var place in (ReadOnlySpan<int>)[a, b, c])
            {
                Touch(degrees, owners, place, i, -1);
                if (degrees[place] == 1)
                    singles.Push(place);
            }
        }
        if (removed < keys.Length)
            return null;

        // In reverse order, the own cell of each key is the last of its three cells to be set, and no later key changes it.
        var cells = new ushort[CellCount];
        for (var step = removed - 1; step >= 0; step--)
        {
            var hash = Mix(keys[order[step]] ^ Seed);
            var (a, b, c) = Places(hash);
            cells[ownCells[step]] = 0;
            cells[ownCells[step]] = (ushort)(cells[a] ^ cells[b] ^ cells[c] ^ Fingerprint(hash) ^ codes[order[step]]);
        }
        return cells;
    }

    private static void Touch(ushort[] degrees, uint[] owners, int cell, int key, int change)
    {
        degrees[cell] = (ushort)(degrees[cell] + change);
        owners[cell] ^= (uint)key;
    }

    /// <summary>The three cells of a key, in three consecutive segments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int A, int B, int C) Places(ulong hash)
    {
        var a = (int)Math.BigMul(hash, (ulong)SegmentCount * (ulong)SegmentLength, out _);
        var mask = SegmentLength - 1;
        return (a, (a + SegmentLength) ^ ((int)(hash >> 18) & mask), (a + 2 * SegmentLength) ^ ((int)hash & mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Fingerprint(ulong hash) => (int)((hash ^ (hash >> 32)) << CodeBits) & 0xFFFF & ~CodeMask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
