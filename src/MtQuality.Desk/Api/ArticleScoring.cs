using MtQuality.Corpus.Items;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;

namespace MtQuality.Desk.Api;

/// <summary>Scores the articles of requests, all by one analyzer. It is made when the first request comes.</summary>
/// <param name="make">Makes the analyzer.</param>
internal sealed class ArticleScoring(Func<QualityAnalyzer> make)
{
    private readonly Lazy<QualityAnalyzer> _analyzer = new(make);

    /// <summary>The signature of all that it says.</summary>
    public string Signature => _analyzer.Value.Signature.Id;

    /// <summary>The card of an article.</summary>
    /// <exception cref="OperationCanceledException">The time is up, or the sender has gone.</exception>
    public ScoreCard Score(CorpusItem.Read read, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return _analyzer.Value.Analyze(read.Article);
    }

    /// <summary>The card as a line of <c>scores.jsonl</c>, with its line end: the same bytes as <c>mtq score --format jsonl</c>
    /// writes.</summary>
    public ReadOnlyMemory<byte> Line(ScoreCard card)
    {
        var line = new MemoryStream();
        using (var pipe = new ScorePipe(line, _analyzer.Value, ScoreFormat.Jsonl))
            pipe.Write(card);
        return line.ToArray();
    }
}
