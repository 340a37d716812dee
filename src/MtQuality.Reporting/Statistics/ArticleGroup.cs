using MtQuality.Metrics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Statistics;

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

    internal void Add(Verdict verdict, IEnumerable<string> because)
    {
        _verdicts[(int)verdict]++;
        if (verdict != Verdict.Flagged)
            return;
        foreach (var title in because.Select(TitleOf).Where(title => title.Length > 0))
            _reasons[title] = _reasons.GetValueOrDefault(title) + 1;
    }

    /// <summary>What kind of reason it is: the text after the colon quotes the article.</summary>
    internal static string TitleOf(string reason) => reason.Split(':')[0];
}
