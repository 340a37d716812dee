using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Lexis;

/// <summary>The one signal that speaks for a text: who misspells has written it.</summary>
internal sealed class MisspeltWords(SignalResources resources) : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.misspelt",
        "misspelt words",
        "Share of the words in lower case that are a common word with one slip of the pen, two common words run together, or a small 'i'.",
        "People misspell, learners most of all; translators and spinners take their words from a dictionary. Many slips speak for a person, none for no one. Never evidence against a text.",
        "Slips as in Damerau, 1964; 1 in 400 words of forum posts, 1 in 6,000 of news (2026).",
        "share of words",
        Direction.TwoSided,
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
