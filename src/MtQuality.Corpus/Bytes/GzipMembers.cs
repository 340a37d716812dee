using System.Buffers.Binary;
using System.IO.Hashing;

namespace MtQuality.Corpus.Bytes;

/// <summary>Expands gzip (RFC 1952), one member after the other, and reports the byte where it ends too early or is damaged.</summary>
internal sealed class GzipMembers(Stream inner) : ReadOnlyStream
{
    private const string Kind = "gzip";
    private const int TrailerSize = 8;

    private readonly ByteSource _source = new(inner);
    private readonly ExpansionLimit _limit = new(Kind);
    private readonly Crc32 _check = new();
    private Inflater? _member;
    private uint _memberLength;
    private bool _isFirst = true;
    private bool _hasEnded;

    public static bool IsMagic(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, 8, ..];

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0 || _hasEnded)
            return 0;
        try
        {
            while (_member is not null || StartMember())
            {
                var read = _member!.Read(buffer);
                if (read > 0)
                {
                    _check.Append(buffer[..read]);
                    _memberLength += (uint)read;
                    _limit.Add(read, _source.Position);
                    return read;
                }
                FinishMember();
            }
            _hasEnded = true;
            return 0;
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

    private bool StartMember()
    {
        var start = _source.Position;
        var first = _source.Next();
        // Zeros after the last member are padding.
        while (first == 0 && !_isFirst)
            first = _source.Next();
        if (first < 0 && !_isFirst)
            return false;
        if (first != 0x1F || _source.Next() != 0x8B || _source.Next() != 8)
            throw _isFirst
                ? DamagedInputException.Broken(Kind, start, "no gzip header")
                : DamagedInputException.TrailingGarbage(Kind, start);
        var flags = Take();
        Skip(6);
        if ((flags & 4) != 0)
            Skip(Take() | Take() << 8);
        for (var names = (flags >> 3 & 1) + (flags >> 4 & 1); names > 0; names--)
        {
            while (Take() != 0)
            {
            }
        }
        if ((flags & 2) != 0)
            Skip(2);
        (_member, _memberLength, _isFirst) = (new Inflater(_source), 0, false);
        _check.Reset();
        return true;
    }

    private void FinishMember()
    {
        Span<byte> trailer = stackalloc byte[TrailerSize];
        for (var i = 0; i < TrailerSize; i++)
            trailer[i] = (byte)Take();
        _member = null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != _check.GetCurrentHashAsUInt32()
            || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != _memberLength)
            throw new InvalidDataException("the checksum does not match, so what was read before may be damaged");
    }

    private void Skip(int count)
    {
        for (; count > 0; count--)
            Take();
    }

    private int Take() => _source.Next() is >= 0 and var value ? value : throw new EndOfStreamException();
}
