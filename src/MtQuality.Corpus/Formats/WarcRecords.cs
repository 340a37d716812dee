using System.Globalization;
using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Cuts a web archive (ISO 28500) into records. Where the length of a record is wrong, the next record is searched for,
/// both inside the bytes that the length claims and after them. Where the stream is damaged and goes on, so does the archive.
/// </summary>
internal sealed class WarcRecords(Stream stream, long limit)
{
    private const int ChunkSize = 1 << 16;
    private const int MaxHeadLength = 1 << 18;

    // Bytes from _start to _end are read and not yet taken.
    private byte[] _buffer = new byte[4 * ChunkSize];
    private int _start;
    private int _end;
    private long _offset;
    private Exception? _fault;

    // Damage behind which the stream goes on, and where it stands.
    private readonly Queue<(long Offset, DamagedInputException Damage)> _damages = new();

    private static ReadOnlySpan<byte> Version => "WARC/"u8;

    private static ReadOnlySpan<byte> Border => "\r\n\r\n\r\n"u8;

    public IEnumerable<WarcRecord> Read()
    {
        for (var number = 1; SkipBlank(); number++)
        {
            var offset = _offset;
            if (!Available().StartsWith(Version))
            {
                if (!SkipToNext())
                    throw new DamagedInputException(
                        Byte(offset), "not a WARC record", "cut the file there; the records before it were read");
                yield return new WarcRecord(number, offset, HeaderFields.Parse([]), default)
                {
                    Length = _offset - offset,
                    HasWrongLength = true,
                };
                continue;
            }
            yield return Next(number, offset);
        }
        if (_fault is not null)
            throw _fault;
    }

    /// <summary>The damage up to the end of the record read last, each time only what is new.</summary>
    public IEnumerable<DamagedInputException> TakeDamages()
    {
        while (_damages.TryPeek(out var next) && (next.Offset <= _offset || _isAtEnd && _start == _end))
            yield return _damages.Dequeue().Damage;
    }

    private WarcRecord Next(int number, long offset)
    {
        int head;
        while ((head = HeaderFields.BodyOf(Available())) < 0)
        {
            if (_end - _start > MaxHeadLength || !Fill())
                throw _fault
                    ?? new DamagedInputException(
                        Byte(offset), "the header of a WARC record has no end", "cut the file there; the records before it were read");
        }
        var headers = HeaderFields.Parse(Available()[..head]);
        Take(head);
        if (!long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            SkipToNext();
            return new WarcRecord(number, offset, headers, default) { Length = 0, HasWrongLength = true };
        }
        return length > limit ? PassOver(number, offset, headers, length) : Whole(number, offset, headers, (int)length);
    }

    private WarcRecord Whole(int number, long offset, HeaderFields headers, int length)
    {
        // And what follows: the blank lines and the beginning of the next record.
        while (_end - _start < length + 4 + Version.Length && Fill())
        {
        }
        if (EndsAt(length))
        {
            if (_end - _start < length)
                throw _fault
                    ?? new DamagedInputException(
                        Byte(_offset + _end - _start),
                        "the last record is cut short",
                        "download the file again; the complete records before that place were read");
            var content = Available()[..length].ToArray();
            Take(length);
            return new WarcRecord(number, offset, headers, content) { Length = length };
        }
        SkipToNext();
        return new WarcRecord(number, offset, headers, default) { Length = length, HasWrongLength = true };
    }

    /// <summary>Whether a record that is <paramref name="length"/> bytes long is followed by another one, or by nothing.</summary>
    private bool EndsAt(int length)
    {
        var available = Available();
        if (available.Length < length)
            return NextRecord(available) < 0;
        var behind = available[length..].TrimStart("\r\n"u8);
        return behind.Length < Version.Length ? _isAtEnd && (behind.Length == 0 || Version.StartsWith(behind)) : behind.StartsWith(Version);
    }

    private WarcRecord PassOver(int number, long offset, HeaderFields headers, long length)
    {
        var end = length > long.MaxValue - _offset ? long.MaxValue : _offset + length;
        while (_offset < end)
        {
            if (_start == _end && !Fill())
                break;
            var within = Available()[..(int)Math.Min(end - _offset, _end - _start)];
            var next = NextRecord(within);
            if (next >= 0)
            {
                Take(next);
                return new WarcRecord(number, offset, headers, default) { Length = length, HasWrongLength = true };
            }
            // The beginning of a record may lie across the border.
            Take(
                _end - _start > within.Length || _isAtEnd || within.Length <= 2 * Version.Length
                    ? within.Length
                    : within.Length - 2 * Version.Length);
            if (_end - _start <= 2 * Version.Length)
                Fill();
        }
        return new WarcRecord(number, offset, headers, default) { Length = length, IsTooLong = true };
    }

    /// <summary>Moves to the next place that looks like the beginning of a record; false at the end.</summary>
    private bool SkipToNext()
    {
        while (true)
        {
            var next = NextRecord(Available());
            if (next >= 0)
            {
                Take(next);
                return true;
            }
            Take(Math.Max(0, _end - _start - 2 * Version.Length));
            if (!Fill())
            {
                Take(_end - _start);
                return false;
            }
        }
    }

    private static int NextRecord(ReadOnlySpan<byte> bytes)
    {
        var next = bytes.IndexOf("\nWARC/1."u8);
        return next < 0 ? -1 : next + 1;
    }

    private bool SkipBlank()
    {
        while (true)
        {
            while (_start < _end && _buffer[_start] is (byte)'\r' or (byte)'\n')
                Take(1);
            if (_end - _start >= Version.Length)
                return true;
            if (!Fill())
                return _start < _end;
        }
    }

    private bool _isAtEnd;

    private ReadOnlySpan<byte> Available() => _buffer.AsSpan(_start, _end - _start);

    private void Take(int count)
    {
        _start += count;
        _offset += count;
    }

    /// <summary>Reads more after what is there; false at the end of the stream or at damage, which is then kept.</summary>
    private bool Fill()
    {
        if (_isAtEnd)
            return false;
        if (_buffer.Length - _end < ChunkSize)
        {
            var left = _end - _start;
            var target = left + ChunkSize > _buffer.Length ? new byte[2 * _buffer.Length] : _buffer;
            Available().CopyTo(target);
            (_buffer, _start, _end) = (target, 0, left);
        }
        try
        {
            var read = stream.Read(_buffer, _end, ChunkSize);
            _end += read;
            _isAtEnd = read == 0;
        }
        catch (DamagedInputException damage) when (damage.GoesOn)
        {
            _damages.Enqueue((_offset + _end - _start, damage));
            // A header that was begun ends here, and the next record begins on a line of its own.
            if (!Available().EndsWith("\r\n\r\n"u8))
            {
                Border.CopyTo(_buffer.AsSpan(_end));
                _end += Border.Length;
            }
        }
        catch (DamagedInputException fault)
        {
            (_fault, _isAtEnd) = (fault, true);
        }
        return !_isAtEnd;
    }

    private static string Byte(long offset) => string.Create(CultureInfo.InvariantCulture, $"byte {offset:N0}");
}
