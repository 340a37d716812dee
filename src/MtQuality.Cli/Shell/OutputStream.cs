using System.Text;

namespace MtQuality.Cli.Shell;

/// <summary>The reader of the output has closed the pipe (<c>mtq … | head</c>): the process ends quietly.</summary>
internal sealed class ClosedPipeException(IOException cause) : Exception("The reader of the output has closed the pipe.", cause);

/// <summary>Standard output that distinguishes a closed pipe from other write errors, and sends no control character of a text to a
/// terminal.</summary>
/// <param name="inner">Where it goes.</param>
/// <param name="isTerminal">Whether that is a terminal.</param>
internal sealed class OutputStream(Stream inner, bool isTerminal) : Stream
{
    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA as HRESULT. A full disk is another error and is reported.
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    // A character may be split between two writes.
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly System.Text.Encoder _encoder = Encoding.UTF8.GetEncoder();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(isTerminal ? Visible(buffer) : buffer);
        }
        catch (IOException exception) when (exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoData)
        {
            throw new ClosedPipeException(exception);
        }
        catch (IOException exception)
        {
            throw new IOException($"standard output cannot be written ({exception.Message}); what was printed is not complete.", exception);
        }
    }

    private byte[] Visible(ReadOnlySpan<byte> bytes)
    {
        var text = new char[_decoder.GetCharCount(bytes, flush: false)];
        _decoder.GetChars(bytes, text, flush: false);
        var shown = PlainText.Of(text);
        var result = new byte[_encoder.GetByteCount(shown, flush: false)];
        _encoder.GetBytes(shown, result, flush: false);
        return result;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override void Flush() => inner.Flush();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
