using System.Buffers;
using System.IO.Compression;

namespace MtQuality.Corpus.Bytes;

/// <summary>Expands Brotli (RFC 7932), and reports the byte near which it ends too early or is damaged. The stream of the library
/// takes data that end too early for whole, and throws an error of use at damage.</summary>
internal sealed class BrotliData(Stream inner) : ReadOnlyStream
{
    private const string Kind = "br";

    private readonly byte[] _packed = new byte[1 << 16];
    private readonly ExpansionLimit _limit = new(Kind);
    private BrotliDecoder _decoder;
    private int _start;
    private int _end;
    private long _consumed;
    private bool _isWhole;

    public override int Read(Span<byte> buffer)
    {
        while (!_isWhole && buffer.Length > 0)
        {
            var status = _decoder.Decompress(_packed.AsSpan(_start, _end - _start), buffer, out var consumed, out var written);
            _start += consumed;
            _consumed += consumed;
            _isWhole = status == OperationStatus.Done;
            if (written > 0)
            {
                _limit.Add(written, _consumed);
                return written;
            }
            if (status == OperationStatus.InvalidData)
                throw DamagedInputException.Broken(Kind, _consumed, "they cannot be decoded");
            if (!_isWhole && !Fill())
                throw DamagedInputException.Truncated(Kind, _consumed);
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        var left = _end - _start;
        _packed.AsSpan(_start, left).CopyTo(_packed);
        var read = inner.Read(_packed, left, _packed.Length - left);
        (_start, _end) = (0, left + read);
        return read > 0;
    }
}
