using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Statistics;

/// <summary>In how many flagged and suspect articles each kind of reason is among the strongest.</summary>
internal sealed class ReasonCounts
{
    private readonly Dictionary<string, (int Flagged, int Suspect)> _counts = new(StringComparer.Ordinal);

    /// <summary>The kinds, most frequent first.</summary>
    public IEnumerable<(string Title, int Flagged, int Suspect)> All => _counts
        .Select(reason => (reason.Key, reason.Value.Flagged, reason.Value.Suspect))
        .OrderByDescending(reason => reason.Flagged + reason.Suspect)
        .ThenBy(reason => reason.Key, StringComparer.Ordinal);

    /// <summary>Counts the reasons of an article, each kind once.</summary>
    public void Add(Verdict verdict, IEnumerable<string> because)
    {
        if (verdict is not (Verdict.Flagged or Verdict.Suspect))
            return;
        foreach (var title in because.Select(ArticleGroup.TitleOf).Distinct())
        {
            var (flagged, suspect) = _counts.GetValueOrDefault(title);
            _counts[title] = verdict == Verdict.Flagged ? (flagged + 1, suspect) : (flagged, suspect + 1);
        }
    }
}
