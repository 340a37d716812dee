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
        "Two to four common words in a row that good English practically never puts side by side.",
        "A machine that chooses words one by one makes phrases that nobody has used before: \"permanent spread points\". New "
        + "metaphors, jargon and mistakes do so too, but rarely; many in one document suggest a machine. The more there are, the "
        + "lower the threshold for marking each.",
        "N-gram language model, word classes and weights of this project, trained on simulated spinning, round-trip translations "
        + "and translations of 2008–2014 against human articles (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses, "weights/odd-pair-classes", "weights/odd-pairs"],
    };

    // The least certain of the signals: two places count as much as one place of another signal.
    private const double Weight = 0.5;

    private readonly OddStretches _stretches = new(resources.Vocabulary, resources.Tagger, resources.OddPairWeights);

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        var roles = new SentenceRoles(document);
        foreach (var stretch in _stretches.Find(document, trace))
        {
            var span = new Span(document.Tokens[stretch.FirstToken].Start, document.Tokens[stretch.LastToken].End);
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"words that do not go together: odds of {stretch.Bits:0.0} bits");
            // A content word and a function word do not show a reader what is wrong: they are measured, but are no finding.
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
        {
            var token = document.Tokens[i];
            count += token.IsWord && !resources.Vocabulary.IsFunctionWord(token.WordId) ? 1 : 0;
        }
        return count;
    }
}
