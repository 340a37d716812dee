using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Formats;

/// <summary>The bytes of a web archive that are read and not yet taken. They end at damage, or go on behind it if the stream
/// does.</summary>
internal sealed class WarcBuffer(Stream stream)
{
    private const int ChunkSize = 1 << 16;

    // Damage behind which the stream goes on, and where what comes behind it begins.
    private readonly Queue<(long End, DamagedInputException Damage)> _damages = new();

    // A record that goes across one of these is damaged.
    private readonly List<long> _damagedPlaces = [];

    // Bytes from _start to _end are read and not yet taken.
    private byte[] _buffer = new byte[4 * ChunkSize];
    private int _start;
    private int _end;

    // Ends a header that damage has cut, so that the next record begins on a line of its own.
    private static ReadOnlySpan<byte> Border => "\r\n\r\n\r\n"u8;

    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Number of bytes available.</summary>
    public int Length => _end - _start;

    /// <summary>Offset of the next byte in the archive.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether nothing comes after what is available.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The damage that ended the archive; null if it ended well.</summary>
    public Exception? Fault { get; private set; }

    public void Take(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <summary>Reads more after what is there; false at the end of the stream or at damage, which is then kept.</summary>
    public bool Fill()
    {
        if (IsAtEnd)
            return false;
        if (_buffer.Length - _end < ChunkSize)
        {
            var left = Length;
            var target = left + ChunkSize > _buffer.Length ? new byte[2 * _buffer.Length] : _buffer;
            Available.CopyTo(target);
            (_buffer, _start, _end) = (target, 0, left);
        }
        try
        {
            var read = stream.Read(_buffer, _end, ChunkSize);
            _end += read;
            IsAtEnd = read == 0;
        }
        catch (DamagedInputException damage) when (damage.GoesOn)
        {
            DropDamaged(damage);
            if (!Available.EndsWith("\r\n\r\n"u8))
            {
                Border.CopyTo(_buffer.AsSpan(_end));
                _end += Border.Length;
            }
            _damages.Enqueue((Offset + Length, damage));
        }
        catch (DamagedInputException fault)
        {
            DropDamaged(fault);
            (Fault, IsAtEnd) = (fault, true);
        }
        return !IsAtEnd;
    }

    /// <summary>Whether there is damage between a place and the next byte.</summary>
    public bool IsDamagedSince(long offset) => _damagedPlaces.Exists(place => place > offset && place < Offset);

    /// <summary>The damage before the next byte, each time only what is new.</summary>
    public IEnumerable<DamagedInputException> TakeDamages()
    {
        while (_damages.TryPeek(out var next) && (next.End <= Offset || IsAtEnd && Length == 0))
            yield return _damages.Dequeue().Damage;
        _damagedPlaces.RemoveAll(place => place < Offset);
    }

    // What came out of a damaged part is not to be trusted, and would hide the end of the record before it. A part that began before
    // the next byte holds several records, and those before the damage are kept.
    private void DropDamaged(DamagedInputException damage)
    {
        var (start, end) = (Offset + Length - damage.Given, Offset + Length);
        if (start >= Offset)
        {
            _end -= (int)damage.Given;
            _damagedPlaces.Add(start);
        }
        else
        {
            _damagedPlaces.AddRange(start + 1, end);
        }
    }
}
