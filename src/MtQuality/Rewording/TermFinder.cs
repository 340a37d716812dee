using System.Runtime.CompilerServices;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>Two neighbouring words that good English never puts side by side, and the established term they may stand for.</summary>
/// <param name="Token">Index of the first word's token in the document; the second word is the next token.</param>
/// <param name="First">Word id of the first word of the term.</param>
/// <param name="Second">Word id of its second word; a noun is in the singular.</param>
/// <param name="Features">The features of the term, in the order of <see cref="TermFinder.FeatureNames"/>.</param>
internal readonly record struct SpunTerm(int Token, int First, int Second, TermFeatures Features)
{
    /// <summary>Whether the first word of the term differs from the text.</summary>
    public bool IsFirstSwapped => Features[3] > 0 || Features[14] == 0;

    /// <summary>Whether the second word of the term differs from the text.</summary>
    public bool IsSecondSwapped => Features[14] > 0;
}

/// <summary>The features of a <see cref="SpunTerm"/>.</summary>
[InlineArray(TermFinder.FeatureCount)]
internal struct TermFeatures
{
    private float _first;
}

/// <summary>
/// Finds terms in which one or both words were replaced ("haze figuring" for "cloud computing"). It looks for a term among all
/// combinations of words that the two words may have replaced.
/// </summary>
internal sealed class TermFinder(Vocabulary vocabulary, Terms terms)
{
    /// <summary>Number of features of a spun term.</summary>
    public const int FeatureCount = 15;

    /// <summary>The names of the features, as in the table of weights.</summary>
    public static readonly string[] FeatureNames =
    [
        "one", "bits", "bits above 7", "both swapped", "rank", "swapped in other terms", "rarity", "rarity above 1",
        "expected", "left unseen", "right unseen",
        "capitalised", "words elsewhere", "term's words elsewhere", "right word swapped",
    ];

    /// <summary>
    /// Calls <paramref name="take"/> with the likeliest term for every two neighbouring words of a traced document that the model
    /// has never seen side by side, in text order.
    /// </summary>
    public void TryTerms(TextDocument document, Trace trace, Action<SpunTerm> take)
    {
        var tally = document.Tally(vocabulary);
        // A text may repeat two words without end, and the search is long.
        var likeliest = new Dictionary<(int First, int Second), LikeliestTerm>();
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var place = 2; place < words.Length; place++)
            {
                var isUnseenPair = words[place].Order == 1 && words[place].Token == words[place - 1].Token + 1;
                if (isUnseenPair && TryTerm(document, trace.Model, words, place, tally, likeliest, out var term))
                    take(term);
            }
        }
    }

    private bool TryTerm(
        TextDocument document,
        NgramModel model,
        ReadOnlySpan<TracedWord> words,
        int place,
        WordTally tally,
        Dictionary<(int First, int Second), LikeliestTerm> likeliest,
        out SpunTerm term)
    {
        term = default;
        var number = words[place - 1].Token;
        var (first, second) = (document.Tokens[number], document.Tokens[number + 1]);
        if (!Terms.IsPart(first, vocabulary)
            || !Terms.IsPart(second, vocabulary)
            || !Terms.AreJoined(document.Folded, first, second))
            return false;
        if (terms.Bits(terms.Singular(first.WordId), terms.Singular(second.WordId)) > 0)
            return false;
        if (!likeliest.TryGetValue((first.WordId, second.WordId), out var best))
            likeliest.Add((first.WordId, second.WordId), best = Likeliest(first.WordId, second.WordId));
        if (best.Bits == 0)
            return false;

        var (isFirst, isSecond) = (best.First.Rank > 0, best.Second.Rank > 0);
        var rarity = (float)((isFirst ? vocabulary.Zipf(best.First.Word) - vocabulary.Zipf(first.WordId) : 0)
            + (isSecond ? vocabulary.Zipf(best.Second.Word) - vocabulary.Zipf(second.WordId) : 0));
        var features = new TermFeatures();
        features[0] = 1;
        features[1] = best.Bits / 10f;
        features[2] = Math.Max(0, best.Bits - 7) / 10f;
        features[3] = isFirst && isSecond ? 1 : 0;
        features[4] = MathF.Log2(1 + best.First.Rank) + MathF.Log2(1 + best.Second.Rank);
        features[5] = (best.First.IsListed ? 1 : 0) + (best.Second.IsListed ? 1 : 0);
        features[6] = rarity;
        features[7] = Math.Max(0, rarity - 1);
        features[8] = Math.Max(-8, model.LogExpected(words[place - 1], words[place])) / 4;
        features[9] = words[place - 1].Order < 2 ? 1 : 0;
        features[10] = place + 1 < words.Length && words[place + 1].Order < 2 ? 1 : 0;
        features[11] = (first.Casing == Casing.Lower ? 0 : 1) + (second.Casing == Casing.Lower ? 0 : 1);
        features[12] = (isFirst ? Elsewhere(tally, vocabulary.Lemma(first)) : 0)
            + (isSecond ? Elsewhere(tally, vocabulary.Lemma(second)) : 0);
        features[13] = (isFirst ? Elsewhere(tally, vocabulary.Key(best.First.Word)) : 0)
            + (isSecond ? Elsewhere(tally, vocabulary.Key(best.Second.Word)) : 0);
        features[14] = isSecond ? 1 : 0;
        term = new SpunTerm(number, best.First.Word, best.Second.Word, features);
        return true;
    }

    private LikeliestTerm Likeliest(int first, int second)
    {
        Span<TermWord> firsts = stackalloc TermWord[Terms.MaxCandidates];
        Span<TermWord> seconds = stackalloc TermWord[Terms.MaxCandidates];
        firsts = firsts[..terms.Candidates(first, firsts)];
        seconds = seconds[..terms.Candidates(second, seconds)];
        // A bit set of the last six bits of the second words' ids: most partners can be skipped without a search.
        var lastBits = 0UL;
        foreach (var other in seconds)
            lastBits |= 1UL << other.Word;
        var (best, bestScore) = (default(LikeliestTerm), 0f);
        foreach (var one in firsts)
        {
            foreach (ref readonly var partner in terms.After(one.Word))
            {
                if ((lastBits >> partner.Word & 1) == 0)
                    continue;
                foreach (var other in seconds)
                {
                    if (other.Word != partner.Word)
                        continue;
                    var score = partner.Bits - Cost(one) - Cost(other);
                    if (score > bestScore)
                        (best, bestScore) = (new LikeliestTerm(one, other, partner.Bits), score);
                }
            }
        }
        return best;
    }

    // In bits, near the final weight of the ranks: a weaker term that needs a likelier swap may be the better guess.
    private static float Cost(in TermWord word) => word.IsListed ? 0.5f : 0.7f * MathF.Log2(1 + word.Rank);

    private static float Elsewhere(WordTally tally, ulong lemma) => Math.Min(3, tally.Elsewhere(lemma));

    // The term that two words may stand for; none has 0 bits.
    private readonly record struct LikeliestTerm(TermWord First, TermWord Second, int Bits);
}
