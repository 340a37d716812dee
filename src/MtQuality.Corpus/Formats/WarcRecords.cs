using System.Globalization;
using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Cuts a web archive (ISO 28500) into records. Where the length of a record is wrong, the next record is searched for,
/// both inside the bytes that the length claims and after them. Where the stream is damaged and goes on, so does the archive.
/// </summary>
internal sealed class WarcRecords(Stream stream, long limit)
{
    private const int MaxHeadLength = 1 << 18;

    private readonly WarcBuffer _bytes = new(stream);

    private static ReadOnlySpan<byte> Version => "WARC/"u8;

    public IEnumerable<WarcRecord> Read()
    {
        for (var number = 1; SkipBlank(); number++)
        {
            var offset = _bytes.Offset;
            if (!_bytes.Available.StartsWith(Version))
            {
                if (!SkipToNext())
                    throw new DamagedInputException(
                        Byte(offset), "not a WARC record", "cut the file there; the records before it were read");
                yield return new WarcRecord(number, offset, HeaderFields.Parse([]), default)
                {
                    Length = _bytes.Offset - offset,
                    IsForeign = true,
                    // What has begun here may have gone with its damaged part.
                    IsDamaged = _bytes.IsDamagedSince(offset - 1),
                };
                continue;
            }
            yield return Next(number, offset);
        }
        if (_bytes.Fault is not null)
            throw _bytes.Fault;
    }

    /// <summary>The damage up to the end of the record read last, behind which the archive goes on; each time only what is new.</summary>
    public IEnumerable<DamagedInputException> TakeDamages() => _bytes.TakeDamages();

    private WarcRecord Next(int number, long offset)
    {
        int head;
        while ((head = HeaderFields.BodyOf(_bytes.Available)) < 0)
        {
            if (_bytes.Length > MaxHeadLength || !_bytes.Fill())
                throw _bytes.Fault
                    ?? new DamagedInputException(
                        Byte(offset), "the header of a WARC record has no end", "cut the file there; the records before it were read");
        }
        // The record was in a damaged part, and went with it.
        if (!_bytes.Available.StartsWith(Version))
            return new WarcRecord(number, offset, HeaderFields.Parse([]), default) { Length = 0, IsDamaged = true };
        var headers = HeaderFields.Parse(_bytes.Available[..head]);
        _bytes.Take(head);
        var record = Behind(headers, number, offset);
        return _bytes.IsDamagedSince(offset) ? record with { Content = default, IsDamaged = true } : record;
    }

    private WarcRecord Behind(HeaderFields headers, int number, long offset)
    {
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
        while (_bytes.Length < length + 4 + Version.Length && _bytes.Fill())
        {
        }
        if (EndsAt(length))
        {
            if (_bytes.Length < length)
                throw _bytes.Fault
                    ?? new DamagedInputException(
                        Byte(_bytes.Offset + _bytes.Length),
                        "the last record is cut short",
                        "download the file again; the complete records before that place were read");
            var content = _bytes.Available[..length].ToArray();
            _bytes.Take(length);
            return new WarcRecord(number, offset, headers, content) { Length = length };
        }
        if (!SkipToNext() && _bytes.Fault is not null)
            throw _bytes.Fault;
        return new WarcRecord(number, offset, headers, default) { Length = length, HasWrongLength = true };
    }

    /// <summary>Whether a record that is <paramref name="length"/> bytes long is followed by another one, or by nothing.</summary>
    private bool EndsAt(int length)
    {
        var available = _bytes.Available;
        if (available.Length < length)
            return NextRecord(available) < 0;
        var behind = available[length..];
        var next = behind.TrimStart("\r\n"u8);
        // A record is whole, too, if its end is as it should be, and only what comes then is no record.
        return next.Length >= Version.Length
            ? next.StartsWith(Version) || behind.StartsWith("\r\n\r\n"u8) && NextRecord(available[..length]) < 0
            : _bytes.IsAtEnd && (next.Length == 0 || Version.StartsWith(next));
    }

    private WarcRecord PassOver(int number, long offset, HeaderFields headers, long length)
    {
        var end = length > long.MaxValue - _bytes.Offset ? long.MaxValue : _bytes.Offset + length;
        while (_bytes.Offset < end)
        {
            if (_bytes.Length == 0 && !_bytes.Fill())
                break;
            var within = _bytes.Available[..(int)Math.Min(end - _bytes.Offset, _bytes.Length)];
            var next = NextRecord(within);
            if (next >= 0)
            {
                _bytes.Take(next);
                return new WarcRecord(number, offset, headers, default) { Length = length, HasWrongLength = true };
            }
            // The beginning of a record may lie across the border.
            _bytes.Take(
                _bytes.Length > within.Length || _bytes.IsAtEnd || within.Length <= 2 * Version.Length
                    ? within.Length
                    : within.Length - 2 * Version.Length);
            if (_bytes.Length <= 2 * Version.Length)
                _bytes.Fill();
        }
        return new WarcRecord(number, offset, headers, default) { Length = length, IsTooLong = true };
    }

    /// <summary>Moves to the next place that looks like the beginning of a record; false at the end.</summary>
    private bool SkipToNext()
    {
        while (true)
        {
            var next = NextRecord(_bytes.Available);
            if (next >= 0)
            {
                _bytes.Take(next);
                return true;
            }
            _bytes.Take(Math.Max(0, _bytes.Length - 2 * Version.Length));
            if (!_bytes.Fill())
            {
                _bytes.Take(_bytes.Length);
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
            while (_bytes.Available is [(byte)'\r' or (byte)'\n', ..])
                _bytes.Take(1);
            if (_bytes.Length >= Version.Length)
                return true;
            if (!_bytes.Fill())
                return _bytes.Length > 0;
        }
    }

    private static string Byte(long offset) => string.Create(CultureInfo.InvariantCulture, $"byte {offset:N0}");
}
