namespace MtQuality.Corpus.Bytes;

/// <summary>Expands what HTTP calls deflate: a deflate stream in a zlib wrapper (RFC 1950), or without one, as some servers send
/// it.</summary>
internal sealed class DeflateData(Stream inner) : ReadOnlyStream
{
    private const string Kind = "deflate";

    // The method of deflate; and what makes the first two bytes of the wrapper a multiple of 31.
    private const int Method = 8;
    private const int Check = 31;

    private readonly ByteSource _source = new(inner);
    private Inflater? _stream;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            _stream ??= Start();
            return _stream.Read(buffer);
        }
        catch (EndOfStreamException)
        {
            throw DamagedInputException.Truncated(Kind, _source.Position);
        }
        catch (InvalidDataException exception)
        {
            throw DamagedInputException.Broken(Kind, _source.Position, exception.Message);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    private Inflater Start()
    {
        var (method, flags) = (_source.Next(), _source.Next());
        if (flags >= 0 && ((method & 0xF) != Method || (method << 8 | flags) % Check != 0))
            _source.Unread(2);
        return new Inflater(_source);
    }
}
