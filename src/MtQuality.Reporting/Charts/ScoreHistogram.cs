using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Charts;

/// <summary>Number of articles by score and verdict, in equal steps of 0–1. A step that a threshold cuts through keeps its verdicts
/// apart.</summary>
internal sealed class ScoreHistogram
{
    public const int Bins = 50;
    public const double Step = 1.0 / Bins;

    private readonly Dictionary<Verdict, int[]> _counts = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => new int[Bins]);

    /// <summary>The largest number of articles with a verdict in one step.</summary>
    public int Highest => Enumerable.Range(0, Bins).Max(bin => _counts.Where(verdict => verdict.Key != Verdict.Withheld).Sum(verdict => verdict.Value[bin]));

    /// <summary>Number of articles with this verdict in step <paramref name="bin"/>, from 0.</summary>
    public int Count(Verdict verdict, int bin) => _counts[verdict][bin];

    public void Add(Verdict verdict, double score) => _counts[verdict][Math.Min(Bins - 1, (int)(score * Bins))]++;
}
