using System.Runtime.CompilerServices;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>The keys of n-grams, made from left to right out of the keys of their words, so that a longer one grows from a shorter
/// one.</summary>
internal static class NgramKey
{
    private const ulong GapSalt = 0xC2B2AE3D27D4EB4F;

    /// <summary>The key of <paramref name="prefix"/> (a word or an n-gram) followed by <paramref name="word"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Append(ulong prefix, ulong word) => WordKey.Combine(prefix, word);

    /// <summary>The key of <paramref name="first"/>, any one word, <paramref name="third"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Gap(ulong first, ulong third) => WordKey.Combine(first ^ GapSalt, third);
}
