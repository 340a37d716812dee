using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Metrics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>Whether the share of flagged articles differs between two runs.</summary>
/// <param name="First">Share flagged in the first run, with its 95 % interval.</param>
/// <param name="Second">Share flagged in the second run.</param>
/// <param name="Paired">Number of articles in both runs: the same id and the same number of words, since other files may give the same ids;
/// 0 if there are none, so that two samples are compared.</param>
/// <param name="OnlyFirst">Number of these that are flagged only in the first run.</param>
/// <param name="OnlySecond">Number of these that are flagged only in the second run.</param>
/// <param name="P">Probability that chance alone makes a difference this large or larger, 0–1, two-sided.</param>
public sealed record RunDifference(Interval First, Interval Second, int Paired, int OnlyFirst, int OnlySecond, double P)
{
    private const double Level = 0.05;

    /// <summary>Compares two runs.</summary>
    /// <remarks>McNemar's test (<i>Psychometrika</i> 12, 1947) with continuity correction on the articles that are in both runs; if there
    /// are none, the test of two proportions.</remarks>
    public static RunDifference Of(IEnumerable<StoredScore> first, IEnumerable<StoredScore> second, Policy policy)
    {
        var flagged = new Dictionary<ulong, bool>();
        var (one, other) = (new Tally(), new Tally());
        foreach (var score in Judged(first))
        {
            var isFlagged = policy.Judge(score.Score, score.Causes) == Verdict.Flagged;
            flagged[KeyOf(score)] = isFlagged;
            one.Add(isFlagged);
        }
        var (paired, onlyFirst, onlySecond) = (0, 0, 0);
        foreach (var score in Judged(second))
        {
            var isFlagged = policy.Judge(score.Score, score.Causes) == Verdict.Flagged;
            other.Add(isFlagged);
            if (!flagged.TryGetValue(KeyOf(score), out var wasFlagged))
                continue;
            paired++;
            onlyFirst += wasFlagged && !isFlagged ? 1 : 0;
            onlySecond += isFlagged && !wasFlagged ? 1 : 0;
        }
        var p = paired > 0 ? McNemar(onlyFirst, onlySecond) : TwoProportions(one, other);
        return new RunDifference(one.Share, other.Share, paired, onlyFirst, onlySecond, p);
    }

    /// <summary>The result in words.</summary>
    /// <param name="first">Name of the first run.</param>
    /// <param name="second">Name of the second run.</param>
    public string Describe(string first, string second)
    {
        var shares = $"flagged: {IntervalText.Percent(First)} in {first} (the first), {IntervalText.Percent(Second)} in {second}";
        var p = P < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {P:0.000}");
        return $"{shares}; {Method()}: {Result()} ({p})";
    }

    private string Method() => Paired == 0
        ? "compared as two samples, because no article is in both"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"of {Paired:N0} articles in both, {OnlyFirst:N0} are flagged only in the first and {OnlySecond:N0} only in the second");

    private string Result() => P >= Level ? "no difference that these numbers can show"
        : (Paired > 0 ? OnlyFirst > OnlySecond : First.Value > Second.Value) ? "the first has significantly more"
        : "the second has significantly more";

    private static IEnumerable<StoredScore> Judged(IEnumerable<StoredScore> scores) =>
        scores.Where(score => score.Verdict != Verdict.Withheld);

    private static ulong KeyOf(StoredScore score) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(score.Id.AsSpan()), score.Words);

    private static double McNemar(int first, int second) =>
        first + second == 0 ? 1 : TwoSided(Math.Max(0, Math.Abs(first - second) - 1) / Math.Sqrt(first + second));

    private static double TwoProportions(Tally one, Tally other)
    {
        if (one.Cases == 0 || other.Cases == 0)
            return 1;
        var together = (double)(one.Hits + other.Hits) / (one.Cases + other.Cases);
        var deviation = Math.Sqrt(together * (1 - together) * (1.0 / one.Cases + 1.0 / other.Cases));
        return deviation == 0 ? 1 : TwoSided(Math.Abs(one.Share.Value - other.Share.Value) / deviation);
    }

    /// <summary>Probability that a standard normal deviate is farther from 0 than <paramref name="z"/>.</summary>
    /// <remarks>Abramowitz and Stegun 7.1.26; the error is at most 1.5e-7.</remarks>
    internal static double TwoSided(double z)
    {
        var x = z / Math.Sqrt(2);
        var t = 1 / (1 + 0.3275911 * x);
        var polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return Math.Clamp(polynomial * Math.Exp(-x * x), 0, 1);
    }

    private sealed class Tally
    {
        public int Cases { get; private set; }

        public int Hits { get; private set; }

        public Interval Share => WilsonInterval.Of(Hits, Cases);

        public void Add(bool isHit)
        {
            Cases++;
            Hits += isHit ? 1 : 0;
        }
    }
}
