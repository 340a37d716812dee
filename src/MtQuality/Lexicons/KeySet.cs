using System.Buffers;
using System.Numerics;

namespace MtQuality.Lexicons;

/// <summary>
/// A set of keys for one pass over a document. Its table comes from a pool, so adding allocates nothing. Clearing takes constant time,
/// because every cell stores the round in which it was filled. Dispose of it.
/// </summary>
internal sealed class KeySet : IDisposable
{
    private readonly (ulong Key, int Round)[] _cells;
    private readonly int _mask;
    private int _round = 1;

    /// <param name="maxCount">Maximum number of keys in the set at the same time.</param>
    public KeySet(int maxCount)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, maxCount * 2));
        _cells = ArrayPool<(ulong, int)>.Shared.Rent(capacity);
        _cells.AsSpan(0, capacity).Clear();
        _mask = capacity - 1;
    }

    public int Count { get; private set; }

    /// <summary>Adds a key; returns false if the set already contains it.</summary>
    public bool Add(ulong key)
    {
        for (var cell = (int)key & _mask; ; cell = (cell + 1) & _mask)
        {
            ref var found = ref _cells[cell];
            if (found.Round == _round && found.Key == key)
                return false;
            if (found.Round == _round)
                continue;
            found = (key, _round);
            Count++;
            return true;
        }
    }

    public void Clear()
    {
        _round++;
        Count = 0;
    }

    public void Dispose() => ArrayPool<(ulong, int)>.Shared.Return(_cells);
}
