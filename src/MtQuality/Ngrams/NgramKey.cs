using System.Runtime.CompilerServices;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>Computes the keys of n-grams from left to right out of the keys of their words, so that the key of a longer n-gram is computed
/// from that of its prefix.</summary>
internal static class NgramKey
{
    private const ulong GapSalt = 0xC2B2AE3D27D4EB4F;

    /// <summary>The key of <paramref name="prefix"/> (a word or an n-gram) followed by <paramref name="word"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Append(ulong prefix, ulong word) => WordKey.Combine(prefix, word);

    /// <summary>The key of <paramref name="first"/> and <paramref name="third"/> with any one word between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Gap(ulong first, ulong third) => WordKey.Combine(first ^ GapSalt, third);
}
