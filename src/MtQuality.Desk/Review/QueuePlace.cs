using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Desk.Review;

/// <summary>What a model says of an article, and where it stands in the queue by that.</summary>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Score">Its score, 0–1.</param>
/// <param name="Distance">Distance of its score from the nearest threshold; more than 1 if its verdict is withheld.</param>
/// <param name="Doubt">Distance of its score from one half, likewise.</param>
internal readonly record struct QueuePlace(Verdict Verdict, double Score, double Distance, double Doubt)
{
    /// <summary>The place under the thresholds of a policy.</summary>
    public static QueuePlace Of(Verdict verdict, double score, Causes causes, Policy policy)
    {
        var withheld = verdict == Verdict.Withheld ? 1 : 0;
        var nearest = Math.Min(Math.Abs(score - policy.Flagged), Math.Abs(score - policy.SuspectFrom(causes)));
        return new QueuePlace(verdict, score, withheld + nearest, withheld + Math.Abs(score - 0.5));
    }
}
