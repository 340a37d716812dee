using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MtQuality.Metrics.Similarity;

/// <summary>
/// Numbers the different words of a pair of segments from 1 on, by a 64-bit hash of their characters. It is cleared for the next pair
/// without touching its table, and allocates only to grow.
/// </summary>
internal sealed class WordNumbers
{
    private const int FirstSize = 256;

    private Slot[] _slots = new Slot[FirstSize];
    private int _round = 1;

    /// <summary>How many different words there are.</summary>
    public int Count { get; private set; }

    public void Clear() => (_round, Count) = (_round + 1, 0);

    /// <summary>The number of <paramref name="word"/>, a new one where it was not seen since the last <see cref="Clear"/>.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        var key = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word));
        ref var slot = ref Find(_slots, key);
        if (slot.Round == _round)
            return slot.Number;
        slot = new Slot(key, _round, ++Count);
        var number = Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return number;
    }

    private ref Slot Find(Slot[] slots, ulong key)
    {
        var mask = slots.Length - 1;
        var at = (int)key & mask;
        while (slots[at].Round == _round && slots[at].Key != key)
            at = (at + 1) & mask;
        return ref slots[at];
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Round == _round)
                Find(larger, slot.Key) = slot;
        }
        _slots = larger;
    }

    private readonly record struct Slot(ulong Key, int Round, int Number);
}
