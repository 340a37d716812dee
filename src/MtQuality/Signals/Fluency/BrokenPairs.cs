using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class BrokenPairs() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.broken",
        "broken pairs",
        "Of the pairs of words that should have been seen four times or more by chance alone, the share that never was.",
        "Two common words that never meet are kept apart by grammar; text that makes them meet is broken, whatever its topic.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; expected against observed pairs: Church and Hanks, Word Association Norms, 1990.",
        "share of expected pairs",
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Violations;
}
