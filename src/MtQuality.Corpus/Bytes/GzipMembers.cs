using System.Buffers.Binary;
using System.IO.Hashing;

namespace MtQuality.Corpus.Bytes;

/// <summary>
/// Expands gzip (RFC 1952), one member after the other, and reports the byte where it ends too early or is damaged. Behind a damaged member
/// the next one is looked for, and the stream goes on with it.
/// </summary>
/// <param name="inner">The compressed bytes.</param>
/// <param name="told">Told of bytes that stand behind the last member, once all before them is read; null to throw it.</param>
internal sealed class GzipMembers(Stream inner, Action<DamagedInputException>? told = null) : ReadOnlyStream
{
    private const string Kind = "gzip";
    private const int TrailerSize = 8;

    // Of the ten bytes of a header: flags that are defined, and the number of an operating system, or none.
    private const int HeaderSize = 10;
    private const int UndefinedFlags = 0xE0;
    private const int MaxSystem = 13;
    private const int UnknownSystem = 255;

    // How much may be read a second time to find the next member, before and beyond twice the length of the input.
    private const long FreeRereading = 1 << 24;

    private readonly ByteSource _source = new(inner);
    private readonly ExpansionLimit _limit = new(Kind);
    private readonly Crc32 _check = new();
    private Inflater? _member;
    private long _memberLength;
    private bool _isFirst = true;
    private bool _hasEnded;
    private long _start;
    private long _reread;

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
                    _memberLength += read;
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
            throw GoOn("they end in the middle") ?? DamagedInputException.Truncated(Kind, _source.Position);
        }
        catch (InvalidDataException exception)
        {
            var position = _source.Position;
            throw GoOn(exception.Message) ?? DamagedInputException.Broken(Kind, position, exception.Message, _memberLength);
        }
        catch (DamagedInputException damage)
        {
            _hasEnded |= !damage.GoesOn;
            throw;
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
        _start = _source.Position;
        _source.Mark();
        var first = _source.Next();
        // Zeros after the last member are padding.
        while (first == 0 && !_isFirst)
            first = _source.Next();
        if (first < 0 && !_isFirst)
            return false;
        _memberLength = 0;
        if (first != 0x1F || _source.Next() != 0x8B || _source.Next() != 8)
        {
            if (GoOn("bytes that are none") is { } part)
                throw part;
            if (_isFirst)
                throw DamagedInputException.Broken(Kind, _start, "no gzip header");
            var behind = DamagedInputException.TrailingGarbage(Kind, _start);
            if (told is null)
                throw behind;
            told(behind);
            return false;
        }
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
        (_member, _isFirst) = (new Inflater(_source), false);
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
            || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != (uint)_memberLength)
            throw new InvalidDataException("the checksum does not match, so what was read before may be damaged");
    }

    /// <summary>Moves to the next member and says what was passed over; null, at the end of the input, if there is none.</summary>
    private DamagedInputException? GoOn(string reason)
    {
        _member = null;
        var reread = _source.Position - _start;
        if (_reread + reread <= FreeRereading + 2 * _source.Position && _source.Rewind())
        {
            _reread += reread;
            _source.Next();
        }
        while (_source.Next() is >= 0 and var value)
        {
            if (value != 0x1F)
                continue;
            _source.Unread(1);
            _source.Mark();
            var next = _source.Position;
            var isHeader = IsHeader();
            _source.Rewind();
            if (isHeader)
                return DamagedInputException.Part(Kind, _start, next, reason, _memberLength);
            _source.Next();
        }
        _hasEnded = true;
        return null;
    }

    private bool IsHeader()
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        for (var i = 0; i < header.Length; i++)
        {
            if (_source.Next() is not (>= 0 and var value))
                return false;
            header[i] = (byte)value;
        }
        return IsMagic(header) && (header[3] & UndefinedFlags) == 0 && header[^1] is <= MaxSystem or UnknownSystem;
    }

    private void Skip(int count)
    {
        for (; count > 0; count--)
            Take();
    }

    private int Take() => _source.Next() is >= 0 and var value ? value : throw new EndOfStreamException();
}
