using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Tokens;

/// <summary>A word of letters from A to Z, with a sign after it that cannot belong to it. Eight letters are read at a time.</summary>
/// <param name="Length">Number of letters; 0 if it is no such word.</param>
/// <param name="Casing">How they are cased.</param>
internal readonly record struct PlainWord(int Length, Casing Casing)
{
    /// <summary>Maximum number of letters.</summary>
    public const int MaxLength = 32;

    private const ushort CaseBit = 0x20;
    private const int Letters = 26;

    // A full stop may belong to an abbreviation or an address, an apostrophe to a contraction, and other signs to identifiers.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" ,;!?\"()[]-/\r\n\t");

    /// <summary>Reads the word at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Room for <see cref="MaxLength"/> characters; its beginning is filled with the word in lower case.</param>
    public static PlainWord Read(ReadOnlySpan<char> text, Span<char> folded)
    {
        var (length, capitals) = (0, 0U);
        int read;
        do
        {
            if (length + Vector128<ushort>.Count > Math.Min(text.Length, MaxLength))
                return default;
            var characters = Vector128.LoadUnsafe(ref Units(text[length..]));
            var lower = characters | Vector128.Create(CaseBit);
            lower.StoreUnsafe(ref Units(folded[length..]));
            var areLetters = Vector128.LessThan(lower - Vector128.Create((ushort)'a'), Vector128.Create((ushort)Letters));
            read = BitOperations.TrailingZeroCount(~areLetters.ExtractMostSignificantBits());
            var areCapitals = ~Vector128.Equals(lower, characters) & areLetters;
            capitals |= (areCapitals.ExtractMostSignificantBits() & ((1U << read) - 1)) << length;
            length += read;
        }
        while (read == Vector128<ushort>.Count);
        return Ends.Contains(text[length]) ? new PlainWord(length, CasingOf(capitals, length)) : default;
    }

    private static Casing CasingOf(uint capitals, int length) =>
        capitals == 0 ? Casing.Lower
        : capitals == 1 ? Casing.Capitalized
        : BitOperations.PopCount(capitals) == length ? Casing.Upper
        : Casing.Mixed;

    private static ref ushort Units(ReadOnlySpan<char> text) =>
        ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
}
