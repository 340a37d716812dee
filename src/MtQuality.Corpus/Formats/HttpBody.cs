using System.Globalization;
using System.Text;
using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Formats;

/// <summary>The body of a response as a browser sees it: chunks joined, and decompressed.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="IsCut">Whether its end is missing.</param>
internal readonly record struct HttpBody(ReadOnlyMemory<byte> Bytes, bool IsCut)
{
    /// <summary>Decodes a body.</summary>
    /// <exception cref="InvalidDataException">The body is not what its header says, or larger than <paramref name="limit"/>.</exception>
    /// <exception cref="DamagedInputException">Its compressed data are damaged.</exception>
    public static HttpBody Decode(ReadOnlyMemory<byte> stored, HeaderFields head, long limit)
    {
        var body = new HttpBody(stored, IsCut: false);
        // Crawlers often store the body already joined and decompressed, with the header unchanged.
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Join(stored.Span) ?? body;
        foreach (var coding in (head["Content-Encoding"] ?? "").Split(',').Reverse())
        {
            var isPacked = !IsKnown(body.Bytes.Span) && !Decompression.IsText(body.Bytes.Span);
            if (isPacked && Decoder(coding.Trim().ToLowerInvariant()) is { } decoder)
                body = body.Expand(decoder, limit);
            if (IsKnown(body.Bytes.Span))
                body = body.Expand(stream => Decompression.Unwrap(stream), limit);
        }
        return body;
    }

    private static Func<Stream, Stream>? Decoder(string coding) => coding switch
    {
        "deflate" => stream => new DeflateData(stream),
        "br" => stream => new BrotliData(stream),
        _ => null,
    };

    /// <summary>Whether the bytes say themselves how they are compressed.</summary>
    private static bool IsKnown(ReadOnlySpan<byte> body) => GzipMembers.IsMagic(body) || ZstdFrames.IsMagic(body);

    private HttpBody Expand(Func<Stream, Stream> decoder, long limit)
    {
        using var stream = decoder(new MemoryStream(Bytes.ToArray()));
        var expanded = new MemoryStream();
        var (chunk, isCut) = (new byte[1 << 16], IsCut);
        try
        {
            for (int read; (read = stream.Read(chunk)) > 0;)
            {
                if (expanded.Length + read > limit)
                    throw new InvalidDataException(
                        string.Create(CultureInfo.InvariantCulture, $"its body expands to more than {limit:N0} bytes"));
                expanded.Write(chunk, 0, read);
            }
        }
        catch (DamagedInputException damage) when (damage.IsCut && expanded.Length > 0)
        {
            isCut = true;
        }
        return new HttpBody(expanded.GetBuffer().AsMemory(0, (int)expanded.Length), isCut);
    }

    /// <summary>The chunks in one piece, as far as they go; null where the body is not chunked.</summary>
    private static HttpBody? Join(ReadOnlySpan<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        while (SizeOf(body, out var line) is { } size)
        {
            if (size == 0)
                return new HttpBody(joined.ToArray(), IsCut: false);
            body = body[line..];
            joined.Write(body[..Math.Min(size, body.Length)]);
            if (size > body.Length)
                return new HttpBody(joined.ToArray(), IsCut: true);
            body = body[size..];
            if (body.StartsWith("\r\n"u8))
                body = body[2..];
        }
        return body.IsEmpty && joined.Length > 0 ? new HttpBody(joined.ToArray(), IsCut: true) : null;
    }

    /// <summary>The size of the chunk that begins here, and the length of the line that says so; null where there is none.</summary>
    private static int? SizeOf(ReadOnlySpan<byte> body, out int line)
    {
        const int maxLine = 64;
        var end = body[..Math.Min(body.Length, maxLine + 2)].IndexOf("\r\n"u8);
        line = end + 2;
        return end > 0
            && int.TryParse(
                Encoding.Latin1.GetString(body[..end]).Split(';')[0].Trim(),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var size)
            && size >= 0
            ? size
            : null;
    }
}
