using MtQuality.Documents;

namespace MtQuality.Signals.Lexis;

internal sealed class FunctionWords(SignalResources resources) : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.function_words",
        "function words",
        "Share of the words that are function words, drawn towards the usual share where the text is short.",
        "Fluent writing cannot do without function words and spinners leave them alone; word-for-word translation drops articles or adds them. Lists and headlines have few by right.",
        "Mosteller and Wallace, Inference and Disputed Authorship, 1964; in translations: Koppel and Ordan, Translationese and Its Dialects, 2011.",
        "share of words",
        Direction.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50);

    // A text is taken to begin with this many words of the usual kind, so that a short one says little.
    private const double PriorWords = 100;
    private const double UsualShare = 0.46;

    protected override double? Value(TextDocument document)
    {
        var (function, words) = document.CountWords(resources.Vocabulary);
        return (UsualShare * PriorWords + function) / (PriorWords + words);
    }
}
