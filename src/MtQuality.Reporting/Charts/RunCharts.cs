using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Charts;

/// <summary>The charts of a run, by file name.</summary>
internal static class RunCharts
{
    public static IEnumerable<(string Name, DrawnChart Chart)> Draw(RunStatistics statistics, Policy policy, string signature)
    {
        yield return ("scores", ScoreChart.Draw(statistics, policy, signature));
        yield return ("reasons", ReasonChart.Draw(statistics, signature));
        if (statistics.TellingGroups is { } groups)
            yield return ("groups", ShareChart.Draw(groups.All, groups.By, statistics.Articles, signature));
        yield return ("signals", SignalChart.Draw(statistics, signature));
    }
}
