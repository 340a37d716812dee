using MtQuality.Scoring;

namespace MtQuality.Reporting.Rows;

/// <summary>Where the scores of articles are written, one article at a time.</summary>
internal interface IScoreSink : IDisposable
{
    void Write(ScoreCard card);

    /// <summary>Passes on everything written so far, so that the reader of a pipe sees it.</summary>
    void Flush();
}

internal static class ScoreSink
{
    public static IScoreSink Create(Stream stream, ScoreFormat format, Kept keep, string signature) =>
        format switch
        {
            ScoreFormat.Csv => new ScoreCsv(stream, signature, keep.HasPages()),
            ScoreFormat.Jsonl => new ScoreJsonLines(stream, signature, keep),
            _ => throw new ArgumentException($"A stream takes scores as csv or jsonl, not as {CsvFile.Name(format)}.", nameof(format)),
        };
}
