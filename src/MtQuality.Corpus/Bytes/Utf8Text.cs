using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MtQuality.Corpus.Bytes;

/// <summary>What UTF-8 is valid, and how much of it.</summary>
internal static class Utf8Text
{
    public static ReadOnlySpan<byte> Preamble => [0xEF, 0xBB, 0xBF];

    // The beginning of every curly quote and dash; as Windows-1252 it is "â€", which no text has.
    private static ReadOnlySpan<byte> Punctuation => [0xE2, 0x80];

    /// <summary>Whether <paramref name="head"/> is valid, except that its end may cut a character.</summary>
    public static bool IsValidBeginning(ReadOnlySpan<byte> head)
    {
        var left = head;
        // A character is cut where its first byte stands among the last three.
        for (var i = 1; i <= Math.Min(3, head.Length) && left.Length == head.Length; i++)
        {
            if (head[^i] >= 0xC0)
                left = head[..^i];
        }
        return Utf8.IsValid(head) || Utf8.IsValid(left);
    }

    /// <summary>Counts the characters beyond ASCII.</summary>
    /// <returns>The number of those that are proof of UTF-8, and of those that are damaged.</returns>
    public static (int Proof, int Damaged) Count(ReadOnlySpan<byte> bytes)
    {
        var (proof, damaged) = (0, 0);
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
        {
            bytes = bytes[next..];
            var isWhole = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
            proof += isWhole || bytes.StartsWith(Punctuation) ? 1 : 0;
            damaged += isWhole ? 0 : 1;
            bytes = bytes[length..];
        }
        return (proof, damaged);
    }
}
