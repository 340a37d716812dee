using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MtQuality.Ngrams;

/// <summary>
/// A static function from 64-bit keys to small codes that does not store its keys: a 3-wise binary fuse structure
/// (Graf and Lemire, "Binary fuse filters", 2022) with a 10-bit fingerprint and a 6-bit code in each 16-bit cell, some 18 bits a key.
/// A key that was not put in is found by mistake once in 1,024 times.
/// </summary>
/// <param name="Seed">Makes the hash; chosen so that building succeeded.</param>
/// <param name="SegmentLength">Cells of a segment, a power of two.</param>
/// <param name="SegmentCount">Segments in which the first of a key's three cells may lie; two more follow.</param>
internal readonly record struct StaticFunction(ulong Seed, int SegmentLength, int SegmentCount)
{
    /// <summary>Codes run from 1 to this; 0 stands for "not in it".</summary>
    public const int MaxCode = 63;

    private const int CodeBits = 6;
    private const int CodeMask = (1 << CodeBits) - 1;

    /// <summary>Cells for so many keys.</summary>
    public int CellCount => (SegmentCount + 2) * SegmentLength;

    /// <summary>The code of <paramref name="key"/>, 1 to 63, or 0 where it is not in the function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<ushort> cells, ulong key) => Read(cells, Mix(key ^ Seed));

    /// <summary>Has the three cells of <paramref name="key"/> fetched from memory, which takes longer than all else, and returns what
    /// <see cref="Read"/> wants.</summary>
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

    /// <summary>The code of a key that was fetched, like <see cref="Find"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ReadOnlySpan<ushort> cells, ulong hash)
    {
        var (a, b, c) = Places(hash);
        var cell = cells[a] ^ cells[b] ^ cells[c] ^ Fingerprint(hash);
        // The fingerprint's bits cancel out for a key that was put in; what is left is its code. No branch: half of them would be
        // foreseen wrongly.
        var rest = cell & ~CodeMask;
        return cell & (rest - 1) >> 31;
    }

    /// <summary>Builds the function and its cells. Keys must be distinct; codes 1 to 63.</summary>
    public static (StaticFunction Function, ushort[] Cells) Build(ReadOnlySpan<ulong> keys, ReadOnlySpan<byte> codes)
    {
        var (length, count) = Shape(keys.Length);
        // A seed fails about once in a hundred times; the sequence is fixed, so the same keys give the same file.
        for (var seed = 0x9E3779B97F4A7C15UL; ; seed = Mix(seed))
        {
            var function = new StaticFunction(seed, length, count);
            if (function.TryBuild(keys, codes) is { } cells)
                return (function, cells);
        }
    }

    /// <summary>Cells needed for <paramref name="keys"/> keys: about 1.13 a key for millions.</summary>
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
        // How many keys touch a cell, and the exclusive or of their numbers: where it is one key, that is the key.
        var degrees = new ushort[CellCount];
        var owners = new uint[CellCount];
        for (var i = 0; i < keys.Length; i++)
        {
            var (a, b, c) = Places(Mix(keys[i] ^ Seed));
            Touch(degrees, owners, a, i, 1);
            Touch(degrees, owners, b, i, 1);
            Touch(degrees, owners, c, i, 1);
        }

        var order = new int[keys.Length];
        var homes = new int[keys.Length];
        var lonely = new Stack<int>();
        for (var cell = 0; cell < degrees.Length; cell++)
        {
            if (degrees[cell] == 1)
                lonely.Push(cell);
        }
        var peeled = 0;
        while (lonely.TryPop(out var cell))
        {
            if (degrees[cell] != 1)
                continue;
            var i = (int)owners[cell];
            (order[peeled], homes[peeled]) = (i, cell);
            peeled++;
            var (a, b, c) = Places(Mix(keys[i] ^ Seed));
            foreach (var place in (ReadOnlySpan<int>)[a, b, c])
            {
                Touch(degrees, owners, place, i, -1);
                if (degrees[place] == 1)
                    lonely.Push(place);
            }
        }
        if (peeled < keys.Length)
            return null;

        // In reverse, each key's home is set last of its three cells, and never touched again.
        var cells = new ushort[CellCount];
        for (var step = peeled - 1; step >= 0; step--)
        {
            var hash = Mix(keys[order[step]] ^ Seed);
            var (a, b, c) = Places(hash);
            cells[homes[step]] = 0;
            cells[homes[step]] = (ushort)(cells[a] ^ cells[b] ^ cells[c] ^ Fingerprint(hash) ^ codes[order[step]]);
        }
        return cells;
    }

    private static void Touch(ushort[] degrees, uint[] owners, int cell, int key, int change)
    {
        degrees[cell] = (ushort)(degrees[cell] + change);
        owners[cell] ^= (uint)key;
    }

    /// <summary>The three cells of a key, in three segments that follow each other.</summary>
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
