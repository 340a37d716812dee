namespace MtQuality.Corpus.Bytes;

/// <summary>Decompresses a stream. Its first bytes decide how, not its name.</summary>
internal static class Decompression
{
    // A .gz inside a .zst occurs in crawls; more layers are an attack.
    private const int MaxLayers = 3;

    /// <summary>The decompressed stream, whose first bytes can be looked at before they are read.</summary>
    /// <exception cref="DamagedInputException">It is compressed too many times, or its header is broken.</exception>
    public static PeekingStream Unwrap(Stream stream)
    {
        var peeking = new PeekingStream(stream);
        for (var layers = 0; ; layers++)
        {
            var head = peeking.Head().Span;
            var isGzip = GzipMembers.IsMagic(head);
            if (!isGzip && !ZstdFrames.IsMagic(head))
                return peeking;
            if (layers == MaxLayers)
                throw new DamagedInputException("byte 0", $"compressed more than {MaxLayers} times", "unpack it by hand if you trust it");
            peeking = new PeekingStream(isGzip ? new GzipMembers(peeking) : new ZstdFrames(peeking));
        }
    }
}
