using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>The stored scores of a run, judged by a policy and grouped, without scoring again. Its size grows with the number of groups,
/// not with the number of articles.</summary>
public sealed class RunReview(Policy policy, Grouping by)
{
    /// <summary>Number of thresholds between 0 and 1 that are distinguished.</summary>
    public const int Steps = 1000;

    private const int MaxWorst = 20;

    private readonly ArticleGroups _groups = new(by);
    private readonly int[] _atStep = new int[Steps + 1];
    private readonly List<StoredScore> _worst = [];

    /// <summary>The policy that judges.</summary>
    public Policy Policy { get; } = policy;

    /// <summary>All articles.</summary>
    public ArticleGroup All { get; } = new("all");

    /// <summary>What articles are grouped by.</summary>
    public Grouping By => _groups.By;

    /// <summary>The groups: days, weeks and months in their order; other groups by the lower end of the interval of their flagged share,
    /// highest first.</summary>
    public IReadOnlyList<ArticleGroup> Groups => _groups.All;

    /// <summary>The group with this name; null if no article is in it.</summary>
    public ArticleGroup? Find(string name) => _groups.Find(name);

    /// <summary>The articles with the highest scores among those with a verdict, highest first.</summary>
    public IReadOnlyList<StoredScore> Worst => _worst;

    /// <summary>Judges and counts a run.</summary>
    public static RunReview Of(IEnumerable<StoredScore> scores, Policy policy, Grouping by)
    {
        var review = new RunReview(policy, by);
        foreach (var score in scores)
            review.Add(score);
        return review;
    }

    /// <summary>The scores of a run, each judged and counted as it passes, so that others can read them in the same pass.</summary>
    public IEnumerable<StoredScore> Counting(IEnumerable<StoredScore> scores)
    {
        foreach (var score in scores)
        {
            Add(score);
            yield return score;
        }
    }

    /// <summary>The verdict on a stored score; withheld ones stay withheld.</summary>
    public Verdict Judge(StoredScore score) =>
        score.Verdict == Verdict.Withheld ? Verdict.Withheld : Policy.Judge(score.Score, score.Causes);

    /// <summary>Number of articles that would be flagged from a threshold on, to a thousandth.</summary>
    public int FlaggedFrom(double threshold)
    {
        var count = 0;
        for (var step = (int)Math.Ceiling(threshold * Steps - 1e-9); step <= Steps; step++)
            count += _atStep[step];
        return count;
    }

    private void Add(StoredScore score)
    {
        var verdict = Judge(score);
        var because = score.Because.Split("; ");
        All.Add(verdict, because);
        _groups.Add(score.Group, verdict, because);
        if (verdict == Verdict.Withheld)
            return;
        if (ToFlag(score) is { } step)
            _atStep[step]++;
        var place = _worst.FindIndex(other => other.Score < score.Score);
        _worst.Insert(place < 0 ? _worst.Count : place, score);
        if (_worst.Count > MaxWorst)
            _worst.RemoveAt(MaxWorst);
    }

    /// <summary>The highest threshold, in steps, from which an article is flagged; null if it never is.</summary>
    private int? ToFlag(StoredScore score) => Policy.IsCertain(score.Causes) ? Steps
        : Policy.HasCauses(score.Causes) ? Math.Clamp((int)Math.Floor(score.Score * Steps), 0, Steps)
        : null;
}
