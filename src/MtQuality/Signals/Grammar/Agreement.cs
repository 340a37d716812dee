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
        "A singular verb after a plural subject, or the other way round; a phrase or clause may stand between the two.",
        "Spinners swap a verb without its ending, and translators lose a distant subject. Learners make the same mistakes. "
        + "Collective nouns, titles and the subjunctive are correct and are not marked.",
        "Own rules over word classes (averaged perceptron trained on the English Web Treebank), confirmed by the n-gram language "
        + "model if subject and verb are neighbours (2026).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Version = 2,
        IsCause = false,
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses, "thesaurus"],
    };

    // In bits: how much likelier the other form of an auxiliary must make its surroundings if it stands next to the subject.
    private const float MinGain = 2;

    // In bits: how much less likely the other form of a lexical verb may be; the model seldom knows either.
    private const float MaxLoss = 1.5f;

    // Up to this length, the longest known n-gram that ends with the verb may not include the subject.
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
                var found = ExistentialSubject.After(tokens, classes, i, resources.Vocabulary)
                    ?? Subject.Before(tokens, classes, i, resources.Vocabulary);
                if (found is not { } subject
                    || subject.IsPlural == number.IsPlural
                    || !number.IsAuxiliary && classes[i] == WordClass.VBD
                    || subject.IsName && (number.IsAuxiliary || !number.IsPlural))
                    continue;
                if (!IsConfirmed(trace.Model, words, place, subject, number))
                    continue;
                var head = tokens[subject.Head];
                var span = subject.IsNear ? new TextSpan(head.Start, tokens[i].End) : tokens[i].Span;
                var subjectNumber = subject.IsPlural ? "plural" : "singular";
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"the subject \"{document.TextOf(head)}\" is {subjectNumber}, the verb \"{document.TextOf(tokens[i])}\" is not");
                // What is expected stands for the whole place, the subject too.
                evidence.Add(span, sentence.Role, message, $"{document.Source[span.Start..tokens[i].Start]}{number.Other}");
            }
        }
    }

    /// <summary>
    /// Whether the model knows the four words that end with the verb, and the other form does not fit better. Such a verb is
    /// right, and its subject is not looked for.
    /// </summary>
    private static bool IsWellKnown(NgramModel model, ReadOnlySpan<TracedWord> words, int place, in VerbNumber number) =>
        words[place].Order > MaxOrder && new Replacement(model, words, place).Try(number.OtherKey).Gain < 0;

    /// <summary>
    /// Whether the model agrees that the verb is wrong. Next to its subject an auxiliary must fit clearly worse than its other
    /// form; any other verb must not be well known there.
    /// </summary>
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
