using System.Runtime.InteropServices;
using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>Two words side by side that the model does not expect, and what speaks for and against them.</summary>
/// <param name="FirstToken">Number of the first word in the document; the second follows it at once.</param>
/// <param name="Classes">Number of the pair of their word classes: see <see cref="PairClass"/>.</param>
/// <param name="Features">The measurements: see <see cref="OddPairs.FeatureNames"/>.</param>
internal readonly record struct OddPair(int FirstToken, int Classes, PairFeatures Features);

/// <summary>The measurements of an <see cref="OddPair"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(OddPairs.FeatureCount)]
internal struct PairFeatures
{
    private float _first;
}

/// <summary>
/// Finds pairs of known words in lower case that good English does not put side by side, by what the model knows of the pair, of the words two places
/// apart around it, and of the triples it would be part of. Whether the document has the words or the pair elsewhere is its topic's part in it.
/// </summary>
internal sealed class OddPairs(TextResources resources)
{
    /// <summary>Number of measurements of a pair, its word classes left out.</summary>
    public const int FeatureCount = 25;

    /// <summary>What the measurements are, for the table of weights.</summary>
    public static readonly string[] FeatureNames =
    [
        "one", "unseen", "expected", "expected above 0", "expected above 3", "association", "rarer word", "commoner word",
        "unseen before", "unseen behind", "gap before unseen", "gap behind unseen", "gap before seen", "gap behind seen",
        "triple before", "triple behind", "first elsewhere", "second elsewhere", "pair elsewhere", "first function word", "second function word",
        "neighbour unknown", "neighbour capitalised", "known before", "known behind",
    ];

    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    /// <summary>The candidates of a traced document with their measurements, in order; their classes are told only where the measurements alone reach <paramref name="leastLogit"/>.</summary>
    public List<OddPair> Find(TextDocument document, double leastLogit)
    {
        var found = new List<OddPair>();
        var keys = new Dictionary<ulong, int>();
        var trace = document.Trace!;
        using var tally = new WordTally(document, _vocabulary);
        Span<WordClass> classes = stackalloc WordClass[WordClassTagger.LongestSentence];
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            if (!sentence.IsJudged || sentence.TokenCount > WordClassTagger.LongestSentence)
                continue;
            var words = trace.Of(s);
            var isTagged = false;
            for (var place = 2; place < words.Length; place++)
            {
                if (words[place].Order is 0 or > 2 || !IsPair(document, words, place))
                    continue;
                var features = Measure(document, trace.Model, words, place, tally);
                CollectionsMarshal.GetValueRefOrAddDefault(keys, NgramKey.Append(words[place - 1].Word, words[place].Word), out _)++;
                var isClassed = OddPairWeights.Logit(features) >= leastLogit;
                if (isClassed && !isTagged)
                {
                    resources.Tagger.Tag(document.Source, document.TokensOf(sentence), classes);
                    isTagged = true;
                }
                var first = words[place - 1].Token;
                found.Add(new OddPair(first, isClassed ? PairClass.Of(classes[first - sentence.FirstToken], classes[first + 1 - sentence.FirstToken]) : PairClass.Untold, features));
            }
        }
        foreach (ref var pair in CollectionsMarshal.AsSpan(found))
        {
            var features = pair.Features;
            features[18] = keys[NgramKey.Append(document.Tokens[pair.FirstToken].Key, document.Tokens[pair.FirstToken + 1].Key)] > 1 ? 1 : 0;
            pair = pair with { Features = features };
        }
        return found;
    }

    /// <summary>Two neighbouring words of prose in lower case, known to model and vocabulary, of which one at least is a content word.</summary>
    private bool IsPair(TextDocument document, ReadOnlySpan<TracedWord> words, int place)
    {
        ref readonly var first = ref words[place - 1];
        if (first.Order == 0 || words[place].Token != first.Token + 1)
            return false;
        var (one, two) = (document.Tokens[first.Token], document.Tokens[words[place].Token]);
        // A word that the model does not hold is traced as its class.
        return one.Key == first.Word && two.Key == words[place].Word && one.IsWord && two.IsWord && one.Casing == Casing.Lower && two.Casing == Casing.Lower && one.End < two.Start
            && one.WordId != Vocabulary.Unknown && two.WordId != Vocabulary.Unknown && one.Length > 1 && two.Length > 1
            && !(_vocabulary.IsFunctionWord(one.WordId) && _vocabulary.IsFunctionWord(two.WordId))
            && _vocabulary.CapitalShare(one.WordId) < 0.5 && _vocabulary.CapitalShare(two.WordId) < 0.5;
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
        features[16] = Math.Min(2, tally.Count(_vocabulary.Lemma(one)) - 1);
        features[17] = Math.Min(2, tally.Count(_vocabulary.Lemma(two)) - 1);
        features[19] = _vocabulary.IsFunctionWord(one.WordId) ? 1 : 0;
        features[20] = _vocabulary.IsFunctionWord(two.WordId) ? 1 : 0;
        features[21] = words[place - 2].Order == 0 || hasNext && words[place + 1].Order == 0 ? 1 : 0;
        features[22] = place >= 3 && IsCapital(document, words[place - 2]) || hasNext && IsCapital(document, words[place + 1]) ? 1 : 0;
        features[23] = first.Order >= 3 ? 1 : 0;
        features[24] = hasNext && words[place + 1].Order >= 3 ? 1 : 0;
        return features;
    }

    private static bool IsCapital(TextDocument document, in TracedWord word) =>
        document.Tokens[word.Token] is { IsWord: true, Casing: not (Casing.Lower or Casing.None) };
}
