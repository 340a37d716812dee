using System.Runtime.CompilerServices;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>Two words side by side that good English does not have, and the established term they may stand for.</summary>
/// <param name="Token">Number of the first word's token in the document; the second follows it.</param>
/// <param name="First">The first word of the term, as a number of the <see cref="Vocabulary"/>.</param>
/// <param name="Second">Its second word, in the singular where it is a noun.</param>
/// <param name="Features">What speaks for and against the term: see <see cref="TermFinder.FeatureNames"/>.</param>
internal readonly record struct SpunTerm(int Token, int First, int Second, TermFeatures Features)
{
    /// <summary>Whether the first word is not the text's.</summary>
    public bool IsFirstSwapped => Features[3] > 0 || Features[14] == 0;

    /// <summary>Whether the second word is not the text's.</summary>
    public bool IsSecondSwapped => Features[14] > 0;
}

/// <summary>The measurements of a <see cref="SpunTerm"/>.</summary>
[InlineArray(TermFinder.FeatureCount)]
internal struct TermFeatures
{
    private float _first;
}

/// <summary>
/// Finds terms whose words were swapped one by one, or both together ("haze figuring" for "cloud computing"), so that neither word
/// helps to find the
/// other: of the words that may stand for each, some two make a term.
/// </summary>
internal sealed class TermFinder(Vocabulary vocabulary, Terms terms)
{
    /// <summary>Number of measurements of a spun term.</summary>
    public const int FeatureCount = 15;

    /// <summary>What the measurements are, for the table of weights.</summary>
    public static readonly string[] FeatureNames =
    [
        "one", "bits", "bits above 7", "both swapped", "rank", "swapped in other terms", "rarity", "rarity above 1", "expected", "left unseen", "right unseen",
        "capitalised", "words elsewhere", "term's words elsewhere", "right word swapped",
    ];

    /// <summary>Gives the likeliest term for every two words of a traced document that were never seen together to
    /// <paramref name="take"/>, in order.</summary>
    public void TryTerms(TextDocument document, Trace trace, Action<SpunTerm> take)
    {
        using var tally = new WordTally(document, vocabulary);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var place = 2; place < words.Length; place++)
            {
                if (words[place].Order == 1 && words[place].Token == words[place - 1].Token + 1 && TryTerm(document, trace.Model, words, place, tally, out var term))
                    take(term);
            }
        }
    }

    private bool TryTerm(TextDocument document, NgramModel model, ReadOnlySpan<TracedWord> words, int place, WordTally tally, out SpunTerm term)
    {
        term = default;
        var number = words[place - 1].Token;
        var (first, second) = (document.Tokens[number], document.Tokens[number + 1]);
        if (!Terms.IsPart(first, vocabulary) || !Terms.IsPart(second, vocabulary) || !Terms.AreJoined(document.Folded, first, second)
            || terms.Bits(terms.Singular(first.WordId), terms.Singular(second.WordId)) > 0)
        {
            return false;
        }
        Span<TermWord> firsts = stackalloc TermWord[Terms.MaxCandidates];
        Span<TermWord> seconds = stackalloc TermWord[Terms.MaxCandidates];
        firsts = firsts[..terms.Candidates(first.WordId, firsts)];
        seconds = seconds[..terms.Candidates(second.WordId, seconds)];
        // Which numbers are among the seconds, by their last bits: most partners are passed over without a look.
        var likely = 0UL;
        foreach (var other in seconds)
            likely |= 1UL << other.Word;
        var (best, bestBits, bestWorth) = ((First: default(TermWord), Second: default(TermWord)), 0, 0f);
        foreach (var one in firsts)
        {
            foreach (ref readonly var partner in terms.After(one.Word))
            {
                if ((likely >> partner.Word & 1) == 0)
                    continue;
                foreach (var other in seconds)
                {
                    if (other.Word == partner.Word && partner.Bits - Cost(one) - Cost(other) is var worth && worth > bestWorth)
                        (best, bestBits, bestWorth) = ((one, other), partner.Bits, worth);
                }
            }
        }
        if (bestBits == 0)
            return false;

        var (isFirst, isSecond) = (best.First.Rank > 0, best.Second.Rank > 0);
        var rarity = (float)((isFirst ? vocabulary.Zipf(best.First.Word) - vocabulary.Zipf(first.WordId) : 0)
            + (isSecond ? vocabulary.Zipf(best.Second.Word) - vocabulary.Zipf(second.WordId) : 0));
        var features = new TermFeatures();
        features[0] = 1;
        features[1] = bestBits / 10f;
        features[2] = Math.Max(0, bestBits - 7) / 10f;
        features[3] = isFirst && isSecond ? 1 : 0;
        features[4] = MathF.Log2(1 + best.First.Rank) + MathF.Log2(1 + best.Second.Rank);
        features[5] = (best.First.IsListed ? 1 : 0) + (best.Second.IsListed ? 1 : 0);
        features[6] = rarity;
        features[7] = Math.Max(0, rarity - 1);
        features[8] = Math.Max(-8, model.LogExpected(words[place - 1], words[place])) / 4;
        features[9] = words[place - 1].Order < 2 ? 1 : 0;
        features[10] = place + 1 < words.Length && words[place + 1].Order < 2 ? 1 : 0;
        features[11] = (first.Casing == Casing.Lower ? 0 : 1) + (second.Casing == Casing.Lower ? 0 : 1);
        features[12] = (isFirst ? Elsewhere(tally, vocabulary.Lemma(first)) : 0) + (isSecond ? Elsewhere(tally, vocabulary.Lemma(second)) : 0);
        features[13] = (isFirst ? Elsewhere(tally, vocabulary.Key(best.First.Word)) : 0) + (isSecond ? Elsewhere(tally, vocabulary.Key(best.Second.Word)) : 0);
        features[14] = isSecond ? 1 : 0;
        term = new SpunTerm(number, best.First.Word, best.Second.Word, features);
        return true;
    }

    // In bits, about what the ranks weigh in the end: a likely swap makes a weaker term the better guess.
    private static float Cost(in TermWord word) => word.IsListed ? 0.5f : 0.7f * MathF.Log2(1 + word.Rank);

    private static float Elsewhere(WordTally tally, ulong lemma) => Math.Min(3, tally.Elsewhere(lemma));
}
