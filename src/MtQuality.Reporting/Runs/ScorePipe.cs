using MtQuality.Reporting.Rows;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Runs;

/// <summary>Writes only the scores to a stream such as standard output, each article as soon as it is scored.</summary>
public sealed class ScorePipe : IDisposable
{
    private readonly IScoreSink _scores;

    /// <summary>Writes to <paramref name="output"/>, and closes it when this is disposed.</summary>
    public ScorePipe(Stream output, QualityAnalyzer analyzer, RunShape shape) =>
        _scores = ScoreSink.Create(output, shape.Format, shape.Keep, analyzer.Signature.Id);

    /// <summary>Writes the next article.</summary>
    /// <exception cref="IOException">The reader has gone away.</exception>
    public void Write(ScoreCard card)
    {
        _scores.Write(card);
        _scores.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _scores.Dispose();
}
