namespace MtQuality.Corpus.Bytes;

/// <summary>Bytes of a stream one by one, with their position, and with a few steps back.</summary>
internal sealed class ByteSource(Stream inner) : IDisposable
{
    // As many bytes as a bit buffer may have taken too early.
    private const int History = 8;

    private readonly byte[] _buffer = new byte[History + (1 << 16)];
    private int _next = History;
    private int _end = History;
    private long _before = -History;

    /// <summary>Offset of the next byte in the stream.</summary>
    public long Position => _before + _next;

    /// <summary>The next byte, or -1 at the end.</summary>
    public int Next() => _next < _end || Fill() ? _buffer[_next++] : -1;

    /// <summary>Steps back over the last <paramref name="count"/> bytes, at most eight.</summary>
    public void Unread(int count) => _next -= count;

    /// <summary>Copies bytes as they are; fewer only at the end.</summary>
    public int Read(Span<byte> target)
    {
        if (_next == _end && !Fill())
            return 0;
        var count = Math.Min(target.Length, _end - _next);
        _buffer.AsSpan(_next, count).CopyTo(target);
        _next += count;
        return count;
    }

    public void Dispose() => inner.Dispose();

    private bool Fill()
    {
        _buffer.AsSpan(_end - History, History).CopyTo(_buffer);
        _before += _end - History;
        _next = History;
        _end = History + Math.Max(0, inner.Read(_buffer, History, _buffer.Length - History));
        return _next < _end;
    }
}
