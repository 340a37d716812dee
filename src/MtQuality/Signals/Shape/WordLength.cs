using MtQuality.Documents;

namespace MtQuality.Signals.Shape;

internal sealed class WordLength() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.word_length",
        "word length",
        "Mean number of characters in a word.",
        "The mean of English prose is between 3 and 10. Spinners lengthen words a little, but the register of a text changes "
        + "the value too.",
        "Document filter of Gopher: Rae et al., Scaling Language Models, 2021, appendix A.1.1.",
        "characters",
        Direction.TwoSided,
        SignalRole.Shown,
        MinimumWords: 50);

    protected override double? Value(TextDocument document)
    {
        var (characters, words) = (0L, 0);
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (var token in document.TokensOf(sentence))
            {
                if (!token.IsWord)
                    continue;
                characters += token.Length;
                words++;
            }
        }
        return words == 0 ? null : (double)characters / words;
    }
}
