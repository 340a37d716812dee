using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class ContextGain() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.slor",
        "fit of words to their context",
        "Mean difference between the surprisal of a word alone and its surprisal in context.",
        "A word that fits its neighbours is less surprising after them than alone, however rare it is. A spun word is as "
        + "surprising or more.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; SLOR: Pauls and Klein, 2012; Lau, "
        + "Clark and Lappin, Grammaticality, Acceptability and Probability, 2017.",
        "bits a word",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Slor;
}
