using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class UnseenPairs() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.unseen",
        "pairs of words never seen",
        "Share of the words that the model has never seen after the word before them.",
        "A broken phrase begins with a pair of words that nobody has written before. Names and new terms do too.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; own measurement, 2026.",
        "share of words",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Unseen;
}
