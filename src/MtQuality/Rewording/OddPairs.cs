using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>Two neighbouring words that the model has never seen side by side, or never after the word before them.</summary>
/// <param name="Sentence">Index of their sentence in the document.</param>
/// <param name="FirstToken">Index of the first word's token in the document; the second word is the next token.</param>
/// <param name="Features">The features of the pair, in the order of <see cref="OddPairs.FeatureNames"/>.</param>
internal readonly record struct OddPair(int Sentence, int FirstToken, PairFeatures Features);

/// <summary>The features of an <see cref="OddPair"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(OddPairs.FeatureCount)]
internal struct PairFeatures
{
    private float _first;
}

/// <summary>
/// Finds pairs of known lower-case words that good English does not put side by side. The features of a pair say how often the
/// model has seen the pair itself, the words two places apart around it, and the triples that contain it. They also say whether
/// its words occur elsewhere in the document, which makes them part of its topic.
/// </summary>
internal sealed class OddPairs(Vocabulary vocabulary)
{
    /// <summary>Number of features of a pair, without its word classes.</summary>
    public const int FeatureCount = 23;

    /// <summary>The names of the features, as in the table of weights.</summary>
    public static readonly string[] FeatureNames =
    [
        "one", "unseen", "expected", "expected above 0", "expected above 3", "association", "rarer word", "commoner word",
        "unseen before", "unseen behind", "gap before unseen", "gap behind unseen", "gap before seen", "gap behind seen",
        "triple before", "triple behind", "first elsewhere", "second elsewhere", "first function word", "second function word",
        "neighbour unknown", "known before", "known behind",
    ];

    // In bits. A pair with a stronger association is good English, whatever stands around it.
    private const float MaxAssociation = 6;

    /// <summary>Calls <paramref name="take"/> for every such pair in the judged sentences of a traced document, in text order.</summary>
    public void Find(TextDocument document, Trace trace, Action<OddPair> take)
    {
        using var tally = new WordTally(document, vocabulary);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            if (!sentence.IsJudged || sentence.TokenCount > WordClassTagger.MaxSentenceLength)
                continue;
            var words = trace.Of(s);
            for (var place = 2; place < words.Length; place++)
            {
                var isUnusual = words[place].Order is 1 or 2 && Association(words[place]) < MaxAssociation;
                if (isUnusual && IsPair(document, words, place))
                    take(new OddPair(s, words[place - 1].Token, Measure(document, trace.Model, words, place, tally)));
            }
        }
    }

    /// <summary>By how many bits a word is likelier after the word before it than elsewhere; 0 if the model never saw the pair.</summary>
    private static float Association(in TracedWord word) =>
        word.Order < 2 ? 0 : word.LogProbability - 2 * BackOff.Penalty - word.Frequency;

    /// <summary>
    /// Whether two neighbours are lower-case words with a space between, known to model and vocabulary, and at least one is a
    /// content word.
    /// </summary>
    private bool IsPair(TextDocument document, ReadOnlySpan<TracedWord> words, int place)
    {
        ref readonly var first = ref words[place - 1];
        if (first.Order == 0 || words[place].Token != first.Token + 1)
            return false;
        var (one, two) = (document.Tokens[first.Token], document.Tokens[words[place].Token]);
        // The trace holds the class of a word that the model does not know, so that its key differs.
        return one.Key == first.Word
            && two.Key == words[place].Word
            && one.End < two.Start
            && IsPlain(one)
            && IsPlain(two)
            && !(vocabulary.IsFunctionWord(one.WordId) && vocabulary.IsFunctionWord(two.WordId));
    }

    /// <summary>Whether it is a known lower-case word that is not usually capitalised.</summary>
    private bool IsPlain(in Token token) =>
        token.IsWord
        && token.Casing == Casing.Lower
        && token.WordId != Vocabulary.Unknown
        && token.Length > 1
        && vocabulary.CapitalShare(token.WordId) < 0.5;

    private PairFeatures Measure(TextDocument document, NgramModel model, ReadOnlySpan<TracedWord> words, int place, WordTally tally)
    {
        ref readonly var first = ref words[place - 1];
        ref readonly var second = ref words[place];
        var expected = model.LogExpected(first, second);
        var isUnseen = second.Order < 2;
        var (one, two) = (document.Tokens[first.Token], document.Tokens[second.Token]);
        var features = new PairFeatures();
        features[0] = 1;
        features[1] = isUnseen ? 1 : 0;
        var seen = isUnseen ? 0 : second.LogProbability + first.Frequency + model.LogTotal - 2 * BackOff.Penalty;
        if (isUnseen)
        {
            features[2] = Math.Clamp(expected, -6, 10) / 4;
            features[3] = Math.Clamp(expected, 0, 10) / 4;
            features[4] = Math.Clamp(expected - 3, 0, 10) / 4;
        }
        else
        {
            features[5] = Math.Clamp(seen - expected, -4, 10) / 4;
        }
        features[6] = (Math.Min(first.Frequency, second.Frequency) + 16) / 4;
        features[7] = (Math.Max(first.Frequency, second.Frequency) + 12) / 4;
        features[8] = first.Order < 2 ? 1 : 0;
        var hasNext = place + 1 < words.Length;
        features[9] = hasNext && words[place + 1].Order < 2 ? 1 : 0;
        var before = place >= 3 ? model.Find(NgramKey.Gap(words[place - 2].Word, second.Word)) : 0;
        var behind = hasNext ? model.Find(NgramKey.Gap(first.Word, words[place + 1].Word)) : 0;
        features[10] = before < 0 && words[place - 2].Order > 0
            ? Math.Clamp(model.LogExpected(words[place - 2], second), 0, 10) / 4
            : 0;
        features[11] = behind < 0 && words[place + 1].Order > 0
            ? Math.Clamp(model.LogExpected(first, words[place + 1]), 0, 10) / 4
            : 0;
        features[12] = place >= 3 && before >= 0 ? 1 : 0;
        features[13] = hasNext && behind >= 0 ? 1 : 0;
        // How often the triple would have been seen if its third word depended on the second alone.
        if (!isUnseen && first.Order >= 2)
        {
            var pairBefore = model.Find(NgramKey.Append(words[place - 2].Word, first.Word));
            features[14] = Math.Clamp(pairBefore + seen - first.Frequency - model.LogTotal, -2, 8) / 4;
        }
        if (!isUnseen && hasNext && words[place + 1].Order == 2)
            features[15] = Math.Clamp(seen + words[place + 1].LogProbability - 2 * BackOff.Penalty, -2, 8) / 4;
        features[16] = Math.Min(2, tally.Elsewhere(vocabulary.Lemma(one)));
        features[17] = Math.Min(2, tally.Elsewhere(vocabulary.Lemma(two)));
        features[18] = vocabulary.IsFunctionWord(one.WordId) ? 1 : 0;
        features[19] = vocabulary.IsFunctionWord(two.WordId) ? 1 : 0;
        features[20] = words[place - 2].Order == 0 || hasNext && words[place + 1].Order == 0 ? 1 : 0;
        features[21] = first.Order >= 3 ? 1 : 0;
        features[22] = hasNext && words[place + 1].Order >= 3 ? 1 : 0;
        return features;
    }
}
