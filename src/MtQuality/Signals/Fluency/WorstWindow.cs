using System.Globalization;
using MtQuality.Documents;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Signals.Fluency;

internal sealed class WorstWindow() : Detector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.worst",
        "worst passage",
        "Mean surprisal of the most surprising 25 words in a row; the passage is shown.",
        "A spun paragraph inside good text, or one that a translator lost, hides in the mean of the whole. Lists and tables are surprising too: the passage is described, not accused.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; own measurement, 2026.",
        "bits a word",
        Direction.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    public override Reading Measure(MeasuredText text, Suppressions suppressions)
    {
        var document = text.Document;
        if (document.JudgedWords < Card.MinimumWords || text.Fluency is not { WorstWindow: > 0 } profile)
            return new Reading(null, []);
        var evidence = new EvidenceCollector(Card.Id, document, suppressions);
        var (first, last) = (document.Tokens[profile.WorstFirstToken], document.Tokens[profile.WorstLastToken]);
        evidence.Describe(new Span(first.Start, last.End), new SentenceRoles(document).Of(profile.WorstFirstToken),
            string.Create(CultureInfo.InvariantCulture, $"the most surprising {FluencyProfile.WindowLength} words: {profile.WorstWindow:0.0} bits a word, {profile.Mean:0.0} in the whole text"), weight: 0);
        return new Reading(profile.WorstWindow, evidence.InOrder());
    }
}
