using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class SurprisalTail() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.tail",
        "most unexpected words",
        "90th percentile of the surprisal of the words: one word in ten exceeds it.",
        "Single spun words hardly change the mean surprisal, but they raise its highest values.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; own measurement, 2026.",
        "bits",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Tail;
}
