using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Lexis;

/// <summary>The one signal that is in favour of a text: spelling mistakes show that a person wrote it.</summary>
internal sealed class MisspeltWords(SignalResources resources) : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.misspelt",
        "misspelt words",
        "Share of the lower-case words that are a common word with one typing error, two common words joined, or \"i\" for \"I\".",
        "People misspell words, learners most often; translation programs and spinners take their words from a dictionary. Many "
        + "misspellings suggest a human writer; none suggest nothing. Never evidence against a text.",
        "Typing errors as in Damerau, 1964; counted: 1 in 400 words of forum posts, 1 in 6,000 of news (2026).",
        "share of words",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50);

    private readonly Misspelling _misspelling = new(resources.Vocabulary);

    protected override double? Value(TextDocument document)
    {
        var (misspelt, words) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (var token in document.TokensOf(sentence))
            {
                if (!token.IsWord || token.Casing != Casing.Lower)
                    continue;
                words++;
                var word = token.Span.Of(document.Folded);
                if (word is "i" || token.WordId == Vocabulary.Unknown && _misspelling.IsMisspelt(word))
                    misspelt++;
            }
        }
        return words == 0 ? null : (double)misspelt / words;
    }
}
