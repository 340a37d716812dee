using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class BrokenCollocation : TraceDetector
{
    public static SignalInfo Card { get; } = new(
        "phrase.collocation",
        "broken collocation",
        "Two neighbouring words that chance alone should have put side by side 64 times in good English, which never did; or a "
        + "light verb or adjective of degree where usage has another.",
        "If two common words never stand side by side, grammar or usage keeps them apart; a translator or spinner may break that "
        + "rule. Titles, lists and quotations may break it too, so only lower-case words with nothing but a space between them "
        + "are marked.",
        "N-gram language model of this project; expected against observed pairs: Church and Hanks, Word Association Norms, 1990.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        SecondOpinionUpTo = 1,
        Reads = ["collocates", SignalInfo.LanguageModel, "thesaurus"],
    };

    // log₂ of how often the pair should have been seen: 64 times.
    private const float MinExpected = 6;

    // What another word of the same set must gain: in bits, and in summed length of the known n-grams.
    private const float MinGain = 10;
    private const int MinOrderGain = 2;

    private readonly Vocabulary _vocabulary;
    private readonly Lazy<Collocates> _collocates;
    private readonly Lazy<VerbObject> _objects;

    // The words that either of them knows: few of those in a text.
    private readonly Lazy<KeyFilter> _listed;

    public BrokenCollocation(SignalResources resources)
        : base(Card)
    {
        _vocabulary = resources.Vocabulary;
        _collocates = new(() => new Collocates(resources));
        _objects = new(() => new VerbObject(resources));
        _listed = new(() => new KeyFilter([.. _collocates.Value.Forms.Concat(_objects.Value.Forms).Select(_vocabulary.Key)]));
    }

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var i = 1; i < words.Length; i++)
            {
                AddUnusual(document, trace.Model, s, words, i, ref evidence);
                if (i < 2 || words[i].Order != 1 || !FluencyProfile.IsExpected(trace.Model, words[i - 1], words[i], MinExpected))
                    continue;
                var (first, second) = (document.Tokens[words[i - 1].Token], document.Tokens[words[i].Token]);
                var areNeighbours = words[i].Token == words[i - 1].Token + 1 && second.Start != first.End;
                if (!areNeighbours || !IsPlain(first) || !IsPlain(second))
                    continue;
                var times = Math.Pow(2, trace.Model.LogExpected(words[i - 1], words[i]));
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"two common words that good English never puts side by side: chance alone would have done so {times:0} times");
                evidence.Add(new TextSpan(first.Start, second.End), document.Sentences[s].Role, message);
            }
        }
    }

    /// <summary>
    /// Adds a word like "did" in "did a big mistake": another word of its set makes the passage far likelier, and a longer part
    /// of the passage known to the model.
    /// </summary>
    private void AddUnusual(
        TextDocument document,
        NgramModel model,
        int sentence,
        ReadOnlySpan<TracedWord> words,
        int place,
        ref EvidenceCollector evidence)
    {
        ref readonly var token = ref document.Tokens[words[place].Token];
        if (!token.IsWord || token.Casing != Casing.Lower || !_listed.Value.MayContain(token.Key))
            return;
        var others = _collocates.Value.Of(token.WordId);
        var (best, bestGain) = (Vocabulary.Unknown, MinGain);
        var replacement = others.IsEmpty ? default : new Replacement(model, words, place);
        foreach (var other in others)
        {
            var trial = replacement.Try(_vocabulary.Key(other));
            var gain = trial.Gain - Math.Max(0, trial.Frequency - words[place].Frequency);
            if (gain > bestGain && trial.Orders >= replacement.Orders + MinOrderGain)
                (best, bestGain) = (other, gain);
        }
        if (best == Vocabulary.Unknown && _objects.Value.Usual(document, model, words, place) is { } usual)
            (best, bestGain) = (usual.Form, (float)usual.Bits);
        if (best != Vocabulary.Unknown)
        {
            var usualWord = _vocabulary.Spelling(best);
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"\"{usualWord}\" is usual here: likelier by {bestGain:0} bits");
            evidence.Add(token.Span, document.Sentences[sentence].Role, message, usualWord);
        }
    }

    /// <summary>Whether it is a known lower-case word that is not usually capitalised.</summary>
    private bool IsPlain(in Token token) =>
        token.IsWord
        && token.Casing == Casing.Lower
        && token.WordId != Vocabulary.Unknown
        && token.Length > 1
        && _vocabulary.CapitalShare(token.WordId) < 0.5;
}
