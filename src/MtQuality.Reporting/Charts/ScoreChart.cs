using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>
/// Histogram of the scores of a run, with the thresholds of its policy. Counts are on a square-root scale, so that ten flagged
/// articles are visible beside thousands of unflagged ones.
/// </summary>
internal static class ScoreChart
{
    private const float Left = 120;
    private const float LabelGap = 10;

    // Room above the highest bar for the names of the thresholds.
    private const double HeadRoom = 1.2;

    private static readonly Verdict[] Drawn = [Verdict.Unflagged, Verdict.Suspect, Verdict.Flagged];

    public static DrawnChart Draw(RunStatistics statistics, Policy policy, string signature)
    {
        var highest = Math.Max(1, statistics.Histogram.Highest);
        var top = Math.Sqrt(highest) * HeadRoom;
        var plot = ChartAxes.New(Left, ChartText.ScoreAxis, "articles (square-root scale)");
        plot.Axes.SetLimits(0, 1, 0, top);
        plot.Axes.Bottom.TickGenerator = ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = ChartAxes.SquareRootTicks(min: 1, highest, pixels: 500);
        AddBars(plot, statistics.Histogram);
        AddThresholds(plot, policy, top);
        if (statistics.Judged == 0)
            ChartAxes.SayEmpty(plot, statistics);

        var withheld = statistics.Verdicts[Verdict.Withheld];
        var frame = new ChartFrame(
            "Distribution of scores",
            $"{ChartText.Count(statistics.Judged, "article")} with a verdict; {Withheld(withheld)}",
            [.. Drawn.Select(verdict => (NameOf(verdict, statistics), ChartColors.Of(verdict)))],
            signature,
            statistics.Articles);
        return frame.Around(plot);
    }

    private static string NameOf(Verdict verdict, RunStatistics statistics) =>
        $"{ChartText.Count(statistics.Verdicts[verdict])} {CsvFile.Name(verdict)}";

    private static string Withheld(int articles) => articles == 0
        ? "none withheld"
        : $"{ChartText.Count(articles)} withheld (too short, or not English prose of a known kind) and not shown";

    private static void AddBars(Plot plot, ScoreHistogram histogram)
    {
        var bars = new List<Bar>();
        for (var bin = 0; bin < ScoreHistogram.Bins; bin++)
        {
            var below = 0;
            foreach (var verdict in Drawn)
            {
                var count = histogram.Count(verdict, bin);
                if (count == 0)
                    continue;
                bars.Add(new Bar
                {
                    Position = (bin + 0.5) * ScoreHistogram.Step,
                    ValueBase = Math.Sqrt(below),
                    Value = Math.Sqrt(below + count),
                    Size = ScoreHistogram.Step * 0.92,
                    LineWidth = 0,
                    FillColor = ChartColors.Of(verdict),
                });
                below += count;
            }
        }
        plot.Add.Bars(bars);
    }

    private static void AddThresholds(Plot plot, Policy policy, double top)
    {
        var suspect = AddThreshold(plot, policy.Suspect, "suspect", top, row: 0, from: 0, next: policy.Flagged);
        AddThreshold(plot, policy.Flagged, "flagged", top, row: 1, from: suspect, next: 1);
    }

    /// <summary>Draws a threshold and its name: to the right if there is room before the next threshold, and in the second row if it would
    /// overlap the first name.</summary>
    /// <returns>The pixel where the name ends.</returns>
    private static float AddThreshold(Plot plot, double score, string name, double top, int row, float from, double next)
    {
        var text = $"{name} from {ChartText.Number(score)}";
        var width = ChartText.Width(text, ChartAxes.TickSize);
        var at = (float)score * ChartAxes.WidthOf(Left);
        var isRight = at + width + 2 * LabelGap <= (float)next * ChartAxes.WidthOf(Left);
        var start = isRight ? at + LabelGap : at - LabelGap - width;
        ChartAxes.AddThreshold(plot, score);
        var label = ChartAxes.AddText(plot, text, score, top, isRight ? Alignment.UpperLeft : Alignment.UpperRight);
        label.OffsetX = isRight ? LabelGap : -LabelGap;
        label.OffsetY = start < from + LabelGap ? 8 + row * 32 : 8;
        return start + width;
    }
}
