using System.Text;
using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Items;

/// <summary>What the reader of a format gets.</summary>
/// <param name="Stream">The content, uncompressed.</param>
/// <param name="Head">Its first bytes.</param>
/// <param name="Source">The file or stream it came from, for messages.</param>
/// <param name="Name">What ids of its articles begin with where it gives none.</param>
/// <param name="Options">How inputs are read.</param>
internal sealed record FormatInput(Stream Stream, ReadOnlyMemory<byte> Head, string Source, string Name, ReadOptions Options)
{
    /// <summary>The content as UTF-8, whatever encoding its records were written in.</summary>
    public Stream Utf8() => Charset.OfRecords(Head.Span) is var encoding and not UTF8Encoding
        ? Encoding.CreateTranscodingStream(Stream, encoding, Encoding.UTF8)
        : Stream;
}
