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
    private const float LabelHeight = 32;

    // Room above the highest bar for the names of the thresholds.
    private const double HeadRoom = 1.27;

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
        var names = new List<(double Score, string Name)> { (policy.Suspect, "suspect") };
        if (policy.SuspectFrom(default) is var withoutPlaces && withoutPlaces > policy.Suspect && withoutPlaces < policy.Flagged)
            names.Add((withoutPlaces, "suspect without a place"));
        names.Add((policy.Flagged, "flagged"));
        // First, so that no line crosses a name.
        foreach (var (score, _) in names)
            ChartAxes.AddThreshold(plot, score);
        for (var row = 0; row < names.Count; row++)
            AddName(plot, names[row].Score, $"{names[row].Name} from {PolicyText.Number(names[row].Score)}", top, row);
    }

    /// <summary>Writes the name of a threshold in a row of its own: to the right if there is room.</summary>
    private static void AddName(Plot plot, double score, string text, double top, int row)
    {
        var isRight = score * ChartAxes.WidthOf(Left) + ChartText.Width(text, ChartAxes.TickSize) + 2 * LabelGap <= ChartAxes.WidthOf(Left);
        var label = ChartAxes.AddText(plot, text, score, top, isRight ? Alignment.UpperLeft : Alignment.UpperRight);
        label.OffsetX = isRight ? LabelGap : -LabelGap;
        label.OffsetY = 8 + row * LabelHeight;
    }
}
