namespace MtQuality.Corpus.Bytes;

/// <summary>A text whose lines end with a carriage return alone, as old spreadsheets write them, with line feeds instead.</summary>
internal sealed class LineEnds : ReadOnlyStream
{
    private readonly Stream _inner;

    private LineEnds(Stream inner) => _inner = inner;

    /// <summary>The stream itself unless its first bytes have carriage returns and no line feed.</summary>
    public static Stream Unified(Stream stream, ReadOnlySpan<byte> head) =>
        head.Contains((byte)'\r') && !head.Contains((byte)'\n') ? new LineEnds(stream) : stream;

    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        buffer[..read].Replace((byte)'\r', (byte)'\n');
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
