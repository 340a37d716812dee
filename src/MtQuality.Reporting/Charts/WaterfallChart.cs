using System.Globalization;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>How the score of one article comes about: a bar for each signal, which starts where the bar above it ends.</summary>
internal static class WaterfallChart
{
    private const float MaxNameLength = 420;
    private const int RowHeight = 36;

    public static DrawnChart Draw(ScoreCard card, string signature)
    {
        var steps = Waterfall.Of(card.Assessment).Reverse().ToList();
        var names = steps.ConvertAll(step => ChartText.Name(ChartAxes.TickSize, MaxNameLength, step.Title));
        var left = names.Max(name => ChartText.Width(name, ChartAxes.TickSize)) + 40;
        var plot = ChartAxes.New(left, "bits: one bit doubles the odds that the text was spun or badly translated");
        var (min, max) = Waterfall.Range(steps);
        var room = 0.08 * Math.Max(1, max - min);
        plot.Axes.SetLimits(min - room, max + room, -0.7, steps.Count - 0.3);
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Add.VerticalLine(0, 2, ChartColors.Ink);
        plot.Add.Bars(steps.Select((step, row) => new Bar
        {
            Position = row,
            ValueBase = step.From,
            Value = step.To,
            Size = 0.6,
            LineWidth = 0,
            FillColor = ColorOf(step),
            Orientation = Orientation.Horizontal,
        }).ToList()).Horizontal = true;
        for (var row = 0; row < steps.Count; row++)
        {
            var bits = steps[row].Bits.ToString(" +0.0 ; -0.0 ; 0.0 ", CultureInfo.InvariantCulture);
            ChartAxes.AddText(plot, bits, Math.Max(steps[row].From, steps[row].To), row, Alignment.MiddleLeft);
        }
        return new ChartFrame(
            ChartText.Name(32, ChartFrame.Width - 100, card.Article.Title, card.Article.Id),
            $"score {ChartText.Number(card.Assessment.Score)}: {CsvFile.Name(card.Verdict)}, {card.Reason}",
            ChartColors.KeyOf(steps.Select(step => step.Family)),
            signature,
            Articles: 1).Around(plot, Math.Max(ChartFrame.UsualHeight, ChartFrame.Furniture + 100 + RowHeight * steps.Count));
    }

    private static Color ColorOf(WaterfallStep step) =>
        step.Family.Length == 0 ? ChartColors.NoEvidence : ChartColors.OfFamily(step.Family);
}
