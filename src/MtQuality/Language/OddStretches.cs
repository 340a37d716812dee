using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>Words in a row that do not go together.</summary>
/// <param name="FirstToken">Number of the first in the document.</param>
/// <param name="LastToken">Number of the last.</param>
/// <param name="Bits">Log₂ of the odds that the oddest pair among them is garbled.</param>
/// <param name="Probability">How likely it is: at least <see cref="OddStretches.LeastProbability"/>.</param>
internal readonly record struct OddStretch(int FirstToken, int LastToken, double Bits, double Probability);

/// <summary>Joins the odd pairs of a document into stretches, and weighs them together: one odd pair among many good ones is an odd pair, many are a machine's.</summary>
internal sealed class OddStretches(TextResources resources)
{
    /// <summary>Least probability of a stretch that is named.</summary>
    public const double LeastProbability = 0.4;

    // Below these log-odds a pair is as good as good; its word classes are not asked for.
    private const double LeastLogit = 0.5;

    // What a document is taken for before its pairs are looked at: one garbled pair in twenty odd ones, with the weight of forty pairs.
    private const double PriorShare = 0.05;
    private const double PriorPairs = 40;

    private const int Rounds = 20;

    // Words of the longest stretch.
    private const int LongestStretch = 4;

    private readonly OddPairs _pairs = new(resources);

    /// <summary>The stretches of a traced document, in order.</summary>
    public List<OddStretch> Find(TextDocument document)
    {
        var pairs = _pairs.Find(document, LeastLogit);
        var share = ShareOf(pairs);
        var found = new List<OddStretch>();
        foreach (var pair in pairs)
        {
            var logit = Logit(pair) + Math.Log(share / (1 - share));
            var probability = 1 / (1 + Math.Exp(-logit));
            if (probability < LeastProbability)
                continue;
            var stretch = new OddStretch(pair.FirstToken, pair.FirstToken + 1, logit / Math.Log(2), probability);
            if (found.Count > 0 && found[^1] is var last && last.LastToken == stretch.FirstToken && stretch.LastToken - last.FirstToken < LongestStretch)
                found[^1] = new OddStretch(last.FirstToken, stretch.LastToken, Math.Max(last.Bits, stretch.Bits), Math.Max(last.Probability, stretch.Probability));
            else
                found.Add(stretch);
        }
        return found;
    }

    /// <summary>The share of garbled pairs among a document's odd ones, by expectation and maximisation from a low start.</summary>
    private static double ShareOf(List<OddPair> pairs)
    {
        var share = PriorShare;
        for (var round = 0; round < Rounds; round++)
        {
            var sum = PriorShare * PriorPairs;
            foreach (var pair in pairs)
                sum += 1 / (1 + Math.Exp(-Logit(pair)) * (1 - share) / share);
            share = sum / (pairs.Count + PriorPairs);
        }
        return share;
    }

    private static double Logit(in OddPair pair) => OddPairWeights.Logit(pair.Features) + (pair.Classes == PairClass.Untold ? 0 : OddPairWeights.OfClasses(pair.Classes));
}
