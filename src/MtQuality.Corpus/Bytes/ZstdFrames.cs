using ZstdSharp;

namespace MtQuality.Corpus.Bytes;

/// <summary>Expands Zstandard (RFC 8878), and reports the byte near which it ends too early or is damaged.</summary>
internal sealed class ZstdFrames : ReadOnlyStream
{
    private const string Kind = "zstd";

    private readonly CountingStream _source;
    private readonly DecompressionStream _frames;
    private readonly ExpansionLimit _limit = new(Kind);

    public ZstdFrames(Stream inner)
    {
        _source = new CountingStream(inner);
        _frames = new DecompressionStream(_source, bufferSize: 0, checkEndOfStream: true, leaveOpen: false);
    }

    /// <summary>Whether a frame begins here, or one that decoders skip: programs that compress in parallel begin with such a
    /// frame.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> head) =>
        head is [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..];

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = _frames.Read(buffer);
            _limit.Add(read, _source.Count);
            return read;
        }
        catch (EndOfStreamException)
        {
            throw DamagedInputException.Truncated(Kind, _source.Count);
        }
        catch (ZstdException exception)
        {
            throw DamagedInputException.Broken(Kind, _source.Count, $"{exception.Message.ToLowerInvariant()}, before that byte");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _frames.Dispose();
        base.Dispose(disposing);
    }

    private sealed class CountingStream(Stream inner) : ReadOnlyStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
