using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Formats;

/// <summary>The bytes of a web archive that are read and not yet taken. They end at damage, or go on behind it if the stream
/// does.</summary>
internal sealed class WarcBuffer(Stream stream)
{
    private const int ChunkSize = 1 << 16;

    // Damage behind which the stream goes on, and where it stands.
    private readonly Queue<(long Offset, DamagedInputException Damage)> _damages = new();

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
            _damages.Enqueue((Offset + Length, damage));
            if (!Available.EndsWith("\r\n\r\n"u8))
            {
                Border.CopyTo(_buffer.AsSpan(_end));
                _end += Border.Length;
            }
        }
        catch (DamagedInputException fault)
        {
            (Fault, IsAtEnd) = (fault, true);
        }
        return !IsAtEnd;
    }

    /// <summary>The damage before the next byte, each time only what is new.</summary>
    public IEnumerable<DamagedInputException> TakeDamages()
    {
        while (_damages.TryPeek(out var next) && (next.Offset <= Offset || IsAtEnd && Length == 0))
            yield return _damages.Dequeue().Damage;
    }
}
