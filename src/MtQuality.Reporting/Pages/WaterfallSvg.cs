using System.Globalization;
using System.Text;
using MtQuality.Reporting.Charts;

namespace MtQuality.Reporting.Pages;

/// <summary>How a score comes about, signal by signal, as a table whose bars add up: from what it starts with to the bits that the
/// score is made of.</summary>
internal static class WaterfallSvg
{
    private const int Width = 320;
    private const int Height = 14;

    /// <summary>The steps of a card, the first and the last of them sums.</summary>
    public static IReadOnlyList<WaterfallStep> StepsOf(StoredCard card) =>
        Waterfall.Of(card.Base, [.. card.Contributions.Select(part => (part.Title, StoredEvidence.FamilyOf(part.Signal), part.Bits))]);

    /// <summary>The table as markup.</summary>
    public static string Of(StoredCard card)
    {
        var steps = StepsOf(card);
        var (least, most) = Waterfall.Range(steps);
        var scale = Width / Math.Max(1e-9, most - least);
        double At(double bits) => (bits - least) * scale;
        var html = new StringBuilder("<table class=\"waterfall\"><thead><tr><th scope=\"col\">signal</th><th scope=\"col\">bits</th><th><span class=\"away\">drawn</span></th></tr></thead><tbody>\n");
        foreach (var step in steps)
        {
            var (left, right) = (At(Math.Min(step.From, step.To)), At(Math.Max(step.From, step.To)));
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Escape(step.Title)}</th><td>{step.Bits:+0.0;-0.0;0.0}</td><td><svg width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{step.Bits:0.0} bits\"><line x1=\"{At(0):0.#}\" x2=\"{At(0):0.#}\" y1=\"0\" y2=\"{Height}\"/><rect class=\"{(step.Family.Length == 0 ? "sum" : PageColors.ClassOf(step.Family))}\" x=\"{left:0.#}\" width=\"{Math.Max(1, right - left):0.#}\" y=\"2\" height=\"{Height - 4}\"/></svg></td></tr>\n");
        }
        return html.Append("</tbody></table>").ToString();
    }
}
