namespace MtQuality.Signals.Lexis;

internal sealed class WordFrequency() : CountDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.frequency",
        "word frequency",
        "Mean Zipf frequency of the known lower-case content words: 3 is one in a million words, 6 is one in a thousand.",
        "Machine translation prefers common words, spinning uncommon ones. Register changes the value more than either: compare "
        + "texts of the same kind.",
        "van Heuven et al., SUBTLEX-UK, 2014; simplification in machine translation: Vanmassenhove et al., Machine "
        + "Translationese, 2021.",
        "Zipf (log10 per billion words)",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50);

    protected override double? Value(in TextCounts counts) =>
        counts.Known == 0 ? null : counts.ZipfOfKnown / counts.Known;
}
