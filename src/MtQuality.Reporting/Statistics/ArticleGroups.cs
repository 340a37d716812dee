using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Statistics;

/// <summary>Articles counted by group. The size grows with the number of groups, not with the number of articles.</summary>
/// <param name="by">What they are grouped by.</param>
/// <param name="max">Maximum number of groups; articles of further ones are not counted.</param>
internal sealed class ArticleGroups(Grouping by, int max = int.MaxValue)
{
    private readonly Dictionary<string, ArticleGroup> _groups = new(StringComparer.Ordinal);
    private bool _isCut;

    /// <summary>What they are grouped by.</summary>
    public Grouping By { get; } = by;

    /// <summary>Whether at least two groups that have a name hold articles with a verdict, and none was left out.</summary>
    public bool Divide =>
        !_isCut && _groups.Values.Count(group => group.Judged > 0 && group.Name != By.GroupOf(null)) > 1;

    /// <summary>The groups: in the order of their names if that is one, else by the lower end of the interval of their flagged share,
    /// highest first.</summary>
    public IReadOnlyList<ArticleGroup> All => By.IsInOrder
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

    /// <summary>Counts an article.</summary>
    /// <param name="group">The name of its group, as <see cref="Grouping.GroupOf"/> gives it.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="because">The reasons.</param>
    public void Add(string group, Verdict verdict, IEnumerable<string> because)
    {
        if (!_groups.TryGetValue(group, out var found))
        {
            _isCut |= _groups.Count == max;
            if (_isCut)
                return;
            _groups[group] = found = new ArticleGroup(group);
        }
        found.Add(verdict, because);
    }
}
