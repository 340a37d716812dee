using System.Globalization;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>The articles with the highest scores. Each bar is divided among the families of signals in proportion to their
/// evidence.</summary>
internal static class WorstChart
{
    private const float MaxNameLength = 560;
    private const double RoomForVerdict = 1.16;
    private const int MinRows = 5;

    private readonly record struct Segment(string Family, double Start, double End);

    public static DrawnChart Draw(RunStatistics statistics, Policy policy, string signature)
    {
        var worst = statistics.Worst.Reverse().ToList();
        var names = worst.ConvertAll(article => ChartText.Name(ChartAxes.TickSize, MaxNameLength, article.Title, article.Id));
        var left = names.Select(name => ChartText.Width(name, ChartAxes.TickSize)).DefaultIfEmpty(100).Max() + 40;
        var plot = ChartAxes.New(left, ChartText.ScoreAxis);
        // If there are few articles, they are at the top of the chart, and the bars have the usual width.
        plot.Axes.SetLimits(0, RoomForVerdict, Math.Min(0, worst.Count - MinRows) - 0.7, Math.Max(1, worst.Count) - 0.3);
        plot.Axes.Bottom.TickGenerator = ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        var segments = worst.ConvertAll(Segments);
        AddBars(plot, segments);
        ChartAxes.AddThreshold(plot, policy.Suspect);
        ChartAxes.AddThreshold(plot, policy.Flagged);
        for (var i = 0; i < worst.Count; i++)
            AddVerdict(plot, worst[i], i);
        if (worst.Count == 0)
            ChartAxes.SayEmpty(plot, statistics);

        var families = segments.SelectMany(bar => bar.Select(segment => segment.Family)).ToHashSet(StringComparer.Ordinal);
        (string, Color)[] noEvidence = [("no evidence", ChartColors.NoEvidence)];
        var frame = new ChartFrame(
            worst.Count == 1 ? "The highest score" : "The highest scores",
            $"{ChartText.Count(worst.Count)} of {ChartText.Count(statistics.Judged, "article")} with a verdict; "
            + $"coloured by family of signals; dashed: {ChartText.Thresholds(policy)}",
            [.. ChartColors.KeyOf(families), .. families.Contains("") ? noEvidence : []],
            signature,
            statistics.Articles);
        return frame.Around(plot);
    }

    /// <summary>The score, cut into one segment for each family; one segment without a family if nothing was found.</summary>
    private static List<Segment> Segments(ScoredArticle article)
    {
        var score = article.Score;
        var accusing = article.Contributions.Where(part => part.Bits > 0).ToLookup(part => part.Family, part => part.Bits);
        var total = accusing.Sum(family => family.Sum());
        if (total <= 0)
            return [new Segment("", 0, score)];
        var segments = new List<Segment>();
        var start = 0.0;
        foreach (var family in accusing.Select(family => family.Key).OrderBy(FamilyColors.PlaceOf))
        {
            var bits = accusing[family].Sum();
            if (bits <= 0)
                continue;
            var end = start + score * bits / total;
            segments.Add(new Segment(family, start, end));
            start = end;
        }
        return segments;
    }

    private static void AddBars(Plot plot, List<List<Segment>> rows)
    {
        var bars = rows.SelectMany((segments, row) => segments.Select(segment => new Bar
        {
            Position = row,
            ValueBase = segment.Start,
            Value = segment.End,
            Size = 0.62,
            LineWidth = 0,
            FillColor = segment.Family.Length == 0 ? ChartColors.NoEvidence : ChartColors.OfFamily(segment.Family),
            Orientation = Orientation.Horizontal,
        }));
        plot.Add.Bars(bars.ToArray()).Horizontal = true;
    }

    private static void AddVerdict(Plot plot, ScoredArticle article, int row)
    {
        var score = article.Score;
        var text = string.Create(CultureInfo.InvariantCulture, $"{score:0.00} {CsvFile.Name(article.Verdict)}");
        ChartAxes.AddText(plot, text, score, row, Alignment.MiddleLeft).OffsetX = 8;
    }
}
