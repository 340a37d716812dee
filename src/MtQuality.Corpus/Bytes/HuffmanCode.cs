using System.Numerics;

namespace MtQuality.Corpus.Bytes;

/// <summary>A canonical prefix code of deflate (RFC 1951, 3.2.2): short codes by one table look-up, long ones bit by bit.</summary>
internal sealed class HuffmanCode
{
    public const int MaxBits = 15;
    private const int TableBits = 10;

    // Symbol << 4 | length, by the next ten bits; 0 where the code is longer or there is none.
    private readonly ushort[] _table = new ushort[1 << TableBits];
    private readonly ushort[] _counts = new ushort[MaxBits + 1];
    private readonly ushort[] _symbols;

    /// <exception cref="InvalidDataException">There are more codes than the lengths allow.</exception>
    public HuffmanCode(ReadOnlySpan<byte> lengths)
    {
        foreach (var length in lengths)
            _counts[length]++;
        _counts[0] = 0;
        Span<int> next = stackalloc int[MaxBits + 2];
        Span<int> place = stackalloc int[MaxBits + 2];
        var left = 1;
        for (var bits = 1; bits <= MaxBits; bits++)
        {
            left = (left << 1) - _counts[bits];
            if (left < 0)
                throw new InvalidDataException("a code with too many words");
            next[bits + 1] = (next[bits] + _counts[bits]) << 1;
            place[bits + 1] = place[bits] + _counts[bits];
        }
        _symbols = new ushort[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length == 0)
                continue;
            _symbols[place[length]++] = (ushort)symbol;
            FillTable(next[length]++, length, symbol);
        }
    }

    /// <summary>The symbol that the lowest bits of <paramref name="bits"/> begin with, and its length; length 0 if there is none.</summary>
    public (int Symbol, int Length) Decode(ulong bits)
    {
        var entry = _table[bits & ((1 << TableBits) - 1)];
        return entry != 0 ? (entry >> 4, entry & 15) : DecodeLong(bits);
    }

    private void FillTable(int code, int length, int symbol)
    {
        if (length > TableBits)
            return;
        var reversed = (int)(ReverseBits((uint)code) >> (32 - length));
        for (var i = reversed; i < _table.Length; i += 1 << length)
            _table[i] = (ushort)(symbol << 4 | length);
    }

    private (int Symbol, int Length) DecodeLong(ulong bits)
    {
        var (code, first, index) = (0, 0, 0);
        for (var length = 1; length <= MaxBits; length++, bits >>= 1)
        {
            code |= (int)(bits & 1);
            int count = _counts[length];
            if (code - count < first)
                return (_symbols[index + code - first], length);
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        return (0, 0);
    }

    private static uint ReverseBits(uint value)
    {
        value = (value >> 1 & 0x55555555) | (value & 0x55555555) << 1;
        value = (value >> 2 & 0x33333333) | (value & 0x33333333) << 2;
        value = (value >> 4 & 0x0F0F0F0F) | (value & 0x0F0F0F0F) << 4;
        return BitOperations.RotateLeft(value & 0x00FF00FF, 24) | BitOperations.RotateLeft(value & 0xFF00FF00, 8);
    }
}
