using System.Globalization;
using MtQuality.Scoring;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>The ten articles with the highest scores.</summary>
internal static class WorstChart
{
    private const int TitleLength = 44;

    public static byte[] Draw(RunStatistics statistics, Policy policy, string signature)
    {
        var worst = statistics.Worst.Reverse().ToList();
        var plot = ChartStyle.New(
            worst.Count == 1 ? "The worst article" : $"The {worst.Count} worst articles",
            string.Create(CultureInfo.InvariantCulture, $"of {statistics.Articles:N0}, by score; dashed: the thresholds of policy '{ChartStyle.Shorten(policy.Name, 30)}'"),
            signature);
        var bars = plot.Add.Bars(worst.Select((card, i) => new Bar
        {
            Position = i,
            Value = card.Assessment.Score,
            Size = 0.62,
            LineWidth = 0,
            FillColor = card.Verdict switch { Verdict.Flagged => ChartStyle.Vermillion, Verdict.Suspect => ChartStyle.Orange, _ => ChartStyle.Blue },
            Orientation = Orientation.Horizontal,
        }).ToArray());
        bars.Horizontal = true;
        for (var i = 0; i < worst.Count; i++)
        {
            var score = worst[i].Assessment.Score;
            var label = ChartStyle.AddText(plot, score.ToString("0.00", CultureInfo.InvariantCulture), score, i, Alignment.MiddleLeft, ChartStyle.Ink);
            label.OffsetX = 8;
        }
        foreach (var threshold in new[] { policy.Suspect, policy.Flagged })
            plot.Add.VerticalLine(threshold, 2, ChartStyle.Ink, LinePattern.Dashed);

        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. worst.Select((card, i) => new Tick(i, Name(card.Article)))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.XLabel("score: how likely the article was spun or badly translated (0–1)");
        plot.Axes.Bottom.TickGenerator = ChartStyle.ScoreTicks();
        plot.Axes.SetLimits(0, 1.08, -0.7, Math.Max(1, worst.Count) - 0.3);
        return ChartStyle.Png(plot);
    }

    private static string Name(Article article) => ChartStyle.Shorten(article.Title ?? article.Id, TitleLength);
}
