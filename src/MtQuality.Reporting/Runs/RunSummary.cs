using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Runs;

/// <summary>The counts of a finished run.</summary>
/// <param name="Articles">Number of articles scored.</param>
/// <param name="Words">Number of words in their headlines and bodies.</param>
/// <param name="Verdicts">Number of articles by verdict; every verdict is there.</param>
/// <param name="Problems">Number of inputs that could not be read.</param>
/// <param name="Worst">The articles with the highest scores, at most ten, highest first.</param>
/// <param name="Files">The files written, relative to the run's folder.</param>
public sealed record RunSummary(
    int Articles,
    long Words,
    IReadOnlyDictionary<Verdict, int> Verdicts,
    int Problems,
    IReadOnlyList<ScoredArticle> Worst,
    IReadOnlyList<string> Files)
{
    /// <summary>Files of others that stood between those of an earlier run, which was replaced, and are kept.</summary>
    public IReadOnlyList<string> KeptFiles { get; init; } = [];

    /// <summary>Share of flagged articles among those with a verdict, 0–1; 0 if there are none.</summary>
    public double FlaggedShare =>
        Articles - Verdicts[Verdict.Withheld] is var judged and > 0 ? (double)Verdicts[Verdict.Flagged] / judged : 0;

    internal static RunSummary Of(RunStatistics statistics, IReadOnlyList<string> files) =>
        new(statistics.Articles, statistics.Words, statistics.Verdicts, statistics.Problems, statistics.Worst, files);
}
