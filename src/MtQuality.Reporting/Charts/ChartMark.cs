using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace MtQuality.Reporting.Charts;

/// <summary>The mark by which a chart is told from the picture of somebody else.</summary>
internal static class ChartMark
{
    // The signature of the format and the chunk with the size of the picture: what the mark of a PNG follows.
    private const int PngHeader = 8 + 25;
    private const string SvgMark = "<!-- MtQuality -->";

    private static readonly byte[] PngMark = TextChunk("Software\0MtQuality");

    /// <summary>The PNG with the mark.</summary>
    public static byte[] AddToPng(byte[] png) => [.. png[..PngHeader], .. PngMark, .. png[PngHeader..]];

    /// <summary>The SVG with the mark.</summary>
    public static byte[] AddToSvg(byte[] svg)
    {
        var start = svg.AsSpan().IndexOf("<svg"u8);
        return [.. svg[..start], .. Encoding.ASCII.GetBytes(SvgMark), .. svg[start..]];
    }

    /// <summary>Whether a file with these first bytes has the mark.</summary>
    public static bool IsIn(ReadOnlySpan<byte> head) =>
        head.Length > PngHeader && head[PngHeader..].StartsWith(PngMark) || head.IndexOf(Encoding.ASCII.GetBytes(SvgMark)) >= 0;

    // Portable Network Graphics, 5.3: length, type, data, checksum of type and data.
    private static byte[] TextChunk(string text)
    {
        var content = Encoding.Latin1.GetBytes("tEXt" + text);
        var chunk = new byte[content.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, text.Length);
        content.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(^4..), Crc32.HashToUInt32(content));
        return chunk;
    }
}
