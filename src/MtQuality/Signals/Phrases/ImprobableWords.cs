using System.Globalization;
using MtQuality.Documents;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class ImprobableWords(SignalResources resources) : TraceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "phrase.improbable",
        "improbable words",
        "Two to four common words in a row that good English would have put side by side by now if it ever did.",
        "A machine that chooses word by word makes phrases of known words that no one has made before: \"permanent spread points\". Fresh metaphors, jargon and slips do so too, here and there; many in one document are a machine's, and how many there are decides from which on they are named.",
        "N-gram language model, word classes and weights of this project, fitted on simulated spinning, round trips and translations of 2008–2014 against human articles (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses, "weights/odd-pair-classes", "weights/odd-pairs"],
    };

    // The least certain of the signals: two places say what one of another says.
    private const double Weight = 0.5;

    private readonly OddStretches _stretches = new(resources.Vocabulary, resources.Tagger, resources.OddPairWeights);

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        var roles = new SentenceRoles(document);
        foreach (var stretch in _stretches.Find(document, trace))
        {
            var span = new Span(document.Tokens[stretch.FirstToken].Start, document.Tokens[stretch.LastToken].End);
            var message = string.Create(CultureInfo.InvariantCulture, $"words that do not go together: odds of {stretch.Bits:0.0} bits");
            // A single word beside one of grammar shows nobody what is wrong: it counts, and accuses no one.
            if (CountContentWords(document, stretch) >= 2)
                evidence.Add(span, roles.Of(stretch.FirstToken), message, weight: stretch.Probability * Weight);
            else
                evidence.Describe(span, roles.Of(stretch.FirstToken), message, stretch.Probability * Weight);
        }
    }

    private int CountContentWords(TextDocument document, in OddStretch stretch)
    {
        var count = 0;
        for (var i = stretch.FirstToken; i <= stretch.LastToken; i++)
            count += document.Tokens[i].IsWord && !resources.Vocabulary.IsFunctionWord(document.Tokens[i].WordId) ? 1 : 0;
        return count;
    }
}
