using System.Globalization;
using System.Text;

namespace MtQuality.Reporting.Pages;

/// <summary>How a score comes about, signal by signal, as a table whose bars add up: from what it starts with to the bits that the score is made of.</summary>
internal static class WaterfallSvg
{
    private const int Width = 320;
    private const int Height = 14;

    // Smaller ones are shown as one.
    private const double LeastBits = 0.15;

    /// <summary>The steps of a card, the first and the last of them sums.</summary>
    public static IReadOnlyList<(string Title, string Family, double From, double To)> StepsOf(StoredCard card)
    {
        var steps = new List<(string, string, double, double)> { ("before any evidence", "", 0, card.Base) };
        var at = card.Base;
        foreach (var part in card.Contributions.Where(part => Math.Abs(part.Bits) >= LeastBits))
        {
            steps.Add((part.Title, StoredEvidence.FamilyOf(part.Signal), at, at + part.Bits));
            at += part.Bits;
        }
        var small = card.Contributions.Where(part => Math.Abs(part.Bits) < LeastBits).ToList();
        if (small.Count > 0)
        {
            var rest = small.Sum(part => part.Bits);
            steps.Add((string.Create(CultureInfo.InvariantCulture, $"{small.Count} more"), "", at, at + rest));
            at += rest;
        }
        steps.Add(("together", "", 0, at));
        return steps;
    }

    /// <summary>The table as markup.</summary>
    public static string Of(StoredCard card)
    {
        var steps = StepsOf(card);
        var (least, most) = (Math.Min(0, steps.Min(step => Math.Min(step.From, step.To))), Math.Max(0, steps.Max(step => Math.Max(step.From, step.To))));
        var scale = Width / Math.Max(1e-9, most - least);
        double At(double bits) => (bits - least) * scale;
        var html = new StringBuilder("<table class=\"waterfall\"><thead><tr><th scope=\"col\">signal</th><th scope=\"col\">bits</th><th><span class=\"away\">drawn</span></th></tr></thead><tbody>\n");
        foreach (var (title, family, from, to) in steps)
        {
            var (left, right) = (At(Math.Min(from, to)), At(Math.Max(from, to)));
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Escape(title)}</th><td>{to - from:+0.0;-0.0;0.0}</td><td><svg width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{to - from:0.0} bits\"><line x1=\"{At(0):0.#}\" x2=\"{At(0):0.#}\" y1=\"0\" y2=\"{Height}\"/><rect class=\"{(family.Length == 0 ? "sum" : PageColors.ClassOf(family))}\" x=\"{left:0.#}\" width=\"{Math.Max(1, right - left):0.#}\" y=\"2\" height=\"{Height - 4}\"/></svg></td></tr>\n");
        }
        return html.Append("</tbody></table>").ToString();
    }
}
