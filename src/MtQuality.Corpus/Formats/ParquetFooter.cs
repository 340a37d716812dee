using System.Buffers.Binary;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Walks the index at the end of a Parquet file (a Thrift struct in the compact protocol) before the parser reads it:
/// lists longer than the bytes left, and structs without an end, would keep the parser busy for hours.
/// </summary>
internal ref struct ParquetFooter
{
    private const int MaxDepth = 32;
    private const int TailSize = 8;
    private const long MaxBytes = 256_000_000;

    private ReadOnlySpan<byte> _left;

    /// <exception cref="InvalidDataException">The index is missing or damaged.</exception>
    public static void Check(Stream file)
    {
        Span<byte> tail = stackalloc byte[TailSize];
        if (file.Length < TailSize + 4)
            throw new InvalidDataException("it ends before its index");
        file.Position = file.Length - TailSize;
        file.ReadExactly(tail);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (!tail[4..].SequenceEqual("PAR1"u8) || length > file.Length - TailSize - 4)
            throw new InvalidDataException("it does not end with an index, so it was probably cut short");
        if (length > MaxBytes)
            throw new InvalidDataException("its index is too large");
        file.Position = file.Length - TailSize - length;
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        file.Position = 0;
        new ParquetFooter { _left = bytes }.PassStruct(0);
    }

    private void PassStruct(int depth)
    {
        if (depth > MaxDepth)
            throw Broken();
        while (true)
        {
            var header = Take();
            if (header == 0)
                return;
            if (header >> 4 == 0)
                TakeNumber();
            // The value of a boolean is in its type.
            if ((header & 15) is not (1 or 2))
                Pass(header & 15, depth);
        }
    }

    private void Pass(int type, int depth)
    {
        switch (type)
        {
            case 1 or 2 or 3:
                Take();
                break;
            case 4 or 5 or 6:
                TakeNumber();
                break;
            case 7:
                Skip(8);
                break;
            case 8:
                Skip(TakeNumber());
                break;
            case 9 or 10:
                PassList(depth);
                break;
            case 12:
                PassStruct(depth + 1);
                break;
            default:
                throw Broken();
        }
    }

    private void PassList(int depth)
    {
        var header = Take();
        var count = header >> 4 == 15 ? TakeNumber() : (ulong)(header >> 4);
        // Every element takes at least one byte.
        if (count > (ulong)_left.Length)
            throw Broken();
        for (; count > 0; count--)
            Pass(header & 15, depth);
    }

    private int Take()
    {
        if (_left.IsEmpty)
            throw Broken();
        var value = _left[0];
        _left = _left[1..];
        return value;
    }

    private ulong TakeNumber()
    {
        var number = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = Take();
            number |= (ulong)(part & 127) << shift;
            if (part < 128)
                return number;
        }
        throw Broken();
    }

    private void Skip(ulong count)
    {
        if (count > (ulong)_left.Length)
            throw Broken();
        _left = _left[(int)count..];
    }

    private static InvalidDataException Broken() => new("its index is damaged");
}
