using MtQuality.Corpus.Items;
using MtQuality.Desk.Monitoring;
using MtQuality.Desk.Retraining;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;

namespace MtQuality.Desk.Api;

/// <summary>Scores the articles of one request, all by the model that was in force when it came.</summary>
internal sealed class ArticleScoring(ModelInForce model, DeskMeter meter)
{
    private readonly QualityAnalyzer _analyzer = model.Analyzer;

    /// <summary>The signature of all that it says.</summary>
    public string Signature => _analyzer.Signature.Id;

    /// <summary>The card of an article.</summary>
    /// <exception cref="OperationCanceledException">The time is up, or the sender has gone.</exception>
    public ScoreCard Score(CorpusItem.Read read, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var card = _analyzer.Analyze(read.Article);
        meter.Scored(card.Verdict);
        return card;
    }

    /// <summary>The card as a line of <c>scores.jsonl</c>, with its line end: the same bytes as <c>mtq score --format jsonl</c>
    /// writes.</summary>
    public ReadOnlyMemory<byte> Line(ScoreCard card)
    {
        var line = new MemoryStream();
        using (var pipe = new ScorePipe(line, _analyzer, ScoreFormat.Jsonl))
            pipe.Write(card);
        return line.ToArray();
    }
}
