namespace MtQuality.Signals.Lexis;

internal sealed class RareWords() : CountDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.rare_words",
        "rare words",
        "Share of the lower-case content words that occur less than once in a million words, or are unknown.",
        "A thesaurus offers rare words for common ones, and a translator leaves unknown words as they are. Science, dialect and "
        + "scholarly prose have rare words too.",
        "Zipf bands of van Heuven et al., SUBTLEX-UK, 2014; counts over 66,000 documents of good English (2026).",
        "share of content words",
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50);

    protected override double? Value(in TextCounts counts) =>
        counts.Content == 0 ? null : (double)counts.Rare / counts.Content;
}
