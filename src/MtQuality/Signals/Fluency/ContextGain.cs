using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class ContextGain() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.slor",
        "gain of context",
        "How many bits context saves on a word, on average: its surprisal alone less its surprisal in context.",
        "A word that fits its neighbours costs less after them than alone, however rare it is. Spun words cost the same or more.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; SLOR: Pauls and Klein, 2012; Lau, Clark and Lappin, Grammaticality, Acceptability and Probability, 2017.",
        "bits a word",
        Direction.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Slor;
}
