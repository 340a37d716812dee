using MtQuality.Scoring;

namespace MtQuality.Reporting.Rows;

/// <summary>Where the scores of articles are written, one article at a time.</summary>
internal interface IScoreSink : IDisposable
{
    void Write(ScoreCard card);

    /// <summary>Passes on everything written so far, so that the reader of a pipe sees it.</summary>
    void Flush();
}
