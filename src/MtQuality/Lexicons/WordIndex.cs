using System.Numerics;
using System.Runtime.CompilerServices;
using MtQuality.Data;

namespace MtQuality.Lexicons;

/// <summary>
/// Finds words by their keys: open addressing with linear probing over slots of 4 bytes. A slot holds the number of a word and some bits
/// of its key, so that a word that is not there seldom costs a look at another's key. Immutable.
/// </summary>
internal readonly struct WordIndex
{
    /// <summary>Maximum number of words: 0 marks an empty slot.</summary>
    public const int MaxWords = (int)NumberMask - 1;

    private const int NumberBits = 20;
    private const uint NumberMask = (1 << NumberBits) - 1;

    private readonly Table<uint> _slots;
    private readonly Table<VocabularyWord> _words;

    /// <summary>Indexes the first <paramref name="count"/> of some words.</summary>
    public WordIndex(Table<VocabularyWord> words, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxWords);
        var slots = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, count + count / 2))];
        for (var number = 0; number < count; number++)
        {
            var slot = (int)words[number].Key & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = Tag(words[number].Key) | (uint)(number + 1);
        }
        (_slots, _words) = (new(slots), words);
    }

    /// <summary>The index that <see cref="Save"/> has written.</summary>
    public WordIndex(TableFile file, Table<VocabularyWord> words) => (_slots, _words) = (file.Table<uint>("word slots"), words);

    /// <summary>The number of the word with this key, or <see cref="Vocabulary.Unknown"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var slots = _slots.Entries;
        var mask = slots.Length - 1;
        var tag = Tag(key);
        for (var at = (int)key & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot == 0)
                return Vocabulary.Unknown;
            var number = (int)(slot & NumberMask) - 1;
            if ((slot & ~NumberMask) == tag && _words[number].Key == key)
                return number;
        }
    }

    /// <summary>Adds the index to a file.</summary>
    public void Save(TableWriter file) => file.Add("word slots", _slots);

    // The lowest bits choose the slot.
    private static uint Tag(ulong key) => (uint)(key >> 32) & ~NumberMask;
}
