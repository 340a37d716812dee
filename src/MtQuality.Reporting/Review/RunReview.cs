using MtQuality.Metrics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>What articles are grouped by.</summary>
public enum GroupKey
{
    /// <summary>Their site.</summary>
    Site,

    /// <summary>The month of their date.</summary>
    Date,

    /// <summary>The file they came from.</summary>
    Source,
}

/// <summary>The counts of a group of articles.</summary>
/// <param name="name">Its name.</param>
public sealed class ArticleGroup(string name)
{
    private readonly int[] _verdicts = new int[Enum.GetValues<Verdict>().Length];
    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Number of articles.</summary>
    public int Articles => _verdicts.Sum();

    /// <summary>Number of articles that have a verdict.</summary>
    public int Judged => Articles - this[Verdict.Withheld];

    /// <summary>Share of flagged articles among those with a verdict, with its 95 % interval.</summary>
    public Interval Flagged => WilsonInterval.Of(this[Verdict.Flagged], Judged);

    /// <summary>Number of articles with this verdict.</summary>
    public int this[Verdict verdict] => _verdicts[(int)verdict];

    /// <summary>The most frequent reasons of its flagged articles, at most three.</summary>
    public IEnumerable<string> Reasons => _reasons
        .OrderByDescending(reason => reason.Value)
        .ThenBy(reason => reason.Key, StringComparer.Ordinal)
        .Take(3)
        .Select(reason => reason.Key);

    internal void Add(Verdict verdict, string because)
    {
        _verdicts[(int)verdict]++;
        if (verdict != Verdict.Flagged)
            return;
        foreach (var reason in because.Split("; "))
        {
            // The text after the colon quotes the article.
            var title = reason.Split(':')[0];
            if (title.Length > 0)
                _reasons[title] = _reasons.GetValueOrDefault(title) + 1;
        }
    }
}

/// <summary>The stored scores of a run, judged by a policy and grouped, without scoring again. Its size grows with the number of groups,
/// not with the number of articles.</summary>
public sealed class RunReview(Policy policy, GroupKey by)
{
    /// <summary>Number of thresholds between 0 and 1 that are distinguished.</summary>
    public const int Steps = 1000;

    private const int MaxWorst = 20;
    private const int MonthLength = 7;

    private readonly Dictionary<string, ArticleGroup> _groups = new(StringComparer.Ordinal);
    private readonly int[] _atStep = new int[Steps + 1];
    private readonly List<StoredScore> _worst = [];

    /// <summary>The policy that judges.</summary>
    public Policy Policy { get; } = policy;

    /// <summary>All articles.</summary>
    public ArticleGroup All { get; } = new("all");

    /// <summary>The groups: months in their order; other groups by the lower end of the interval of their flagged share, highest
    /// first.</summary>
    public IReadOnlyList<ArticleGroup> Groups => by == GroupKey.Date
        ? [.. _groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal)]
        :
        [
            .. _groups.Values
                .OrderByDescending(group => group.Judged == 0 ? -1 : group.Flagged.Low)
                .ThenByDescending(group => group.Articles)
                .ThenBy(group => group.Name, StringComparer.Ordinal),
        ];

    /// <summary>The group with this name; null if no article is in it.</summary>
    public ArticleGroup? Find(string name) => _groups.GetValueOrDefault(name);

    /// <summary>The articles with the highest scores among those with a verdict, highest first.</summary>
    public IReadOnlyList<StoredScore> Worst => _worst;

    /// <summary>Judges and counts a run.</summary>
    public static RunReview Of(IEnumerable<StoredScore> scores, Policy policy, GroupKey by)
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
        var key = KeyOf(score);
        if (!_groups.TryGetValue(key, out var group))
            _groups[key] = group = new ArticleGroup(key);
        All.Add(verdict, score.Because);
        group.Add(verdict, score.Because);
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

    /// <summary>The month of a date such as 2026-03-14; a date in another notation stays whole.</summary>
    private static string Month(string date) =>
        date.Length > MonthLength && date[4] == '-' && date[..4].All(char.IsAsciiDigit) ? date[..MonthLength] : date;

    private string KeyOf(StoredScore score)
    {
        var key = by switch
        {
            GroupKey.Site => score.Site,
            GroupKey.Date => Month(score.Date),
            _ => score.Source,
        };
        return key.Length > 0 ? key : $"(no {by.ToString().ToLowerInvariant()})";
    }
}
