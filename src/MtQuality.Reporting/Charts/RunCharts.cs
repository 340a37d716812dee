using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Charts;

/// <summary>The charts of a run, by file name.</summary>
internal static class RunCharts
{
    public static IEnumerable<(string Name, DrawnChart Chart)> Draw(RunStatistics statistics, Policy policy, string signature)
    {
        yield return ("scores", ScoreChart.Draw(statistics, policy, signature));
        yield return ("signals", SignalChart.Draw(statistics, signature));
        yield return ("worst", WorstChart.Draw(statistics, policy, signature));
    }
}
