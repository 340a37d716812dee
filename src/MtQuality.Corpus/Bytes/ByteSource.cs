namespace MtQuality.Corpus.Bytes;

/// <summary>Bytes of a stream one by one, with their position, a few steps back, and a mark to return to.</summary>
internal sealed class ByteSource(Stream inner) : IDisposable
{
    // As many bytes as a bit buffer may have taken too early.
    private const int History = 8;

    private const int ChunkSize = 1 << 16;

    // More is not kept behind a mark.
    private const int MaxKept = 1 << 22;

    private byte[] _buffer = new byte[History + ChunkSize];
    private int _mark = -1;
    private int _next = History;
    private int _end = History;
    private long _before = -History;

    /// <summary>Offset of the next byte in the stream.</summary>
    public long Position => _before + _next;

    /// <summary>The next byte, or -1 at the end.</summary>
    public int Next() => _next < _end || Fill() ? _buffer[_next++] : -1;

    /// <summary>Steps back over the last <paramref name="count"/> bytes, at most eight.</summary>
    public void Unread(int count) => _next -= count;

    /// <summary>Marks this place.</summary>
    public void Mark() => _mark = _next;

    /// <summary>Returns to the mark; false if there is none, or if it lies too far back.</summary>
    public bool Rewind()
    {
        if (_mark < 0)
            return false;
        (_next, _mark) = (_mark, -1);
        return true;
    }

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
        if (_end - _mark > MaxKept)
            _mark = -1;
        var from = _mark < 0 ? _end - History : Math.Min(_mark, _end - History);
        var kept = _end - from;
        var target = kept + ChunkSize > _buffer.Length ? new byte[2 * kept + ChunkSize] : _buffer;
        _buffer.AsSpan(from, kept).CopyTo(target);
        _mark = _mark < 0 ? -1 : _mark - from;
        (_buffer, _next, _before) = (target, kept, _before + from);
        _end = kept + Math.Max(0, inner.Read(_buffer, kept, ChunkSize));
        return _next < _end;
    }
}
