using System.Numerics;
using System.Runtime.CompilerServices;

namespace MtQuality.Lexicons;

/// <summary>
/// Tells of most keys that they are not in a set, in less time than a look-up takes: one bit for each key, in a table that is at least
/// sixteen times as large. Immutable.
/// </summary>
internal sealed class KeyFilter
{
    private const int BitsForKey = 16;
    private const int MinBits = 1024;

    private readonly ulong[] _words;

    /// <param name="keys">The keys of the set; all their bits must be random, as those of a hash are.</param>
    public KeyFilter(IReadOnlyCollection<ulong> keys)
    {
        _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(MinBits, keys.Count * BitsForKey)) / 64];
        foreach (var key in keys)
            _words[(int)(key >> 6) & (_words.Length - 1)] |= 1UL << (int)key;
    }

    /// <summary>Whether the set may contain <paramref name="key"/>: true for all keys of the set, and for few others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(ulong key)
    {
        var words = _words;
        return (words[(int)(key >> 6) & (words.Length - 1)] >> (int)key & 1) != 0;
    }
}
