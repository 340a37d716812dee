using MtQuality.Scoring;

namespace MtQuality.Reporting;

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
        format == ScoreFormat.Csv ? new ScoreCsv(stream, signature) : new ScoreJsonLines(stream, signature);
}
