using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Scoring.EvidenceScoring;

/// <summary>
/// How surprising is this much evidence if a person wrote the text? For every signal of <see cref="SignalRole.Evidence"/>, the weight of
/// its places is held against the weight expected from the <see cref="BaseRates"/>; what is above it counts in bits, by the deviance of a
/// negative binomial, so that evidence which some human documents have in plenty counts little.
/// </summary>
/// <remarks>The deviance of counts: McCullagh and Nelder, <i>Generalized Linear Models</i>, 1989, chapter 11.</remarks>
internal sealed class EvidenceWeights(BaseRates baseRates)
{
    // No single place decides, however rare its like in human text: it may be the author's own slip.
    private const double MaxBitsPerPlace = 4;

    // Nor does a single signal go on for ever: beyond this more of the same adds nothing.
    private const double MaxBitsPerSignal = 8;

    // A signal never seen in the base-rate texts still has a rate: less than half a place in them.
    private const double MinExpected = 1e-4;

    /// <summary>What the evidence in an article counts, strongest signal first.</summary>
    /// <param name="readings">What the detectors found.</param>
    /// <param name="words">Number of words it was found in.</param>
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

    /// <summary>Bits of surprise at <paramref name="found"/> where <paramref name="expected"/> was expected; 0 where no more was found.</summary>
    internal static double Surprise(double found, double expected, double clustering) =>
        found <= expected ? 0 : found * Math.Log2(found / expected) - (found + clustering) * Math.Log2((found + clustering) / (expected + clustering));
}
