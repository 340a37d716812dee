using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

internal sealed class LongestMatch() : FluencyDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.match",
        "length of known phrases",
        "Mean over all words of the length of the longest known n-gram, of up to four words, that ends with the word.",
        "People and translators reuse phrases; spinners break them. Technical prose has phrases that the model has never seen.",
        "N-gram language model of this project, stupid back-off after Brants et al., 2007; n-gram back-off as a quality "
        + "estimate: Blatz et al., Confidence Estimation for Machine Translation, 2004.",
        "words",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel],
    };

    protected override double Value(in FluencyProfile profile) => profile.Match;
}
