using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Lexis;

internal sealed class RareWords(SignalResources resources) : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.rare_words",
        "rare words",
        "Share of the lower-case content words that occur less than once in a million words, or are unknown.",
        "A thesaurus offers rare words for common ones, and a translator leaves unknown words as they are. Science, dialect and "
        + "scholarly prose have rare words too.",
        "Zipf bands of van Heuven et al., SUBTLEX-UK, 2014; counts over 66,000 documents of good English (2026).",
        "share of content words",
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50);

    // Zipf 3 is one in a million words.
    private const double RareZipf = 3;

    protected override double? Value(TextDocument document)
    {
        var vocabulary = resources.Vocabulary;
        var (rare, content) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (var token in document.TokensOf(sentence))
            {
                if (!token.IsWord || token.Casing != Casing.Lower || vocabulary.IsFunctionWord(token.WordId))
                    continue;
                content++;
                if (vocabulary.Zipf(token.WordId) < RareZipf)
                    rare++;
            }
        }
        return content == 0 ? null : (double)rare / content;
    }
}
