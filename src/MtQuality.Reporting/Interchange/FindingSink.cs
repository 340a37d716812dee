using MtQuality.Reporting.Rows;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Interchange;

/// <summary>Writes findings to a stream as soon as an article is scored. Documents are made from stored cards, so each card is stored
/// first.</summary>
internal sealed class FindingSink : IScoreSink
{
    private readonly Stream _stream;
    private readonly FindingDocument _document;
    private readonly MemoryStream _line = new();
    private readonly ScoreJsonLines _cards;

    public FindingSink(Stream stream, ScoreFormat format, Kept keep, string signature)
    {
        (_stream, _document) = (stream, FindingFiles.Create(stream, format, signature));
        _cards = new ScoreJsonLines(_line, signature, keep);
    }

    public void Write(ScoreCard card)
    {
        _line.SetLength(0);
        _cards.Write(card);
        _document.Add(StoredCard.Parse(_line.GetBuffer().AsSpan(0, (int)_line.Length))!);
    }

    public void Flush() => _document.Flush();

    public void Dispose()
    {
        _document.Dispose();
        _cards.Dispose();
        _stream.Dispose();
    }
}
