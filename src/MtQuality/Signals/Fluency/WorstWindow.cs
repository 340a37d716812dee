using MtQuality.Documents;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Signals.Fluency;

internal sealed class WorstWindow() : Detector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.worst",
        "least expected passage",
        "Mean surprisal of the 25 consecutive words with the highest surprisal; the passage is shown.",
        "One spun or badly translated paragraph hardly changes the mean of a whole text. Lists and tables are surprising too, so "
        + "the passage is shown but is not a finding.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; own measurement, 2026.",
        "bits a word",
        SignalDirection.TwoSided,
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
        var message = $"the {FluencyProfile.WindowLength} words that are least to be expected";
        var role = new SentenceRoles(document).Of(profile.WorstFirstToken);
        evidence.Describe(new TextSpan(first.Start, last.End), role, message, weight: 0);
        return new Reading(profile.WorstWindow, evidence.InOrder());
    }
}
