using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class SurprisalSpread() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.spread",
        "uneven choice of words",
        "Standard deviation of the surprisal of the words.",
        "People mix predictable and surprising words. Machine translation is more even; spinning puts sudden peaks into even text.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; burstiness of surprisal: Mitchell et "
        + "al., DetectGPT, 2023, and earlier work.",
        "bits",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Deviation;
}
