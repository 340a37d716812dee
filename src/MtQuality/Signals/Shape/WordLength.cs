namespace MtQuality.Signals.Shape;

internal sealed class WordLength() : CountDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.word_length",
        "word length",
        "Mean number of characters in a word.",
        "The mean of English prose is between 3 and 10. Spinners lengthen words a little, but the register of a text changes "
        + "the value too.",
        "Document filter of Gopher: Rae et al., Scaling Language Models, 2021, appendix A.1.1.",
        "characters",
        SignalDirection.TwoSided,
        SignalRole.Shown,
        MinimumWords: 50);

    protected override double? Value(in TextCounts counts) =>
        counts.Words == 0 ? null : (double)counts.Characters / counts.Words;
}
