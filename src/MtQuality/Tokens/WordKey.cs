using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MtQuality.Tokens;

/// <summary>
/// The identity of a word: a 64-bit XxHash3 of its folded form. Folding lowers the case, makes every apostrophe straight and drops
/// zero-width characters, so <c>DON’T</c> and <c>don't</c> are one word. Two of a million different words share a key with a probability of
/// about 3 in 10⁸.
/// </summary>
internal static class WordKey
{
    /// <summary>Maximum length of a folded word. A longer run of letters is not a word; the rest of it is ignored.</summary>
    internal const int MaxLength = 64;

    /// <summary>The key of one word, as it is written in a text.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxLength];
        return OfFolded(folded[..Fold(word, folded)]);
    }

    /// <summary>The key of a word whose folded form is known.</summary>
    internal static ulong OfFolded(ReadOnlySpan<char> folded) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folded));

    /// <summary>Writes the folded form of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="folded">Room for <see cref="MaxLength"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    internal static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length == MaxLength)
                break;
            if ((uint)c < 128)
                folded[length++] = (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
            else if (!CharClass.IsIgnorable(c))
                folded[length++] = c is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(c);
        }
        return length;
    }

    /// <summary>Hashes an ordered pair of keys into one key.</summary>
    internal static ulong Combine(ulong first, ulong second)
    {
        var mixed = (first ^ (second * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        return mixed ^ (mixed >> 32);
    }
}
