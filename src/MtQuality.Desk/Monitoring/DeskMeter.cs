using System.Diagnostics.Metrics;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Monitoring;

/// <summary>What the desk counts, for those who watch over it.</summary>
internal sealed class DeskMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "MtQuality.Desk";

    private readonly Counter<long> _scored;
    private readonly Counter<long> _decisions;

    /// <summary>Begins to count.</summary>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="queue">The queue whose length is told.</param>
    public DeskMeter(IMeterFactory meters, QueueStore queue)
    {
        var meter = meters.Create(Name);
        _scored = meter.CreateCounter<long>("mtq.articles.scored", "{article}", "Articles that programs have had scored.");
        _decisions = meter.CreateCounter<long>("mtq.decisions", "{decision}", "Decisions that people have taken.");
        meter.CreateObservableGauge(
            "mtq.queue.length", () => queue.Count(new QueueFilter()), "{article}", "Articles that wait for a judgement.");
    }

    /// <summary>Counts an article that was scored.</summary>
    public void Scored(Verdict verdict) => _scored.Add(1, KeyValuePair.Create("verdict", (object?)verdict.ToString().ToLowerInvariant()));

    /// <summary>Counts a decision.</summary>
    public void Decided(Judgement judgement) => _decisions.Add(1, KeyValuePair.Create("judgement", (object?)judgement.Word()));
}
