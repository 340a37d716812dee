using System.Runtime.CompilerServices;

namespace MtQuality.Patterns;

/// <summary>
/// The patterns that a word takes part in, as hashes: what the language model says of it, by itself, beside its class and beside the
/// word before.
/// Training and scoring share it.
/// </summary>
internal static class PatternFeatures
{
    /// <summary>Counted up whenever the patterns change; a model knows no others than those it was trained with.</summary>
    public const int Version = 1;

    /// <summary>The most patterns that one word has.</summary>
    public const int Capacity = 10;

    private const byte SentenceStart = 127;

    /// <summary>Writes the hashes of the patterns of word number <paramref name="i"/>, and returns how many there are.</summary>
    public static int Fill(ReadOnlySpan<PatternWord> words, int i, Span<uint> hashes)
    {
        ref readonly var word = ref words[i];
        var hasBefore = i > 0 && !word.IsInitial;
        uint here = word.Class, before = hasBefore ? words[i - 1].Class : SentenceStart;
        var rarity = word.Frequency | here << 8 | (uint)word.Repeats << 16;
        hashes[0] = Mix(Mix(0, here), word.Pair);
        hashes[1] = Mix(Mix(Mix(1, before), here), word.Pair);
        hashes[2] = Mix(2, word.Shortfall);
        hashes[3] = Mix(Mix(3, word.Shortfall), word.Repeats);
        hashes[4] = Mix(Mix(Mix(4, before), here), word.Shortfall);
        hashes[5] = Mix(5, rarity);
        hashes[6] = Mix(Mix(6, rarity), word.Gain);
        hashes[7] = Mix(Mix(7, word.Swap), word.Repeats);
        hashes[8] = Mix(Mix(Mix(8, word.Swap), here), word.Frequency);
        if (word.Swap == 0)
            return Capacity - 1;
        hashes[9] = Mix(Mix(9, word.Swap), i > 0 ? words[i - 1].Swap : 0u);
        return Capacity;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash, uint value)
    {
        var mixed = (hash ^ value) * 0x9E3779B1u + 0x7F4A7C15u;
        mixed = (mixed ^ mixed >> 15) * 0x85EBCA6Bu;
        return mixed ^ mixed >> 13;
    }
}
