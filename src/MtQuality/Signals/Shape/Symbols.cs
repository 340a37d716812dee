using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Shape;

internal sealed class Symbols() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.symbols",
        "hashes and ellipses",
        "Number of # signs, hashtags and ellipses, divided by the number of words.",
        "Cut-off excerpts and keyword lists have many of them; the Gopher filters drop documents above 0.1. Chat and some "
        + "novels have many ellipses too.",
        "Symbol-to-word ratio of Gopher: Rae et al., Scaling Language Models, 2021, appendix A.1.1.",
        "ratio to words",
        SignalDirection.HigherIsWorse,
        SignalRole.Shown,
        MinimumWords: 50);

    protected override double? Value(TextDocument document)
    {
        var symbols = 0;
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (var token in document.TokensOf(sentence))
            {
                if (token.IsWord)
                    continue;
                var first = document.Source[token.Start];
                var isEllipsis = token is { Kind: TokenKind.Punctuation, Length: >= 3 } && first == '.';
                if (isEllipsis || first is '#' or '…')
                    symbols++;
            }
        }
        return (double)symbols / document.JudgedWords;
    }
}
