using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class Surprisal() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.surprisal",
        "unexpected words, on average",
        "Mean surprisal of a word given the three words before it.",
        "Spun text and text translated there and back surprise a model of good English more than human text does; plain machine "
        + "translation surprises it less. Register changes the value too: compare texts of the same kind.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; Ippolito et al., Automatic Detection "
        + "of Generated Text, 2020.",
        "bits a word",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Mean;
}
