namespace MtQuality.Signals.Lexis;

internal sealed class FunctionWords() : CountDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.function_words",
        "function words",
        "Share of the words that are function words; in short texts the value is smoothed towards the usual share.",
        "Fluent writing needs function words, and spinners do not change them. Word-for-word translation drops or adds "
        + "articles. Lists and headlines have few function words too.",
        "Mosteller and Wallace, Inference and Disputed Authorship, 1964; in translations: Koppel and Ordan, Translationese and "
        + "Its Dialects, 2011.",
        "share of words",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50);

    // Smoothing: this many words with the usual share are added to every text, so that a short text stays near that share.
    private const double PriorWords = 100;
    private const double UsualShare = 0.46;

    protected override double? Value(in TextCounts counts) =>
        (UsualShare * PriorWords + counts.Function) / (PriorWords + counts.Words);
}
