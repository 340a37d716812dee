namespace MtQuality.Reporting.Charts;

/// <summary>The charts of a run, by file name.</summary>
internal static class RunCharts
{
    public static IEnumerable<(string Name, byte[] Png)> Draw(RunStatistics statistics, QualityAnalyzer analyzer)
    {
        var signature = analyzer.Signature.Id;
        yield return ("scores", ScoreChart.Draw(statistics, analyzer.Policy, signature));
        yield return ("signals", SignalChart.Draw(statistics, signature));
        yield return ("worst", WorstChart.Draw(statistics, analyzer.Policy, signature));
    }
}
