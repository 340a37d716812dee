using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Numerics;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>A word that a synonym spinner has probably put into a text, or two that stand for an established term.</summary>
/// <param name="Token">Number of the token in the document, of the first of two.</param>
/// <param name="Expected">The word that would stand there, as a number of the <see cref="Vocabulary"/>.</param>
/// <param name="ExpectedNext">The word that would stand in the place of the next, or <see cref="Vocabulary.Unknown"/> where that is as
/// it should be.</param>
/// <param name="Gain">By how many bits the stretch around it becomes likelier with that word; 0 for a term.</param>
/// <param name="Probability">How likely it was put there: above <see cref="Unspinner.MinProbability"/>.</param>
internal readonly record struct SpunWord(int Token, int Expected, int ExpectedNext, float Gain, double Probability)
{
    /// <summary>Number of the last token that it says something of.</summary>
    public int LastToken => ExpectedNext == Vocabulary.Unknown ? Token : Token + 1;
}

/// <summary>A word that its context does not like, and the word in whose place it may stand.</summary>
/// <param name="Token">Number of the token in the document.</param>
/// <param name="Candidate">The word that fits, as a number of the <see cref="Vocabulary"/>.</param>
/// <param name="Features">What speaks for and against the swap: see <see cref="Unspinner.FeatureNames"/>.</param>
/// <param name="Gain">By how many bits the stretch from the word to the third behind it becomes likelier.</param>
internal readonly record struct Swap(int Token, int Candidate, SwapFeatures Features, float Gain);

/// <summary>The measurements of a <see cref="Swap"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(Unspinner.FeatureCount)]
internal struct SwapFeatures
{
    private float _first;
}

