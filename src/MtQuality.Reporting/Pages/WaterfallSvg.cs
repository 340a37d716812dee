using System.Globalization;
using System.Text;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Pages;

/// <summary>How a score comes about, as a table with a bar for each signal. Each bar starts where the one above it ends.</summary>
internal static class WaterfallSvg
{
    private const int Width = 320;
    private const int Height = 14;

    /// <summary>The steps of a card. The first and the last are sums.</summary>
    public static IReadOnlyList<WaterfallStep> StepsOf(StoredCard card) =>
        Waterfall.Of(card.Base, [.. card.Contributions.Select(part => (part.Title, part.Family, part.Bits))]);

    /// <summary>The table as markup.</summary>
    public static string Of(StoredCard card)
    {
        var steps = StepsOf(card);
        var (min, max) = Waterfall.Range(steps);
        var scale = Width / Math.Max(1e-9, max - min);
        double At(double bits) => (bits - min) * scale;
        var html = new StringBuilder("<table class=\"waterfall\"><thead><tr><th scope=\"col\">signal</th><th scope=\"col\">weight</th>");
        html.Append("<th><span class=\"away\">drawn</span></th></tr></thead><tbody>\n");
        foreach (var step in steps)
        {
            var (left, right) = (At(Math.Min(step.From, step.To)), At(Math.Max(step.From, step.To)));
            var style = step.Family.Length == 0 ? "sum" : PageColors.ClassOf(step.Family);
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Escape(step.Title)}</th>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{step.Bits:+0.0;-0.0;0.0}</td><td><svg width=\"{Width}\" height=\"{Height}\"");
            html.Append(CultureInfo.InvariantCulture, $" role=\"img\" aria-label=\"{step.Bits:0.0}\">");
            html.Append(CultureInfo.InvariantCulture, $"<line x1=\"{At(0):0.#}\" x2=\"{At(0):0.#}\" y1=\"0\" y2=\"{Height}\"/>");
            html.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{left:0.#}\" y=\"2\"");
            html.Append(CultureInfo.InvariantCulture, $" width=\"{Math.Max(1, right - left):0.#}\" height=\"{Height - 4}\"/>");
            html.Append("</svg></td></tr>\n");
        }
        return html.Append("</tbody></table>").ToString();
    }
}
