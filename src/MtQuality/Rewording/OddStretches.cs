using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Numerics;
using MtQuality.Tagging;

namespace MtQuality.Rewording;

/// <summary>Words in a row that do not go together.</summary>
/// <param name="FirstToken">Number of the first in the document.</param>
/// <param name="LastToken">Number of the last.</param>
/// <param name="Bits">Log₂ of the odds that the oddest pair among them is garbled.</param>
/// <param name="Probability">How likely it is: at least <see cref="OddStretches.MinProbability"/>.</param>
internal readonly record struct OddStretch(int FirstToken, int LastToken, double Bits, double Probability);

/// <summary>Joins the odd pairs of a document into stretches, and weighs them together: one odd pair among many good ones is an odd
/// pair, many are a machine's.</summary>
internal sealed class OddStretches(Vocabulary vocabulary, WordClassTagger tagger, OddPairWeights weights)
{
    /// <summary>Least probability of a stretch that is named.</summary>
    public const double MinProbability = 0.4;

    // What a document is taken for before its pairs are looked at: one garbled pair in twenty, with the weight of so many pairs.
    private const double PriorShare = 0.05;
    private const double PriorPairs = 40;

    private const int Rounds = 20;

    // Words of the longest stretch.
    private const int MaxStretchLength = 4;

    private readonly OddPairs _pairs = new(vocabulary);

    private record struct Pair(int Sentence, int FirstToken, double Logit);

    /// <summary>The stretches of a traced document, in order.</summary>
    public List<OddStretch> Find(TextDocument document, Trace trace)
    {
        var pairs = new List<Pair>();
        _pairs.Find(document, trace, pair => pairs.Add(new Pair(pair.Sentence, pair.FirstToken, weights.LogOdds(pair.Features))));
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
            if (found.Count > 0 && found[^1] is var last && last.LastToken == stretch.FirstToken && stretch.LastToken - last.FirstToken < MaxStretchLength)
                found[^1] = new OddStretch(last.FirstToken, stretch.LastToken, Math.Max(last.Bits, stretch.Bits), Math.Max(last.Probability, stretch.Probability));
            else
                found.Add(stretch);
        }
        return found;
    }

    /// <summary>Adds what the word classes say, where they can make a difference: only those sentences are tagged.</summary>
    private void AddClasses(TextDocument document, Span<Pair> pairs, double share)
    {
        var least = Logistic.LogOdds(MinProbability) - Logistic.LogOdds(share) - weights.MaxOfClasses;
        Span<WordClass> classes = stackalloc WordClass[WordClassTagger.MaxSentenceLength];
        var tagged = -1;
        foreach (ref var pair in pairs)
        {
            if (pair.Logit < least)
                continue;
            var sentence = document.Sentences[pair.Sentence];
            if (tagged != pair.Sentence)
                tagger.Tag(document.Folded, document.TokensOf(sentence), classes);
            tagged = pair.Sentence;
            var first = pair.FirstToken - sentence.FirstToken;
            pair.Logit += weights.OfClasses(PairClass.Of(classes[first], classes[first + 1]));
        }
    }

    /// <summary>The share of garbled pairs among a document's odd ones, by expectation and maximisation from a low start.</summary>
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
