using MtQuality.Documents;

namespace MtQuality.Signals.Shape;

internal sealed class Lines() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.lines",
        "bullets and cut-off lines",
        "Share of the paragraphs that begin with a bullet or end in an ellipsis.",
        "Menus and lists of teasers look like this. The Gopher filters drop a document with more than 90% bullets or 30% "
        + "ellipses. Notices and recipes have bullets too.",
        "Line filters of Gopher: Rae et al., Scaling Language Models, 2021, appendix A.1.1.",
        "share of paragraphs",
        SignalDirection.HigherIsWorse,
        SignalRole.Shown,
        MinimumWords: 50);

    protected override double? Value(TextDocument document)
    {
        var (marked, paragraphs) = (0, 0);
        foreach (var block in document.Blocks)
        {
            if (!block.IsJudged)
                continue;
            var text = block.Span.Of(document.Source);
            var hasBullet = text is ['•' or '*' or '·' or '▪' or '‣' or '◦', ..] or ['-' or '–', ' ', ..];
            var isCutOff = text is [.., '…'] or [.., '.', '.', '.'];
            paragraphs++;
            marked += hasBullet || isCutOff ? 1 : 0;
        }
        return paragraphs == 0 ? null : (double)marked / paragraphs;
    }
}
