using MtQuality.Scoring;
using ZstdSharp;

namespace MtQuality.Reporting.Rows;

/// <summary>A line of <c>scores.jsonl.zst</c>: a Zstandard frame of its own (RFC 8878), so that what is written is whole whenever the
/// process dies, and that each can be read alone.</summary>
internal sealed class CardFrame : IScoreSink
{
    private readonly Stream _stream;
    private readonly MemoryStream _line = new();
    private readonly ScoreJsonLines _cards;
    private readonly Compressor _compressor = new();

    public CardFrame(Stream stream, string signature, Kept keep) =>
        (_stream, _cards) = (stream, new ScoreJsonLines(_line, signature, keep));

    public void Write(ScoreCard card)
    {
        _line.SetLength(0);
        _cards.Write(card);
        _stream.Write(_compressor.Wrap(_line.GetBuffer().AsSpan(0, (int)_line.Length)));
    }

    /// <summary>The line in a frame.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> frame)
    {
        try
        {
            using var decompressor = new Decompressor();
            return decompressor.Unwrap(frame).ToArray();
        }
        catch (ZstdException exception)
        {
            throw new InvalidDataException($"a frame of {RunFiles.PackedCards} is damaged ({exception.Message})", exception);
        }
    }

    public void Flush() => _stream.Flush();

    public void Dispose()
    {
        _compressor.Dispose();
        _cards.Dispose();
        _stream.Dispose();
    }
}
