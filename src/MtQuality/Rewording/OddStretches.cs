using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Numerics;
using MtQuality.Tagging;

namespace MtQuality.Rewording;

/// <summary>Consecutive words that do not go together.</summary>
/// <param name="FirstToken">Index of the first token in the document.</param>
/// <param name="LastToken">Index of the last token.</param>
/// <param name="Bits">log₂ of the odds that the oddest pair among them is garbled.</param>
/// <param name="Probability">The probability of that, from <see cref="OddStretches.MinProbability"/> to 1.</param>
internal readonly record struct OddStretch(int FirstToken, int LastToken, double Bits, double Probability);

/// <summary>
/// Joins the odd pairs of a document into stretches and computes the probability of each. It depends on the whole document: a
/// person may write a single odd pair, but many of them suggest a machine.
/// </summary>
internal sealed class OddStretches(Vocabulary vocabulary, WordClassTagger tagger, OddPairWeights weights)
{
    /// <summary>Minimum probability of a stretch that is reported.</summary>
    public const double MinProbability = 0.4;

    // The prior: one garbled pair in twenty, with the weight of 40 observed pairs.
    private const double PriorShare = 0.05;
    private const double PriorPairs = 40;

    private const int Rounds = 20;

    // Maximum number of words in a stretch.
    private const int MaxStretchLength = 4;

    private readonly OddPairs _pairs = new(vocabulary);

    private record struct Pair(int Sentence, int FirstToken, double Logit);

    /// <summary>The odd stretches of a traced document, in text order.</summary>
    public List<OddStretch> Find(TextDocument document, Trace trace)
    {
        var pairs = new List<Pair>();
        _pairs.Find(
            document,
            trace,
            pair => pairs.Add(new Pair(pair.Sentence, pair.FirstToken, weights.LogOdds(pair.Features))));
        AddClasses(document, CollectionsMarshal.AsSpan(pairs), ShareOf(pairs));
        var prior = Logistic.LogOdds(ShareOf(pairs));
        var found = new List<OddStretch>();
        foreach (var pair in pairs)
        {
            var logit = pair.Logit + prior;
            var probability = Logistic.Probability(logit);
            if (probability < MinProbability)
                continue;
            var stretch = new OddStretch(pair.FirstToken, pair.FirstToken + 1, logit / Math.Log(2), probability);
            if (found.Count > 0 && CanJoin(found[^1], stretch))
                found[^1] = Join(found[^1], stretch);
            else
                found.Add(stretch);
        }
        return found;
    }

    private static bool CanJoin(in OddStretch last, in OddStretch next) =>
        last.LastToken == next.FirstToken && next.LastToken - last.FirstToken < MaxStretchLength;

    private static OddStretch Join(in OddStretch last, in OddStretch next) => new(
        last.FirstToken,
        next.LastToken,
        Math.Max(last.Bits, next.Bits),
        Math.Max(last.Probability, next.Probability));

    /// <summary>
    /// Adds the weights of the word classes to the pairs that could become probable enough by them. Only the sentences of these
    /// pairs are tagged.
    /// </summary>
    private void AddClasses(TextDocument document, Span<Pair> pairs, double share)
    {
        var minLogit = Logistic.LogOdds(MinProbability) - Logistic.LogOdds(share) - weights.MaxOfClasses;
        Span<WordClass> classes = stackalloc WordClass[WordClassTagger.MaxSentenceLength];
        var tagged = -1;
        foreach (ref var pair in pairs)
        {
            if (pair.Logit < minLogit)
                continue;
            var sentence = document.Sentences[pair.Sentence];
            if (tagged != pair.Sentence)
                tagger.Tag(document.Folded, document.TokensOf(sentence), classes);
            tagged = pair.Sentence;
            var first = pair.FirstToken - sentence.FirstToken;
            pair.Logit += weights.OfClasses(PairClass.Of(classes[first], classes[first + 1]));
        }
    }

    /// <summary>The share of garbled pairs among the odd pairs of a document, by expectation maximisation from a low start.</summary>
    private static double ShareOf(List<Pair> pairs)
    {
        var share = PriorShare;
        for (var round = 0; round < Rounds; round++)
        {
            var (sum, prior) = (PriorShare * PriorPairs, Logistic.LogOdds(share));
            foreach (var pair in pairs)
                sum += Logistic.Probability(pair.Logit + prior);
            share = sum / (pairs.Count + PriorPairs);
        }
        return share;
    }
}
