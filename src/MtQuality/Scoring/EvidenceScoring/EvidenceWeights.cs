using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Scoring.EvidenceScoring;

/// <summary>
/// Measures in bits how surprising the evidence in a text would be if a person had written it. For every signal of
/// <see cref="SignalRole.Evidence"/>, the total weight of its places is compared with the weight expected from the <see cref="BaseRates"/>.
/// The excess counts by the deviance of a negative binomial distribution, so that a signal which some human texts have in large numbers
/// counts little.
/// </summary>
/// <remarks>Deviance of counts: McCullagh and Nelder, <i>Generalized Linear Models</i>, 1989, chapter 11.</remarks>
internal sealed class EvidenceWeights(BaseRates baseRates)
{
    // A single place must not decide, however rare it is in human text: it can be a slip of the author.
    private const double MaxBitsPerPlace = 4;

    // A single signal must not decide either: more places of the same kind add nothing above this.
    private const double MaxBitsPerSignal = 8;

    // The expected weight for a signal that never occurs in the base-rate texts: less than half a place in all of them.
    private const double MinExpected = 1e-4;

    /// <summary>The bits of each signal with surprising evidence, in descending order.</summary>
    /// <param name="readings">What the detectors found.</param>
    /// <param name="words">Number of words of the text that counts.</param>
    /// <param name="withTeasers">Whether places in teasers count.</param>
    public IReadOnlyList<EvidenceBits> Of(Readings readings, int words, bool withTeasers)
    {
        var counted = new List<EvidenceBits>();
        foreach (var (card, reading) in readings.All)
        {
            if (card.Role != SignalRole.Evidence || words < card.MinimumWords || baseRates.Find(card) is not { } rate)
                continue;
            var weight = reading.Evidence.Where(place => withTeasers || place.IsJudged).Sum(place => place.Weight);
            var expected = Math.Max(rate.High * words / 1000, MinExpected);
            var max = Math.Min(MaxBitsPerSignal, MaxBitsPerPlace * weight);
            if (Math.Min(Surprise(weight, expected, rate.Clustering), max) is > 0 and var bits)
                counted.Add(new EvidenceBits(card.Id, card.Title, bits));
        }
        counted.Sort((a, b) => b.Bits.CompareTo(a.Bits));
        return counted;
    }

    /// <summary>The deviance of a count in bits, 0 or more; 0 if no more was found than expected.</summary>
    /// <param name="found">The weight found.</param>
    /// <param name="expected">The weight expected, above 0.</param>
    /// <param name="clustering">The dispersion of the negative binomial distribution, above 0. It is small if some human texts have much of
    /// this evidence and most have none.</param>
    internal static double Surprise(double found, double expected, double clustering) => found <= expected
        ? 0
        : found * Math.Log2(found / expected) - (found + clustering) * Math.Log2((found + clustering) / (expected + clustering));
}
