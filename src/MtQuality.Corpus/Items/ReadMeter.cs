using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Items;

/// <summary>Counts the bytes read from inputs, before decompression. It may be read while reading goes on.</summary>
public sealed class ReadMeter
{
    private long _bytes;

    /// <summary>Number of bytes read so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    internal Stream Watch(Stream stream) => new Watched(stream, this);

    private sealed class Watched(Stream inner, ReadMeter meter) : ReadOnlyStream
    {
        public override bool CanSeek => inner.CanSeek;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Interlocked.Add(ref meter._bytes, read);
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
