using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Lexis;

internal sealed class WordFrequency(SignalResources resources) : ValueDetector(Card)
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
        Direction.TwoSided,
        SignalRole.Feature,
        MinimumWords: 50);

    protected override double? Value(TextDocument document)
    {
        var vocabulary = resources.Vocabulary;
        var (sum, known) = (0.0, 0);
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (var token in document.TokensOf(sentence))
            {
                if (!token.IsWord
                    || token.Casing != Casing.Lower
                    || token.WordId == Vocabulary.Unknown
                    || vocabulary.IsFunctionWord(token.WordId))
                    continue;
                sum += vocabulary.Zipf(token.WordId);
                known++;
            }
        }
        return known == 0 ? null : sum / known;
    }
}
