using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class BrokenPairs() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.broken",
        "usual pairs of words missing",
        "Share of never-seen pairs among the word pairs that chance alone should produce four times or more.",
        "If two common words never stand side by side, grammar keeps them apart. Text that puts them side by side is broken, "
        + "whatever its topic.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; expected and observed pairs: Church "
        + "and Hanks, Word Association Norms, 1990.",
        "share of expected pairs",
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Violations;
}
