namespace MtQuality.Corpus.Bytes;

/// <summary>
/// A file for a parser that trusts the index of the file. A damaged index can make it read at the end, or the same bytes,
/// over and over; it is stopped after a fixed amount of work.
/// </summary>
internal sealed class WorkBudget(Stream inner) : Stream
{
    private const int MaxReadsAtEnd = 100;

    // A column is read once, and the index a few times.
    private const int MaxTimes = 20;
    private const long Free = 10_000_000;

    private long _work;
    private int _readsAtEnd;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => inner.Length;
    public override long Position { get => inner.Position; set => inner.Position = value; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        // Every call counts as some work of its own.
        _work += read + 16;
        _readsAtEnd = read == 0 && buffer.Length > 0 ? _readsAtEnd + 1 : 0;
        if (_readsAtEnd > MaxReadsAtEnd || _work > Free + MaxTimes * inner.Length)
            throw new InvalidDataException("its index leads nowhere");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));
    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);
    public override void Flush() => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
