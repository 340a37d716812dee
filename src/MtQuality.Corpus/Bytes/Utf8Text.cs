using System.Text;
using System.Text.Unicode;

namespace MtQuality.Corpus.Bytes;

/// <summary>Strict UTF-8: an invalid byte is reported with its offset, never replaced silently.</summary>
internal static class Utf8Text
{
    public static ReadOnlySpan<byte> Preamble => [0xEF, 0xBB, 0xBF];

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

    /// <summary>Decodes <paramref name="bytes"/>; false with the offset of the first invalid byte.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out int invalid)
    {
        if (Utf8.IsValid(bytes))
        {
            (text, invalid) = (Encoding.UTF8.GetString(bytes), -1);
            return true;
        }
        var buffer = new char[bytes.Length];
        Utf8.ToUtf16(bytes, buffer, out invalid, out _, replaceInvalidSequences: false);
        text = "";
        return false;
    }
}
