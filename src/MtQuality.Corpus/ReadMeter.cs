namespace MtQuality.Corpus;

/// <summary>How many bytes of inputs have been read, compressed as they are; may be asked while reading goes on.</summary>
public sealed class ReadMeter
{
    private long _bytes;

    /// <summary>Number of bytes read so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    internal Stream Watch(Stream stream) => new Watched(stream, this);

    private sealed class Watched(Stream inner, ReadMeter meter) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => inner.CanSeek;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Interlocked.Add(ref meter._bytes, read);
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
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
}
