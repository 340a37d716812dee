using MtQuality.Reporting.Interchange;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Runs;

/// <summary>Writes only the scores to a stream such as standard output, each article as soon as it is scored.</summary>
public sealed class ScorePipe : IDisposable
{
    private readonly IScoreSink _scores;

    /// <summary>Writes to <paramref name="output"/>, and closes it when this is disposed.</summary>
    public ScorePipe(Stream output, QualityAnalyzer analyzer, RunShape shape) =>
        _scores = SinkOf(output, shape, analyzer.Signature.Id);

    /// <summary>Writes the next article.</summary>
    /// <exception cref="IOException">The reader has gone away.</exception>
    public void Write(ScoreCard card)
    {
        _scores.Write(card);
        _scores.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _scores.Dispose();

    private static IScoreSink SinkOf(Stream output, RunShape shape, string signature) => shape.Format switch
    {
        ScoreFormat.Csv => new ScoreCsv(output, signature, shape.Keep.HasPages()),
        ScoreFormat.Jsonl => new ScoreJsonLines(output, signature, shape.Keep),
        ScoreFormat.Sarif or ScoreFormat.Annotations => new FindingSink(output, shape.Format, shape.Keep, signature),
        _ => throw new ArgumentException($"A stream does not take scores as {CsvFile.Name(shape.Format)}.", nameof(shape)),
    };
}