/// <summary>
/// Finds words that a synonym spinner may have put into a text: only words in an improbable context are tried, and for each the
/// candidates of the <see cref="Thesaurus"/>. How likely the context becomes is weighed against how rare the word is by itself.
/// </summary>
internal sealed class Unspinner(
    Vocabulary vocabulary, Thesaurus thesaurus, Terms terms, Lazy<UnspinWeights> weights, Lazy<TermWeights> termWeights)
{
    /// <summary>Number of measurements of a swap.</summary>
    public const int FeatureCount = 24;

    /// <summary>What the measurements are, for the table of weights.</summary>
    public static readonly string[] FeatureNames =
    [
        "one", "gain", "rarity", "gap left", "gap right", "left unseen", "right unseen", "left expected", "right expected",
        "frequency", "order gained", "candidate order", "candidates", "rank", "capitalised", "neighbour unknown",
        "gain above 5", "gain above 10", "gain above 15", "rarity above 3", "word elsewhere", "candidate elsewhere", "share that fits", "second best",
    ];

    /// <summary>Least probability of a word that is named.</summary>
    public const double MinProbability = 0.3;

    // What a document is taken for before its words are looked at: one swap in a hundred places, with the weight of sixteen places.
    private const double PriorShare = 0.01;
    private const double PriorPlaces = 16;

    // A term is established, and two words that were never seen together make one seldom by chance: one in five is taken for swapped.
    private const double PriorShareOfTerms = 0.12;
    private const double PriorPlacesOfTerms = 4;

    private const int Rounds = 20;

    // Orders of a word and of the next together, from which on the place is too well known to look at: two triples, or a pair and a quad.
    private const int MaxOrders = 4;

    // How much of a candidate's greater frequency is held against it when candidates are compared.
    private const float Discount = 0.6f;

    private readonly Vocabulary _vocabulary = vocabulary;

    private readonly TermFinder _terms = new(vocabulary, terms);

    /// <summary>
    /// The spun words of a document, in order, no token twice. A document's own share of swaps is estimated together with them (by
    /// expectation and
    /// maximisation, from a low start): one odd word among many good ones is an odd word, many are a spinner's.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="trace">Its trace.</param>
    /// <param name="swaps">What <see cref="Swaps"/> gave for it.</param>
    public List<SpunWord> Find(TextDocument document, Trace trace, IReadOnlyList<Swap> swaps)
    {
        var (words, terms) = (new List<(SpunWord, double)>(), new List<(SpunWord, double)>());
        foreach (var swap in swaps)
            words.Add((new SpunWord(swap.Token, swap.Candidate, Vocabulary.Unknown, swap.Gain, 0), weights.Value.LogOdds(swap.Features)));
        _terms.TryTerms(document, trace, term => terms.Add((Word(term), termWeights.Value.LogOdds(term.Features))));
        return WithoutOverlap([.. Likely(document, words, PriorShare, PriorPlaces), .. Likely(document, terms, PriorShareOfTerms, PriorPlacesOfTerms)]);
    }

    private static List<SpunWord> Likely(TextDocument document, List<(SpunWord Word, double Logit)> swaps, double prior, double places)
    {
        // What is not judged must not make what is judged more suspect.
        var roles = new SentenceRoles(document);
        var judged = new List<double>(swaps.Count);
        foreach (var (word, logit) in swaps)
        {
            if (roles.Of(word.Token).IsJudged())
                judged.Add(logit);
        }
        var shareOdds = Logistic.LogOdds(Share(judged, prior, places));
        var likely = new List<SpunWord>();
        foreach (var (word, logit) in swaps)
        {
            if (Logistic.Probability(logit + shareOdds) is >= MinProbability and var probability)
                likely.Add(word with { Probability = probability });
        }
        return likely;
    }

    private static double Share(List<double> logits, double prior, double places)
    {
        var share = prior;
        for (var round = 0; round < Rounds; round++)
        {
            var (sum, logOdds) = (prior * places, Logistic.LogOdds(share));
            foreach (var logit in logits)
                sum += Logistic.Probability(logit + logOdds);
            share = sum / (logits.Count + places);
        }
        return share;
    }

    private static SpunWord Word(in SpunTerm term) => term.IsFirstSwapped
        ? new SpunWord(term.Token, term.First, term.IsSecondSwapped ? term.Second : Vocabulary.Unknown, 0, 0)
        : new SpunWord(term.Token + 1, term.Second, Vocabulary.Unknown, 0, 0);

    /// <summary>Of those that speak of one token, the one that explains more; of two such the likelier.</summary>
    private static List<SpunWord> WithoutOverlap(List<SpunWord> found)
    {
        found.Sort((a, b) => a.Token != b.Token ? a.Token.CompareTo(b.Token) : b.LastToken != a.LastToken ? b.LastToken.CompareTo(a.LastToken) : b.Probability.CompareTo(a.Probability));
        var kept = new List<SpunWord>(found.Count);
        foreach (var word in found)
        {
            if (kept.Count == 0 || kept[^1].LastToken < word.Token)
                kept.Add(word);
            else if (word.LastToken > kept[^1].LastToken && kept[^1].LastToken == kept[^1].Token)
                kept[^1] = word;
        }
        return kept;
    }

    /// <summary>Every swap that makes an improbable place of a document likelier, in order.</summary>
    public List<Swap> Swaps(TextDocument document, Trace trace)
    {
        var swaps = new List<Swap>();
        using var tally = new WordTally(document, _vocabulary);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var place = 1; place < words.Length; place++)
            {
                if (IsSuspicious(words, place) && TryUnspin(trace.Model, words, place, document.Tokens[words[place].Token], tally, out var swap))
                    swaps.Add(swap);
            }
        }
        return swaps;
    }

    /// <summary>Whether the word at <paramref name="place"/> stands in an improbable context: it and the next word end but short
    /// n-grams that the model knows.</summary>
    private static bool IsSuspicious(ReadOnlySpan<TracedWord> words, int place) =>
        words[place].Order + (place + 1 < words.Length ? words[place + 1].Order : 2) <= MaxOrders;

    /// <summary>Tries the candidates for the word at <paramref name="place"/>; false where none fits its neighbours.</summary>
    /// <param name="model">The model that the sentence was traced with.</param>
    /// <param name="words">A traced sentence, the start mark first.</param>
    /// <param name="place">Number of a word in it, not the start mark.</param>
    /// <param name="token">Its token.</param>
    /// <param name="tally">How often each lemma occurs in the document.</param>
    /// <param name="best">The best swap.</param>
    private bool TryUnspin(NgramModel model, ReadOnlySpan<TracedWord> words, int place, in Token token, WordTally tally, out Swap best)
    {
        best = default;
        var candidates = thesaurus.Candidates(token.WordId);
        if (candidates.IsEmpty)
            return false;

        var replacement = new Replacement(model, words, place);
        var (bestScore, bestRank, bestGain, bestRarity, bestOrder) = (0f, -1, 0f, 0f, 0);
        var (fitting, second) = (0, 0f);
        Span<ulong> keys = stackalloc ulong[Math.Min(candidates.Length, Replacement.Max)];
        for (var rank = 0; rank < keys.Length; rank++)
            keys[rank] = _vocabulary.Key(candidates[rank]);
        Span<Replacement.Trial> trials = stackalloc Replacement.Trial[Replacement.Max];
        replacement.Try(keys, trials);
        for (var rank = 0; rank < keys.Length; rank++)
        {
            ref readonly var trial = ref trials[rank];
            if (!trial.Fits || !trial.IsKnown)
                continue;
            var rarity = trial.Frequency - words[place].Frequency;
            var score = trial.Gain - Discount * Math.Max(0, rarity);
            fitting += score > 0 ? 1 : 0;
            second = Math.Max(second, Math.Min(score, bestScore));
            if (score > bestScore)
                (bestScore, bestRank, bestGain, bestRarity, bestOrder) = (score, rank, trial.Gain, rarity, trial.Orders);
        }
        if (bestRank < 0)
            return false;

        var features = new SwapFeatures();
        features[0] = 1;
        features[1] = Math.Min(bestGain, 40) / 10;
        features[2] = bestRarity / 10;
        var chosen = _vocabulary.Key(candidates[bestRank]);
        features[3] = GapGain(model, place >= 2 ? words[place - 2].Word : 0, words[place].Word, chosen, isLeft: true);
        features[4] = GapGain(model, place + 2 < words.Length ? words[place + 2].Word : 0, words[place].Word, chosen, isLeft: false);
        var left = words[place].Order < 2;
        var right = place + 1 < words.Length && words[place + 1].Order < 2;
        features[5] = left ? 1 : 0;
        features[6] = right ? 1 : 0;
        features[7] = left ? Expected(model, words[place - 1], words[place]) : 0;
        features[8] = right ? Expected(model, words[place], words[place + 1]) : 0;
        features[9] = (words[place].Frequency + 16) / 4;
        features[10] = (bestOrder - replacement.Orders) / 4f;
        features[11] = bestOrder / (float)(4 * replacement.Length);
        features[12] = MathF.Log2(candidates.Length + 1) / 4;
        features[13] = bestRank / 24f;
        features[14] = token.Casing == Casing.Lower ? 0 : 1;
        features[15] = words[place - 1].Order == 0 || place + 1 < words.Length && words[place + 1].Order == 0 ? 1 : 0;
        features[16] = Math.Max(0, bestGain - 5) / 10;
        features[17] = Math.Max(0, bestGain - 10) / 10;
        features[18] = Math.Max(0, bestGain - 15) / 10;
        features[19] = Math.Max(0, bestRarity - 3) / 10;
        features[20] = Math.Min(3, tally.Elsewhere(_vocabulary.Lemma(token)));
        features[21] = Math.Min(3, tally.Count(_vocabulary.Lemma(chosen)));
        features[22] = (float)fitting / candidates.Length;
        features[23] = second / 10;
        best = new Swap(words[place].Token, candidates[bestRank], features, bestGain);
        return true;
    }

    /// <summary>1 where the candidate has been seen with the word beyond the neighbour and the present word has not, −1 the other way
    /// round.</summary>
    private static float GapGain(NgramModel model, ulong other, ulong present, ulong candidate, bool isLeft)
    {
        if (other == 0)
            return 0;
        var was = model.Find(isLeft ? NgramKey.Gap(other, present) : NgramKey.Gap(present, other)) >= 0;
        var would = model.Find(isLeft ? NgramKey.Gap(other, candidate) : NgramKey.Gap(candidate, other)) >= 0;
        return (would ? 1 : 0) - (was ? 1 : 0);
    }

    /// <summary>How often, in log₂ over 4 and at least −2, a pair would be seen if its words were independent.</summary>
    private static float Expected(NgramModel model, in TracedWord first, in TracedWord second) =>
        Math.Max(-8, model.LogExpected(first, second)) / 4;
}
