using System.Globalization;
using MtQuality.Scoring;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>How the scores of a run are spread, with the thresholds of its policy.</summary>
internal static class ScoreChart
{
    public static byte[] Draw(RunStatistics statistics, Policy policy, string signature)
    {
        var verdicts = statistics.Verdicts;
        var plot = ChartStyle.New(
            "Distribution of scores",
            string.Create(CultureInfo.InvariantCulture, $"{statistics.Articles:N0} articles: {verdicts[Verdict.Flagged]:N0} flagged, {verdicts[Verdict.Suspect]:N0} suspect, {verdicts[Verdict.Clear]:N0} clear; {verdicts[Verdict.Withheld]:N0} withheld and not drawn"),
            signature);

        const double step = 1.0 / RunStatistics.Bins;
        var bars = plot.Add.Bars(statistics.Histogram.Select((count, bin) => new Bar
        {
            Position = (bin + 0.5) * step,
            Value = count,
            Size = step * 0.92,
            LineWidth = 0,
            FillColor = ColorOf(policy.Judge((bin + 0.5) * step)),
        }).ToArray());
        bars.LegendText = "";

        var top = Math.Max(1, statistics.Histogram.Max()) * 1.25;
        Threshold(plot, policy.Suspect, "suspect", top, Alignment.UpperRight);
        Threshold(plot, policy.Flagged, "flagged", top, Alignment.UpperLeft);
        plot.XLabel("score: how likely the article was spun or badly translated (0–1)");
        plot.YLabel("articles");
        plot.Axes.Left.TickGenerator = ChartStyle.CountTicks(top);
        plot.Axes.Bottom.TickGenerator = ChartStyle.ScoreTicks();
        plot.Axes.SetLimits(0, 1, 0, top);
        return ChartStyle.Png(plot);
    }

    private static Color ColorOf(Verdict verdict) => verdict switch
    {
        Verdict.Flagged => ChartStyle.Vermillion,
        Verdict.Suspect => ChartStyle.Orange,
        _ => ChartStyle.Blue,
    };

    private static void Threshold(Plot plot, double score, string name, double top, Alignment alignment)
    {
        var line = plot.Add.VerticalLine(score, 2, ChartStyle.Ink, LinePattern.Dashed);
        line.IsDraggable = false;
        var label = ChartStyle.AddText(plot, string.Create(CultureInfo.InvariantCulture, $"{name} from {score:0.###}"), score, top, alignment, ChartStyle.Ink);
        label.OffsetX = alignment == Alignment.UpperLeft ? 8 : -8;
        label.OffsetY = 8;
    }
}
