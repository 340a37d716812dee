using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Shape;

internal sealed class SentenceLength() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.sentence_length",
        "spread of sentence length",
        "Standard deviation of the number of words in a sentence, divided by the mean.",
        "People vary the length of their sentences. Translation makes it more even, and lost punctuation joins sentences. "
        + "Lists and dialogue vary more than prose.",
        "Sentence length in translated and machine text: Volansky, Ordan and Wintner, On the Features of Translationese, 2015.",
        "ratio to the mean",
        SignalDirection.TwoSided,
        SignalRole.Shown,
        MinimumWords: 100);

    private const int MinSentences = 5;

    protected override double? Value(TextDocument document)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Role != BlockRole.Body)
                continue;
            var words = 0;
            foreach (var token in document.TokensOf(sentence))
                words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            if (words == 0)
                continue;
            count++;
            sum += words;
            squares += words * words;
        }
        if (count < MinSentences)
            return null;
        var mean = sum / count;
        return Math.Sqrt(Math.Max(0, squares / count - mean * mean)) / mean;
    }
}
