using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Metrics;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>Whether one run has more flagged articles than another, and how sure that is.</summary>
/// <param name="First">Share flagged in the first run, with its 95 % interval.</param>
/// <param name="Second">The same of the second.</param>
/// <param name="Paired">Number of articles that both have, by id; 0 where they are compared as two samples.</param>
/// <param name="OnlyFirst">Of those, number flagged in the first alone.</param>
/// <param name="OnlySecond">Number flagged in the second alone.</param>
/// <param name="P">Probability of a difference at least so large by chance, 0–1, two-sided.</param>
public sealed record RunDifference(Interval First, Interval Second, int Paired, int OnlyFirst, int OnlySecond, double P)
{
    // Below half of the articles in common the rest tells more.
    private const double MinInCommon = 0.5;

    private const double Level = 0.05;

    /// <summary>Compares two runs.</summary>
    /// <remarks>Where ids coincide by the test of McNemar (<i>Psychometrika</i> 12, 1947) with the correction for continuity, else by
    /// that of two proportions.</remarks>
    public static RunDifference Of(IEnumerable<StoredScore> first, IEnumerable<StoredScore> second, Policy policy)
    {
        var flagged = new Dictionary<ulong, bool>();
        var (one, other) = (new Tally(), new Tally());
        foreach (var score in Judged(first))
        {
            var isFlagged = policy.Judge(score.Score) == Verdict.Flagged;
            flagged[KeyOf(score)] = isFlagged;
            one.Add(isFlagged);
        }
        var (paired, onlyFirst, onlySecond) = (0, 0, 0);
        foreach (var score in Judged(second))
        {
            var isFlagged = policy.Judge(score.Score) == Verdict.Flagged;
            other.Add(isFlagged);
            if (!flagged.TryGetValue(KeyOf(score), out var wasFlagged))
                continue;
            paired++;
            onlyFirst += wasFlagged && !isFlagged ? 1 : 0;
            onlySecond += isFlagged && !wasFlagged ? 1 : 0;
        }
        var isPaired = paired > 0 && paired >= MinInCommon * Math.Min(one.Cases, other.Cases);
        return new RunDifference(one.Share, other.Share, isPaired ? paired : 0, onlyFirst, onlySecond, isPaired ? McNemar(onlyFirst, onlySecond) : TwoProportions(one, other));
    }

    /// <summary>The result in words.</summary>
    public override string ToString()
    {
        var how = Paired > 0
            ? string.Create(CultureInfo.InvariantCulture, $"of {Paired:N0} articles in both, {OnlyFirst:N0} are flagged in the first alone and {OnlySecond:N0} in the second alone")
            : "compared as two samples, since few ids are in both";
        var result = P >= Level ? "no difference that these numbers can show" : First.Value > Second.Value ? "the first has significantly more" : "the second has significantly more";
        var chance = P < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {P:0.000}");
        return string.Create(CultureInfo.InvariantCulture, $"flagged: {IntervalText.Percent(First)} in the first, {IntervalText.Percent(Second)} in the second; {how}: {result} ({chance})");
    }

    private static IEnumerable<StoredScore> Judged(IEnumerable<StoredScore> scores) => scores.Where(score => score.Verdict != Verdict.Withheld);

    private static ulong KeyOf(StoredScore score) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(score.Id.AsSpan()));

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

    /// <summary>Probability that a normal deviate is farther from 0 than <paramref name="z"/>.</summary>
    /// <remarks>W. J. Cody's kind of rational fit, as in Abramowitz and Stegun 7.1.26: off by at most 1.5e-7.</remarks>
    internal static double TwoSided(double z)
    {
        var x = z / Math.Sqrt(2);
        var t = 1 / (1 + 0.3275911 * x);
        return Math.Clamp(t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.Exp(-x * x), 0, 1);
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
