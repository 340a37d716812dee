namespace MtQuality.Corpus;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekingStream(Stream inner) : Stream
{
    private readonly byte[] _head = new byte[1 << 10];
    private int _length = -1;
    private int _position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Whether the first byte that is not white space opens a JSON object.</summary>
    public bool StartsWithObject()
    {
        if (_length < 0)
            _length = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        var head = _head.AsSpan(0, _length);
        if (head.StartsWith(Utf8Text.Preamble))
            head = head[Utf8Text.Preamble.Length..];
        return head.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _length)
            return inner.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _position);
        _head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
