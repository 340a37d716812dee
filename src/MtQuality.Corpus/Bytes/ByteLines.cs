using System.Buffers;

namespace MtQuality.Corpus.Bytes;

/// <summary>One line of bytes, without its line end.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Offset">Offset of its first byte in the stream.</param>
/// <param name="Bytes">Its bytes, valid until the next line is read; empty if the line is too long.</param>
/// <param name="Length">Its length in bytes, also if it is too long.</param>
/// <param name="IsTooLong">Whether it is longer than the limit and was skipped.</param>
internal readonly record struct ByteLine(int Number, long Offset, ReadOnlyMemory<byte> Bytes, long Length, bool IsTooLong);

/// <summary>Reads a stream line by line; a line over the limit is counted and skipped without being held in memory.</summary>
internal static class ByteLines
{
    private const int ChunkSize = 1 << 16;

    public static IEnumerable<ByteLine> Read(Stream stream, long limit)
    {
        var chunk = new byte[ChunkSize];
        var line = new ArrayBufferWriter<byte>();
        var (number, offset, length) = (1, 0L, 0L);
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            var start = 0;
            while (start < read)
            {
                var end = Array.IndexOf(chunk, (byte)'\n', start, read - start);
                var part = (end < 0 ? read : end) - start;
                length += part;
                if (length <= limit)
                    line.Write(chunk.AsSpan(start, part));
                start += part + 1;
                if (end < 0)
                    break;
                yield return Finish(number, offset, line, length, limit);
                (number, offset, length) = (number + 1, offset + length + 1, 0);
                line.ResetWrittenCount();
            }
        }
        if (length > 0)
            yield return Finish(number, offset, line, length, limit);
    }

    private static ByteLine Finish(int number, long offset, ArrayBufferWriter<byte> line, long length, long limit)
    {
        if (length > limit)
            return new ByteLine(number, offset, default, length, IsTooLong: true);
        var bytes = line.WrittenMemory;
        if (number == 1 && bytes.Span.StartsWith(Utf8Text.Preamble))
            bytes = bytes[Utf8Text.Preamble.Length..];
        if (bytes.Length > 0 && bytes.Span[^1] == '\r')
            bytes = bytes[..^1];
        return new ByteLine(number, offset, bytes, length, IsTooLong: false);
    }
}
