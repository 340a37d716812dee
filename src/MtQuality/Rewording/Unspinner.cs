using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Numerics;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>A word that a synonym spinner has probably put into a text, or two that stand for an established term.</summary>
/// <param name="Token">Index of the token in the document; of two, the first.</param>
/// <param name="Expected">Word id of the expected word.</param>
/// <param name="ExpectedNext">
/// Word id of the word expected in place of the next token; <see cref="Vocabulary.Unknown"/> if that token is right.
/// </param>
/// <param name="Gain">By how many bits the expected word makes the stretch around it likelier; 0 for a term.</param>
/// <param name="Probability">The probability that a spinner put it there, from <see cref="Unspinner.MinProbability"/> to 1.</param>
internal readonly record struct SpunWord(int Token, int Expected, int ExpectedNext, float Gain, double Probability)
{
    /// <summary>Index of the last token concerned.</summary>
    public int LastToken => ExpectedNext == Vocabulary.Unknown ? Token : Token + 1;
}

/// <summary>A word that does not fit its context, and a word that it may have replaced.</summary>
/// <param name="Token">Index of the token in the document.</param>
/// <param name="Candidate">Word id of the word that fits.</param>
/// <param name="Gain">By how many bits the candidate makes the word and the three words after it likelier.</param>
/// <param name="LogOdds">Log-odds that it undoes a spinner's swap, where as many do as do not.</param>
internal readonly record struct Swap(int Token, int Candidate, float Gain, double LogOdds);

/// <summary>A <see cref="Swap"/> before it is weighed.</summary>
/// <param name="Token">Index of the token in the document.</param>
/// <param name="Candidate">Word id of the word that fits.</param>
/// <param name="Gain">By how many bits the candidate makes the word and the three words after it likelier.</param>
/// <param name="Features">Its features, in the order of <see cref="Unspinner.FeatureNames"/>.</param>
internal readonly record struct PossibleSwap(int Token, int Candidate, float Gain, SwapFeatures Features);

/// <summary>The features of a <see cref="PossibleSwap"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(Unspinner.FeatureCount)]
internal struct SwapFeatures
{
    private float _first;
}

