namespace MtQuality.Corpus.Bytes;

/// <summary>Decompresses a stream. Its first bytes decide how, not its name.</summary>
internal static class Decompression
{
    private const int TextHead = 512;

    // A .gz inside a .zst occurs in crawls; more layers are an attack.
    private const int MaxLayers = 3;

    /// <summary>The decompressed stream, whose first bytes can be looked at before they are read.</summary>
    /// <param name="stream">What may be compressed.</param>
    /// <param name="isNamedGzip">Whether its name says gzip: then bytes that are no text are taken for gzip with a damaged
    /// beginning.</param>
    /// <param name="told">Told of bytes behind the end of what is compressed, once all before them is read; null to throw it.</param>
    /// <exception cref="DamagedInputException">It is compressed too many times, or its header is broken.</exception>
    public static PeekingStream Unwrap(Stream stream, bool isNamedGzip = false, Action<DamagedInputException>? told = null)
    {
        var peeking = new PeekingStream(stream);
        for (var layers = 0; ; layers++)
        {
            var head = peeking.Head().Span;
            var isZstd = ZstdFrames.IsMagic(head);
            var isGzip = GzipMembers.IsMagic(head) || layers == 0 && isNamedGzip && !isZstd && !IsText(head);
            if (!isGzip && !isZstd)
                return peeking;
            if (layers == MaxLayers)
                throw new DamagedInputException("byte 0", $"compressed more than {MaxLayers} times", "unpack it by hand if you trust it");
            peeking = new PeekingStream(isGzip ? new GzipMembers(peeking, told) : new ZstdFrames(peeking));
        }
    }

    /// <summary>Whether data are text, and so not compressed, whatever is said of them.</summary>
    public static bool IsText(ReadOnlySpan<byte> data) =>
        Charset.Decode(data[..Math.Min(data.Length, TextHead)], declared: null).WithoutNul().IsText;
}
