namespace MtQuality.Corpus.Bytes;

/// <summary>
/// Expands one deflate stream (RFC 1951). The framework's own stops at a truncated stream without an error and reads past
/// the end of a complete one; this one knows both ends to the byte.
/// </summary>
internal sealed class Inflater(ByteSource source)
{
    private const int WindowSize = 1 << 15;
    private const int MaxMatch = 258;
    private const int EndOfBlock = 256;

    private static readonly ushort[] LengthBase =
    [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] DistanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
        16385, 24577,
    ];
    private static readonly byte[] DistanceExtra =
    [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ];
    private static readonly byte[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly HuffmanCode FixedLiterals = new(Fixed());
    private static readonly HuffmanCode FixedDistances = new(
        [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);

    // Twice the window, so that what is not yet taken is never overwritten.
    private readonly byte[] _window = new byte[2 * WindowSize];
    private long _written;
    private long _taken;
    private ulong _bits;
    private int _bitCount;
    private bool _inBlock;
    private bool _isLast;
    private int _stored;
    private HuffmanCode? _literals;
    private HuffmanCode? _distances;
    private Exception? _fault;

    /// <summary>Expands into <paramref name="target"/>; 0 at the end of the stream, with the source right after it.</summary>
    /// <exception cref="EndOfStreamException">The source ends too early.</exception>
    /// <exception cref="InvalidDataException">This is not a deflate stream.</exception>
    public int Read(Span<byte> target)
    {
        if (_taken == _written)
            Expand();
        var start = (int)(_taken % _window.Length);
        var count = (int)Math.Min(Math.Min(target.Length, _written - _taken), _window.Length - start);
        _window.AsSpan(start, count).CopyTo(target);
        _taken += count;
        return count;
    }

    private void Expand()
    {
        if (_fault is not null)
            throw _fault;
        try
        {
            while (_written - _taken < WindowSize - MaxMatch)
            {
                if (!_inBlock && !StartBlock())
                    return;
                if (_literals is null)
                    CopyStored();
                else
                    ExpandSymbol();
            }
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException && _written > _taken)
        {
            // What was expanded before the fault is returned first.
            _fault = fault;
        }
    }

    private bool StartBlock()
    {
        if (_isLast)
        {
            source.Unread(_bitCount / 8);
            (_bits, _bitCount) = (0, 0);
            return false;
        }
        _isLast = Take(1) == 1;
        switch (Take(2))
        {
            case 0:
                Drop(_bitCount % 8);
                _stored = Take(16);
                if (Take(16) != (~_stored & 0xFFFF))
                    throw new InvalidDataException("a block whose length does not match its check");
                (_literals, _distances) = (null, null);
                break;
            case 1:
                (_literals, _distances) = (FixedLiterals, FixedDistances);
                break;
            case 2:
                ReadCodes();
                break;
            default:
                throw new InvalidDataException("a block of no known kind");
        }
        _inBlock = true;
        return true;
    }

    private void CopyStored()
    {
        if (_stored == 0)
        {
            _inBlock = false;
            return;
        }
        Put((byte)Take(8));
        _stored--;
    }

    private void ExpandSymbol()
    {
        var symbol = Decode(_literals!);
        if (symbol < EndOfBlock)
        {
            Put((byte)symbol);
            return;
        }
        if (symbol == EndOfBlock)
        {
            _inBlock = false;
            return;
        }
        symbol -= EndOfBlock + 1;
        if (symbol >= LengthBase.Length)
            throw new InvalidDataException("a length of no known kind");
        var length = LengthBase[symbol] + Take(LengthExtra[symbol]);
        var far = Decode(_distances!);
        if (far >= DistanceBase.Length)
            throw new InvalidDataException("a distance of no known kind");
        var distance = DistanceBase[far] + Take(DistanceExtra[far]);
        if (distance > _written)
            throw new InvalidDataException("a distance to before the beginning");
        for (var from = _written - distance; length > 0; length--, from++)
            Put(_window[from % _window.Length]);
    }

    private void ReadCodes()
    {
        var (literals, distances, codes) = (Take(5) + 257, Take(5) + 1, Take(4) + 4);
        var lengths = new byte[320];
        for (var i = 0; i < codes; i++)
            lengths[CodeLengthOrder[i]] = (byte)Take(3);
        var code = new HuffmanCode(lengths.AsSpan(0, CodeLengthOrder.Length));
        Array.Clear(lengths);
        for (var i = 0; i < literals + distances;)
        {
            var symbol = Decode(code);
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }
            if (symbol == 16 && i == 0)
                throw new InvalidDataException("a repeat of nothing");
            var repeated = symbol == 16 ? lengths[i - 1] : (byte)0;
            var times = symbol switch { 16 => 3 + Take(2), 17 => 3 + Take(3), _ => 11 + Take(7) };
            if (i + times > literals + distances)
                throw new InvalidDataException("more code lengths than codes");
            lengths.AsSpan(i, times).Fill(repeated);
            i += times;
        }
        (_literals, _distances) = (new HuffmanCode(lengths.AsSpan(0, literals)), new HuffmanCode(lengths.AsSpan(literals, distances)));
    }

    private void Put(byte value) => _window[_written++ % _window.Length] = value;

    private int Decode(HuffmanCode code)
    {
        Refill();
        var (symbol, length) = code.Decode(_bits);
        if (length == 0 && _bitCount >= HuffmanCode.MaxBits)
            throw new InvalidDataException("a code word that is none");
        if (length == 0 || length > _bitCount)
            throw new EndOfStreamException();
        Drop(length);
        return symbol;
    }

    private int Take(int count)
    {
        if (_bitCount < count)
            Refill();
        if (_bitCount < count)
            throw new EndOfStreamException();
        var value = (int)(_bits & ((1UL << count) - 1));
        Drop(count);
        return value;
    }

    private void Drop(int count)
    {
        _bits >>= count;
        _bitCount -= count;
    }

    private void Refill()
    {
        while (_bitCount <= 48)
        {
            var next = source.Next();
            if (next < 0)
                return;
            _bits |= (ulong)next << _bitCount;
            _bitCount += 8;
        }
    }

    private static byte[] Fixed()
    {
        var lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280, 8).Fill(8);
        return lengths;
    }
}
