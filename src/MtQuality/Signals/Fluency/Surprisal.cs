using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class Surprisal() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.surprisal",
        "surprisal",
        "Mean surprisal of a word after the three before it.",
        "Spinning and round trips surprise a model of good English more than people do, plain machine translation surprises it less. Register moves it too: compare like with like.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; Ippolito et al., Automatic Detection of Generated Text, 2020.",
        "bits a word",
        Direction.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Mean;
}