/// <summary>
/// Finds words that a synonym spinner may have put into a text. For each word in an improbable context it tries the candidates
/// of the <see cref="Thesaurus"/>, and compares how likely each makes the context with how rare each is by itself.
/// </summary>
internal sealed class Unspinner(
    Vocabulary vocabulary, Thesaurus thesaurus, Terms terms, Lazy<UnspinWeights> weights, Lazy<TermWeights> termWeights)
{
    /// <summary>Number of features of a swap.</summary>
    public const int FeatureCount = 24;

    /// <summary>The names of the features, as in the table of weights.</summary>
    public static readonly string[] FeatureNames =
    [
        "one", "gain", "rarity", "gap left", "gap right", "left unseen", "right unseen", "left expected", "right expected",
        "frequency", "order gained", "candidate order", "candidates", "rank", "capitalised", "neighbour unknown",
        "gain above 5", "gain above 10", "gain above 15", "rarity above 3", "word elsewhere", "candidate elsewhere",
        "share that fits", "second best",
    ];

    /// <summary>Minimum probability of a word that is reported.</summary>
    public const double MinProbability = 0.3;

    // The prior for words: one swap in a hundred places, with the weight of 16 observed places.
    private const double PriorShare = 0.01;
    private const double PriorPlaces = 16;

    // The prior for terms is higher, because two words that were never seen together seldom make a term by chance.
    private const double PriorShareOfTerms = 0.12;
    private const double PriorPlacesOfTerms = 4;

    private const int Rounds = 20;

    // Maximum sum of the orders of a word and the next; above it the model knows the place too well for a swap.
    private const int MaxOrderSum = 4;

    // The share of a candidate's higher frequency that is subtracted from its gain when candidates are compared.
    private const float Discount = 0.6f;

    /// <summary>What is done with a swap.</summary>
    public delegate void SwapAction(in PossibleSwap swap);

    private readonly Vocabulary _vocabulary = vocabulary;

    private readonly TermFinder _terms = new(vocabulary, terms);

    /// <summary>
    /// The spun words of a document, in text order; no token occurs twice. The document's share of swaps is estimated with them, by
    /// expectation maximisation from a low start: a person may write a single odd word, but many of them suggest a spinner.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="trace">Its trace.</param>
    /// <param name="swaps">The result of <see cref="Swaps"/> for it.</param>
    public List<SpunWord> Find(TextDocument document, Trace trace, List<Swap> swaps)
    {
        var (words, terms) = (new List<(SpunWord, double)>(), new List<(SpunWord, double)>());
        foreach (var swap in swaps)
            words.Add((new SpunWord(swap.Token, swap.Candidate, Vocabulary.Unknown, swap.Gain, 0), swap.LogOdds));
        _terms.TryTerms(document, trace, term => terms.Add((Word(term), termWeights.Value.LogOdds(term.Features))));
        var likelyWords = Likely(document, words, PriorShare, PriorPlaces);
        var likelyTerms = Likely(document, terms, PriorShareOfTerms, PriorPlacesOfTerms);
        return WithoutOverlap([.. likelyWords, .. likelyTerms]);
    }

    private static List<SpunWord> Likely(
        TextDocument document,
        List<(SpunWord Word, double Logit)> swaps,
        double prior,
        double places)
    {
        // Only headline and body count for the share: swaps in teasers must not make them more suspicious.
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
            var next = sum / (logits.Count + places);
            if (next == share)
                break;
            share = next;
        }
        return share;
    }

    private static SpunWord Word(in SpunTerm term) => term.IsFirstSwapped
        ? new SpunWord(term.Token, term.First, term.IsSecondSwapped ? term.Second : Vocabulary.Unknown, 0, 0)
        : new SpunWord(term.Token + 1, term.Second, Vocabulary.Unknown, 0, 0);

    /// <summary>Keeps, of those that concern the same token, the one with more tokens; of two such, the likelier one.</summary>
    private static List<SpunWord> WithoutOverlap(List<SpunWord> found)
    {
        found.Sort((a, b) => (a.Token, b.LastToken, b.Probability).CompareTo((b.Token, a.LastToken, a.Probability)));
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

    /// <summary>For every improbable place of a document, the best swap that makes it likelier, if any; in text order.</summary>
    public List<Swap> Swaps(TextDocument document, Trace trace)
    {
        var swaps = new List<Swap>();
        Try(document, trace, (in PossibleSwap swap) =>
            swaps.Add(new Swap(swap.Token, swap.Candidate, swap.Gain, weights.Value.LogOdds(swap.Features))));
        return swaps;
    }

    /// <summary>Calls <paramref name="take"/> with the best swap of every improbable place of a document, if any; in text order.</summary>
    public void Try(TextDocument document, Trace trace, SwapAction take)
    {
        var tally = document.Tally(_vocabulary);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var place = 1; place < words.Length; place++)
            {
                if (!IsSuspicious(words, place))
                    continue;
                var token = document.Tokens[words[place].Token];
                if (TryUnspin(trace.Model, words, place, token, tally, out var swap))
                    take(swap);
            }
        }
    }

    /// <summary>
    /// Whether the word at <paramref name="place"/> is in an improbable context: only short known n-grams end with it and with
    /// the next word.
    /// </summary>
    private static bool IsSuspicious(ReadOnlySpan<TracedWord> words, int place) =>
        words[place].Order + (place + 1 < words.Length ? words[place + 1].Order : 2) <= MaxOrderSum;

    /// <summary>Tries the candidates for the word at <paramref name="place"/>; false if none fits its neighbours.</summary>
    /// <param name="model">The model that the sentence was traced with.</param>
    /// <param name="words">A traced sentence, with the start mark first.</param>
    /// <param name="place">Index of the word, at least 1.</param>
    /// <param name="token">Its token.</param>
    /// <param name="tally">How often each lemma occurs in the document.</param>
    /// <param name="best">The best swap.</param>
    private bool TryUnspin(
        NgramModel model,
        ReadOnlySpan<TracedWord> words,
        int place,
        in Token token,
        WordTally tally,
        out PossibleSwap best)
    {
        best = default;
        var candidates = thesaurus.Candidates(token.WordId);
        if (candidates.IsEmpty)
            return false;

        var replacement = new Replacement(model, words, place);
        var (bestScore, bestRank, bestGain, bestRarity, bestOrder) = (0f, -1, 0f, 0f, 0);
        var (fitting, second) = (0, 0f);
        Span<ulong> keys = stackalloc ulong[Math.Min(candidates.Length, Replacement.MaxWords)];
        for (var rank = 0; rank < keys.Length; rank++)
            keys[rank] = _vocabulary.Key(candidates[rank]);
        Span<Replacement.Trial> trials = stackalloc Replacement.Trial[Replacement.MaxWords];
        replacement.TryFitting(keys, trials);
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
        var farLeft = place >= 2 ? words[place - 2].Word : 0;
        var farRight = place + 2 < words.Length ? words[place + 2].Word : 0;
        features[3] = GapGain(model, farLeft, words[place].Word, chosen, isLeft: true);
        features[4] = GapGain(model, farRight, words[place].Word, chosen, isLeft: false);
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
        best = new PossibleSwap(words[place].Token, candidates[bestRank], bestGain, features);
        return true;
    }

    /// <summary>
    /// 1 if the model has seen the candidate, but not the present word, two places from <paramref name="other"/>; −1 the other
    /// way round; 0 otherwise.
    /// </summary>
    private static float GapGain(NgramModel model, ulong other, ulong present, ulong candidate, bool isLeft)
    {
        if (other == 0)
            return 0;
        var was = model.Find(isLeft ? NgramKey.Gap(other, present) : NgramKey.Gap(present, other)) >= 0;
        var would = model.Find(isLeft ? NgramKey.Gap(other, candidate) : NgramKey.Gap(candidate, other)) >= 0;
        return (would ? 1 : 0) - (was ? 1 : 0);
    }

    /// <summary>log₂ of how often a pair would be seen if its words were independent, divided by 4; at least −2.</summary>
    private static float Expected(NgramModel model, in TracedWord first, in TracedWord second) =>
        Math.Max(-8, model.LogExpected(first, second)) / 4;
}
