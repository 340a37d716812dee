using System.Globalization;
using System.IO.Compression;
using System.Text;
using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Formats;

/// <summary>The body of a response as a browser sees it: chunks joined, and decompressed.</summary>
internal static class HttpBody
{
    /// <exception cref="InvalidDataException">The body is not what its header says, or larger than <paramref name="limit"/>.</exception>
    /// <exception cref="DamagedInputException">Its compressed data are damaged.</exception>
    public static ReadOnlySpan<byte> Decode(ReadOnlyMemory<byte> body, HeaderFields head, long limit)
    {
        // Crawlers often store the body already joined and decompressed, with the header unchanged.
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true && Join(body.Span) is { } joined)
            body = joined;
        var coding = head["Content-Encoding"]?.Trim().ToLowerInvariant();
        if (GzipMembers.IsMagic(body.Span) || ZstdFrames.IsMagic(body.Span))
            return Expand(Decompression.Unwrap(Open(body)), limit);
        if (coding == "br" && body.Length > 0 && body.Span[0] != '<')
            return Expand(new BrotliStream(Open(body), CompressionMode.Decompress), limit);
        return body.Span;
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> body) => new(body.ToArray());

    private static ReadOnlySpan<byte> Expand(Stream stream, long limit)
    {
        using (stream)
        {
            var expanded = new MemoryStream();
            var chunk = new byte[1 << 16];
            int read;
            while ((read = stream.Read(chunk)) > 0)
            {
                if (expanded.Length + read > limit)
                    throw new InvalidDataException(
                        string.Create(CultureInfo.InvariantCulture, $"its body expands to more than {limit:N0} bytes"));
                expanded.Write(chunk, 0, read);
            }
            return expanded.GetBuffer().AsSpan(0, (int)expanded.Length);
        }
    }

    /// <summary>The chunks in one piece; null where the body is not chunked.</summary>
    private static byte[]? Join(ReadOnlySpan<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        while (true)
        {
            var line = body.IndexOf("\r\n"u8);
            if (line is < 1 or > 64
                || !int.TryParse(
                    Encoding.Latin1.GetString(body[..line]).Split(';')[0].Trim(),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var size)
                || size < 0)
                return null;
            body = body[(line + 2)..];
            if (size == 0)
                return joined.ToArray();
            if (size > body.Length)
                return null;
            joined.Write(body[..size]);
            body = body[size..];
            if (body.StartsWith("\r\n"u8))
                body = body[2..];
        }
    }
}
