using System.Globalization;
using System.Text;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>
/// Who copies from whom, drawn: on the left the sites that were copied from, on the right those that copied, and between them a ribbon for
/// each kind of copy, as wide as their number, with an arrow that shows the way of the text.
/// </summary>
internal sealed class SiteGraph
{
    private const double MaxUnit = 13;
    private const double Height = 420;
    private const double MinRibbon = 1.5;
    private const double MinSite = 38;
    private const double Gap = 10;
    private const double MaxGap = 44;
    private const double Bar = 8;
    private const double Arrow = 11;

    // Beside a label, since the font of a browser may be wider than the one that measures.
    private const float Margin = 14;
    private const float Note = 12;

    private readonly SiteFlows _flows;
    private readonly DrawingSize _size;
    private readonly double _unit;
    private readonly StringBuilder _svg = new();

    private SiteGraph(SiteFlows flows, DrawingSize size)
    {
        (_flows, _size) = (flows, size);
        _unit = Math.Min(MaxUnit, Height / flows.Flows.Sum(flow => flow.Copies));
    }

    /// <summary>The drawing.</summary>
    public static string Of(SiteFlows flows, DrawingSize size) => new SiteGraph(flows, size).Draw();

    private string Draw()
    {
        var (from, to) = (Thickness(_flows.From.Count, flow => flow.From), Thickness(_flows.To.Count, flow => flow.To));
        var height = Math.Max(Needed(from), Needed(to));
        var (left, right) = (Tops(from, height), Tops(to, height));
        _svg.Append(_size.Open(height, "Who copies from whom: the sites on the right from those on the left. The table has the numbers."));
        DrawRibbons((from, left), (to, right));
        for (var i = 0; i < left.Length; i++)
            DrawSite(_flows.From[i], _size.Label, left[i], from[i], isSource: true);
        for (var i = 0; i < right.Length; i++)
            DrawSite(_flows.To[i], _size.Width - _size.Label - Bar, right[i], to[i], isSource: false);
        return _svg.Append("</svg>").ToString();
    }

    private double Ribbon(SiteFlow flow) => Math.Max(MinRibbon, flow.Copies * _unit);

    private double[] Thickness(int sites, Func<SiteFlow, int> end)
    {
        var sums = new double[sites];
        foreach (var flow in _flows.Flows)
            sums[end(flow)] += Ribbon(flow);
        return sums;
    }

    private static double Needed(double[] thickness) =>
        thickness.Sum(site => Math.Max(MinSite, site)) + Gap * (thickness.Length - 1) + 2 * Gap;

    /// <summary>The tops of the bars of a side, spread over the height.</summary>
    private static double[] Tops(double[] thickness, double height)
    {
        var sites = thickness.Sum(site => Math.Max(MinSite, site));
        var gap = thickness.Length == 1 ? 0 : Math.Clamp((height - 2 * Gap - sites) / (thickness.Length - 1), Gap, MaxGap);
        var y = (height - sites - gap * (thickness.Length - 1)) / 2;
        var tops = new double[thickness.Length];
        for (var i = 0; i < tops.Length; i++)
        {
            var site = Math.Max(MinSite, thickness[i]);
            tops[i] = y + (site - thickness[i]) / 2;
            y += site + gap;
        }
        return tops;
    }

    private void DrawRibbons((double[] Thickness, double[] Tops) from, (double[] Thickness, double[] Tops) to)
    {
        var (start, end) = (_size.Label + Bar, _size.Width - _size.Label - Bar - Arrow);
        var (used, filled) = (new double[from.Tops.Length], new double[to.Tops.Length]);
        // On each side, ribbons leave and arrive in the order of the other side.
        var places = _flows.Flows.OrderBy(flow => flow.To).ThenBy(flow => flow.From).ThenBy(flow => flow.Role).ToDictionary(
            flow => flow,
            flow =>
            {
                var y = to.Tops[flow.To] + filled[flow.To] + Ribbon(flow) / 2;
                filled[flow.To] += Ribbon(flow);
                return y;
            });
        foreach (var flow in _flows.Flows)
        {
            var width = Ribbon(flow);
            var (y1, y2, middle) = (from.Tops[flow.From] + used[flow.From] + width / 2, places[flow], (start + end) / 2);
            used[flow.From] += width;
            var mark = RoleMark.Of(flow.Role);
            var words = $"{_flows.From[flow.From].Name} → {_flows.To[flow.To].Name}: {Count(flow.Copies, mark)}";
            Append($"<g class=\"ribbon {mark.Class}\"><title>{HtmlText.Escape(words)}</title>");
            Append($"<path d=\"M{start:0.#} {y1:0.#}C{middle:0.#} {y1:0.#} {middle:0.#} {y2:0.#} {end:0.#} {y2:0.#}\" ");
            Append($"stroke-width=\"{width:0.##}\"/>");
            var wing = Math.Max(5, width / 2 + 1);
            Append($"<path class=\"arrow\" d=\"M{end:0.#} {y2 - wing:0.#}L{end + Arrow:0.#} {y2:0.#} {end:0.#} {y2 + wing:0.#}Z\"/></g>\n");
        }
    }

    private void DrawSite(FlowSite site, double x, double top, double thickness, bool isSource)
    {
        var (anchor, at) = isSource ? ("end", x - 6) : ("start", x + Bar + 6);
        var middle = top + thickness / 2;
        Append($"<g><title>{HtmlText.Escape($"{site.Name}: {Describe(site, isSource, isShort: false)}")}</title>");
        Append($"<rect class=\"site\" x=\"{x:0.#}\" y=\"{top:0.#}\" width=\"{Bar}\" height=\"{thickness:0.#}\"/>");
        Append($"<text class=\"name\" x=\"{at:0.#}\" y=\"{middle - 2:0.#}\" text-anchor=\"{anchor}\">{Fit(site.Name, _size.Name)}</text>");
        var note = Fit(Describe(site, isSource, isShort: _size == DrawingSize.Slim), Note);
        Append($"<text class=\"note\" x=\"{at:0.#}\" y=\"{middle + 14:0.#}\" text-anchor=\"{anchor}\">{note}</text></g>\n");
    }

    private static string Describe(FlowSite site, bool isSource, bool isShort)
    {
        var times = ChartText.Count(site.Copies, "time");
        if (isSource)
            return site.Other > 0 && !isShort ? $"copied {times}; copied others {ChartText.Count(site.Other, "time")}" : $"copied {times}";
        if (isShort)
            return $"{ChartText.Count(site.Copies)} {(site.Copies == 1 ? "copy" : "copies")}";
        return $"copied others {times}{(site.Delay is { } delay ? $", {DelayText.Of(delay)}" : "")}";
    }

    private string Fit(string text, float size) => HtmlText.Escape(ChartText.Fit(text, size, _size.Label - Margin));

    private static string Count(int copies, RoleMark mark) =>
        $"{ChartText.Count(copies)} {(copies == 1 ? mark.Name : mark.Plural)}";

    private void Append(FormattableString part) => _svg.Append(part.ToString(CultureInfo.InvariantCulture));
}
