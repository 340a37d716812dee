using System.Buffers;
using System.Globalization;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Signals.Grammar;

internal sealed class Agreement(TextResources resources) : EvidenceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "grammar.agreement",
        "broken agreement",
        "A verb in the singular after a subject in the plural, or the other way round, also across \"of\" and its noun.",
        "Spinners swap a verb without its ending, translators lose the subject over a distance. Learners make the same slips; collective nouns, titles and the subjunctive are no slips and are passed over.",
        "Own rules over word classes (averaged perceptron trained on the English Web Treebank), confirmed by the n-gram language model where subject and verb are neighbours (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        MinimumWords: 0);

    // Bits by which the other form of the verb must make its surroundings likelier, where the model can judge: next to the subject.
    private const float LeastGain = 4;
    private const float LeastGainAfterName = 6;

    private readonly Lazy<VerbNumbers> _verbs = new(() => new VerbNumbers(resources));

    protected override bool CanRead(TextDocument document) => document.Trace is not null;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        var verbs = _verbs.Value;
        var classes = ArrayPool<WordClass>.Shared.Rent(256);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var tokens = document.TokensOf(sentence);
            var isTagged = false;
            var words = document.Trace!.Of(s);
            for (var place = 2; place < words.Length; place++)
            {
                var i = words[place].Token - sentence.FirstToken;
                if (verbs.NumberOf(tokens[i]) is not { } number || tokens.Length > classes.Length)
                    continue;
                if (!isTagged)
                {
                    resources.Tagger.Tag(document.Source, tokens, classes);
                    isTagged = true;
                }
                if (Subject.Before(tokens, classes.AsSpan(0, tokens.Length), i, resources.Vocabulary) is not { } subject || subject.IsPlural == number.IsPlural)
                    continue;
                var gain = new Replacement(document.Trace.Model, words, place).Try(number.OtherKey).Gain;
                if (subject.IsNear ? gain < (subject.IsName ? LeastGainAfterName : LeastGain) : gain < 0 && words[place].Order > 3)
                    continue;
                var head = tokens[subject.Head];
                evidence.Add(subject.IsNear ? new Span(head.Start, tokens[i].End) : tokens[i].Span, sentence.Role,
                    string.Create(CultureInfo.InvariantCulture, $"the subject \"{document.TextOf(head)}\" is {(subject.IsPlural ? "plural" : "singular")}, the verb \"{document.TextOf(tokens[i])}\" is not"),
                    number.Other);
            }
        }
        ArrayPool<WordClass>.Shared.Return(classes);
    }
}
