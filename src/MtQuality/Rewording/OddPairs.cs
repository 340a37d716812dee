using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>Two words side by side that the model has not seen so, or has not seen together with the word before them, and what speaks
/// for and against them.</summary>
/// <param name="Sentence">Number of their sentence.</param>
/// <param name="FirstToken">Number of the first word in the document; the second follows it at once.</param>
/// <param name="Features">The measurements: see <see cref="OddPairs.FeatureNames"/>.</param>
internal readonly record struct OddPair(int Sentence, int FirstToken, PairFeatures Features);

/// <summary>The measurements of an <see cref="OddPair"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(OddPairs.FeatureCount)]
internal struct PairFeatures
{
    private float _first;
}

/// <summary>
/// Finds pairs of known words in lower case that good English does not put side by side, by what the model knows of the pair, of the
/// words two places
/// apart around it, and of the triples it would be part of. Words that a document has elsewhere are its topic.
/// </summary>
internal sealed class OddPairs(Vocabulary vocabulary)
{
    /// <summary>Number of measurements of a pair, its word classes left out.</summary>
    public const int FeatureCount = 23;

    /// <summary>What the measurements are, for the table of weights.</summary>
    public static readonly string[] FeatureNames =
    [
        "one", "unseen", "expected", "expected above 0", "expected above 3", "association", "rarer word", "commoner word",
        "unseen before", "unseen behind", "gap before unseen", "gap behind unseen", "gap before seen", "gap behind seen",
        "triple before", "triple behind", "first elsewhere", "second elsewhere", "first function word", "second function word",
        "neighbour unknown", "known before", "known behind",
    ];

    // Bits of association from which on a pair is good English whatever stands around it.
    private const float MostAssociation = 6;

    /// <summary>Gives every such pair of the judged sentences of a traced document to <paramref name="take"/>, in order.</summary>
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
                if (words[place].Order is 1 or 2 && Association(words[place]) < MostAssociation && IsPair(document, words, place))
                    take(new OddPair(s, words[place - 1].Token, Measure(document, trace.Model, words, place, tally)));
            }
        }
    }

    /// <summary>By how many bits a word that the model has seen after the one before it is likelier there than elsewhere.</summary>
    private static float Association(in TracedWord word) => word.Order < 2 ? 0 : word.LogProbability - 2 * BackOff.Penalty - word.Frequency;

    /// <summary>Two neighbouring words of prose in lower case, known to model and vocabulary, of which one at least is a content
    /// word.</summary>
    private bool IsPair(TextDocument document, ReadOnlySpan<TracedWord> words, int place)
    {
        ref readonly var first = ref words[place - 1];
        if (first.Order == 0 || words[place].Token != first.Token + 1)
            return false;
        var (one, two) = (document.Tokens[first.Token], document.Tokens[words[place].Token]);
        // A word that the model does not hold is traced as its class.
        return one.Key == first.Word && two.Key == words[place].Word && one.IsWord && two.IsWord && one.Casing == Casing.Lower && two.Casing == Casing.Lower && one.End < two.Start
            && one.WordId != Vocabulary.Unknown && two.WordId != Vocabulary.Unknown && one.Length > 1 && two.Length > 1
            && !(vocabulary.IsFunctionWord(one.WordId) && vocabulary.IsFunctionWord(two.WordId))
            && vocabulary.CapitalShare(one.WordId) < 0.5 && vocabulary.CapitalShare(two.WordId) < 0.5;
    }

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
        features[10] = before < 0 && words[place - 2].Order > 0 ? Math.Clamp(model.LogExpected(words[place - 2], second), 0, 10) / 4 : 0;
        features[11] = behind < 0 && words[place + 1].Order > 0 ? Math.Clamp(model.LogExpected(first, words[place + 1]), 0, 10) / 4 : 0;
        features[12] = place >= 3 && before >= 0 ? 1 : 0;
        features[13] = hasNext && behind >= 0 ? 1 : 0;
        // How often the triple would have been seen if its third word knew only of the second.
        features[14] = !isUnseen && first.Order >= 2
            ? Math.Clamp(model.Find(NgramKey.Append(words[place - 2].Word, first.Word)) + seen - first.Frequency - model.LogTotal, -2, 8) / 4 : 0;
        features[15] = !isUnseen && hasNext && words[place + 1].Order == 2
            ? Math.Clamp(seen + words[place + 1].LogProbability - 2 * BackOff.Penalty, -2, 8) / 4 : 0;
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
