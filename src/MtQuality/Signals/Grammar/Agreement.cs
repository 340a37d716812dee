using System.Globalization;
using MtQuality.Documents;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

internal sealed class Agreement(SignalResources resources) : TraceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "grammar.agreement",
        "broken agreement",
        "A verb in the singular after a subject in the plural, or the other way round, also across a phrase or a clause that hangs on the subject.",
        "Spinners swap a verb without its ending, translators lose the subject over a distance. Learners make the same slips; collective nouns, titles and the subjunctive are no slips and are passed over.",
        "Own rules over word classes (averaged perceptron trained on the English Web Treebank), confirmed by the n-gram language model where subject and verb are neighbours (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses, "thesaurus"],
    };

    // Bits by which the other form of the verb must make its surroundings likelier, where the model can judge: next to the subject.
    private const float MinGain = 2;

    // Bits by which the pair with the other form may be worse, for lexical verbs: the model seldom knows either.
    private const float MaxLoss = 1.5f;

    // Words of a known n-gram that ends with the verb, up to which the model may not have seen the subject at all.
    private const int MaxOrder = 3;

    private readonly Lazy<VerbNumbers> _verbs = new(() => new VerbNumbers(resources));

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        var verbs = _verbs.Value;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            if (sentence.TokenCount > WordClassTagger.MaxSentenceLength)
                continue;
            var tokens = document.TokensOf(sentence);
            var classes = new SentenceClasses(document, sentence, resources.Tagger);
            var words = trace.Of(s);
            for (var place = 2; place < words.Length; place++)
            {
                var i = words[place].Token - sentence.FirstToken;
                if (verbs.NumberOf(tokens[i]) is not { } number || IsWellKnown(trace.Model, words, place, number))
                    continue;
                if (Subject.Before(tokens, classes, i, resources.Vocabulary) is not { } subject || subject.IsPlural == number.IsPlural
                    || !number.IsAuxiliary && classes[i] == WordClass.VBD
                    || subject.IsName && (number.IsAuxiliary || !number.IsPlural))
                    continue;
                if (!IsConfirmed(trace.Model, words, place, subject, number))
                    continue;
                var head = tokens[subject.Head];
                evidence.Add(subject.IsNear ? new Span(head.Start, tokens[i].End) : tokens[i].Span, sentence.Role,
                    string.Create(CultureInfo.InvariantCulture, $"the subject \"{document.TextOf(head)}\" is {(subject.IsPlural ? "plural" : "singular")}, the verb \"{document.TextOf(tokens[i])}\" is not"),
                    number.Other);
            }
        }
    }

    /// <summary>Whether the verb ends four words that the model knows and its other form does not fit better: then no subject makes it
    /// wrong, and none is looked for.</summary>
    private static bool IsWellKnown(NgramModel model, ReadOnlySpan<TracedWord> words, int place, in VerbNumber number) =>
        words[place].Order > MaxOrder && new Replacement(model, words, place).Try(number.OtherKey).Gain < 0;

    /// <summary>Whether the model does not speak against it: it must prefer the other form of an auxiliary, and must not know the pair
    /// with any other verb.</summary>
    private static bool IsConfirmed(NgramModel model, ReadOnlySpan<TracedWord> words, int place, in Subject subject, in VerbNumber number)
    {
        var trial = new Replacement(model, words, place).Try(number.OtherKey);
        if (!subject.IsNear)
            return trial.Gain >= 0 || words[place].Order <= MaxOrder;
        if (number.IsAuxiliary)
            return trial.Gain >= MinGain;
        var gain = trial.Gain - (trial.Frequency - words[place].Frequency);
        if (subject.IsGuess)
            return words[place].Order <= 2 && gain >= 0;
        return words[place].Order <= 2 && gain >= -MaxLoss;
    }
}
