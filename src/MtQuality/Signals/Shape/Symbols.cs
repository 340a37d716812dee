using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Shape;

internal sealed class Symbols() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.symbols",
        "hashes and ellipses",
        "Number of # signs, hashtags and ellipses for every word.",
        "Cut-off excerpts and keyword lists are full of them; Gopher drops documents above .1. Chat and some novelists like the ellipsis too.",
        "Symbol-to-word ratio of Gopher: Rae et al., Scaling Language Models, 2021, appendix A.1.1.",
        "ratio to words",
        Direction.HigherIsWorse,
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
                if (!token.IsWord && document.Source[token.Start] is '#' or '…' || token is { Kind: TokenKind.Punctuation, Length: >= 3 } && document.Source[token.Start] == '.')
                    symbols++;
            }
        }
        return (double)symbols / document.JudgedWords;
    }
}
