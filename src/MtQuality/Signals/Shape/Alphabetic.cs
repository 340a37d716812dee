namespace MtQuality.Signals.Shape;

internal sealed class Alphabetic() : CountDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.alphabetic",
        "alphabetic tokens",
        "Share of the tokens other than punctuation that are words, not numbers, symbols or addresses.",
        "Below 0.8 a text is usually a table, a listing or leftovers of a web page, and other signals are less reliable there.",
        "Document filter of Gopher: Rae et al., Scaling Language Models, 2021, appendix A.1.1.",
        "share of tokens",
        SignalDirection.LowerIsWorse,
        SignalRole.Shown,
        MinimumWords: 50);

    protected override double? Value(in TextCounts counts) =>
        counts.Tokens == 0 ? null : (double)counts.Words / counts.Tokens;
}
