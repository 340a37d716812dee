using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Statistics;

/// <summary>Number of articles by score, in bins of equal width from 0 to 1, counted for each verdict.</summary>
internal sealed class ScoreHistogram
{
    public const int Bins = 50;
    public const double Step = 1.0 / Bins;

    private readonly Dictionary<Verdict, int[]> _counts = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => new int[Bins]);

    /// <summary>The largest number of articles with a verdict in one bin.</summary>
    public int Highest => Enumerable.Range(0, Bins).Max(bin => Judged.Sum(verdict => Count(verdict, bin)));

    private IEnumerable<Verdict> Judged => _counts.Keys.Where(verdict => verdict != Verdict.Withheld);

    /// <summary>Number of articles with this verdict in <paramref name="bin"/>, counted from 0.</summary>
    public int Count(Verdict verdict, int bin) => _counts[verdict][bin];

    public void Add(Verdict verdict, double score) => _counts[verdict][Math.Min(Bins - 1, (int)(score * Bins))]++;
}
