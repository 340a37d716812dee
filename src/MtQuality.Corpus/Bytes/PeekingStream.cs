namespace MtQuality.Corpus.Bytes;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekingStream(Stream inner) : ReadOnlyStream
{
    private const int HeadSize = 1 << 16;

    private readonly byte[] _head = new byte[HeadSize];
    private int _length = -1;
    private int _position;
    private Exception? _fault;

    /// <summary>The first bytes: up to 64 KB, or less once a first line of JSON has arrived.</summary>
    public ReadOnlyMemory<byte> Head()
    {
        if (_length < 0)
            Fill();
        return _head.AsMemory(0, _length);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position < _length)
        {
            var count = Math.Min(buffer.Length, _length - _position);
            _head.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }
        if (_fault is { } fault)
        {
            // The stream may go on behind it.
            _fault = null;
            throw fault;
        }
        return inner.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _length = 0;
        try
        {
            int read;
            while (_length < HeadSize && (read = inner.Read(_head, _length, HeadSize - _length)) > 0)
            {
                _length += read;
                // The writer at the other end of a pipe may wait for the answer to its first line.
                var start = _head.AsSpan(0, _length).TrimStart(" \t\r\n"u8);
                if (start is [(byte)'{', ..] && start.Contains((byte)'\n'))
                    return;
            }
        }
        catch (DamagedInputException fault)
        {
            _fault = fault;
        }
    }
}
