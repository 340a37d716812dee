using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MtQuality.Tokens;

/// <summary>
/// The identity of a word: a 64-bit XxHash3 of its folded form. Folding lowers the case, makes every apostrophe straight and drops
/// zero-width characters, so <c>DON’T</c> and <c>don't</c> are one word. Two of a million different words share a key with a probability of
/// about 3 in 10⁸.
/// </summary>
public static class WordKey
{
    // A longer run of letters is not a word; what comes after this many characters is ignored.
    private const int MaxFoldLength = 64;

    /// <summary>The key of one word, as it is written in a text.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxFoldLength];
        var length = 0;
        foreach (var c in word)
        {
            if (length == MaxFoldLength)
                break;
            if ((uint)c < 128)
                folded[length++] = (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
            else if (!CharClass.IsIgnorable(c))
                folded[length++] = c is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(c);
        }
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folded[..length]));
    }

    /// <summary>Hashes an ordered pair of keys into one key.</summary>
    internal static ulong Combine(ulong first, ulong second)
    {
        var mixed = (first ^ (second * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
        return mixed ^ (mixed >> 32);
    }
}
