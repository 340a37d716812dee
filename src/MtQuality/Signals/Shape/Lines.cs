using MtQuality.Documents;

namespace MtQuality.Signals.Shape;

internal sealed class Lines() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.lines",
        "bullets and cut-off lines",
        "Share of the paragraphs that begin with a bullet or end in an ellipsis.",
        "Above .9 bullets or .3 ellipses Gopher drops a document as no prose: menus, lists of teasers. Notices and recipes have bullets by right.",
        "Line filters of Gopher: Rae et al., Scaling Language Models, 2021, appendix A.1.1.",
        "share of paragraphs",
        Direction.HigherIsWorse,
        SignalRole.Shown,
        MinimumWords: 50);

    protected override double? Value(TextDocument document)
    {
        var (odd, paragraphs) = (0, 0);
        foreach (var block in document.Blocks)
        {
            if (!block.IsJudged)
                continue;
            var text = block.Span.Of(document.Source);
            paragraphs++;
            if (text is ['•' or '*' or '·' or '▪' or '‣' or '◦', ..] or ['-' or '–', ' ', ..] || text is [.., '…'] or [.., '.', '.', '.'])
                odd++;
        }
        return paragraphs == 0 ? null : (double)odd / paragraphs;
    }
}
