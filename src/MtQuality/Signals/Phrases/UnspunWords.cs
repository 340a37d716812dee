using System.Globalization;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Signals.Phrases;

internal sealed class UnspunWords(TextResources resources) : TraceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "phrase.unspun",
        "spun word",
        "Words that do not fit their neighbours where a word of like meaning fits far better, after allowing for how rare each is.",
        "A synonym spinner chooses by meaning alone, so its words sit in contexts that no one has written. Poetry, jargon and fresh metaphors have a few such words; a spun text has many, and how many it has decides from which on they are named.",
        "N-gram language model, thesaurus and weights of this project, fitted on simulated spinning (2026); the idea of unspinning after Zhang et al., DSpin, NDSS 2014.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        MinimumWords: 50);

    protected override void Collect(TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        var vocabulary = resources.Vocabulary;
        var roles = new SentenceRoles(document);
        foreach (var word in new Unspinner(vocabulary, resources.Thesaurus).Find(document))
        {
            var token = document.Tokens[word.Token];
            var expected = vocabulary.Spelling(word.Expected);
            evidence.Add(token.Span, roles.Of(word.Token), string.Create(CultureInfo.InvariantCulture, $"does not fit its neighbours; \"{expected}\" makes them likelier by {word.Gain:0} bits"), expected);
        }
    }
}
