using MtQuality.Scoring;

namespace MtQuality.Reporting.Rows;

/// <summary>Where the scores of articles are written, one after the other.</summary>
internal interface IScoreSink : IDisposable
{
    void Write(ScoreCard card);

    /// <summary>Sends what is written so far on its way, for readers of a pipe.</summary>
    void Flush();
}

internal static class ScoreSink
{
    public static IScoreSink Create(Stream stream, ScoreFormat format, string signature) =>
        format switch
        {
            ScoreFormat.Csv => new ScoreCsv(stream, signature),
            ScoreFormat.Jsonl => new ScoreJsonLines(stream, signature),
            _ => throw new ArgumentException($"Scores go to a stream as csv or jsonl, not as {CsvFile.Name(format)}.", nameof(format)),
        };
}
