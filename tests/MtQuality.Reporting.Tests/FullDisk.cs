namespace MtQuality.Reporting.Tests;

/// <summary>A disk with room for a number of bytes, shared by all files on it. Once it is full, closing a file fails too, because rows
/// may still be in a buffer.</summary>
internal sealed class FullDisk(long room)
{
    private long _room = room;
    private bool _isFull;

    public Stream Open(string path) => new File(this, System.IO.File.Create(path, bufferSize: 1));

    private void RefuseIfFull()
    {
        if (_isFull)
            throw new IOException("No space left on device");
    }

    private sealed class File(FullDisk disk, FileStream file) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            disk._isFull |= buffer.Length > disk._room;
            disk.RefuseIfFull();
            disk._room -= buffer.Length;
            file.Write(buffer);
        }

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
            disk.RefuseIfFull();
        }
    }
}
