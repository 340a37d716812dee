using System.Globalization;
using MtQuality.Scoring;
using MtQuality.Signals;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>Weight of evidence per 1,000 words, signal by signal, beside what human text has.</summary>
internal static class SignalChart
{
    // Within a row, the run's bar stands above the human interval.
    private const double BarOffset = 0.12;
    private const double HumanOffset = 0.26;

    private readonly record struct Row(string Title, double Run, BaseRate? Human);

    public static byte[] Draw(RunStatistics statistics, string signature)
    {
        var plot = ChartStyle.New(
            "Signals per 1,000 words",
            string.Create(CultureInfo.InvariantCulture, $"{statistics.JudgedWords:N0} words of articles with a verdict; human base rate with its 95 % interval"),
            signature);
        var rows = SignalCatalog.All
            .Select((card, i) => (card, i))
            .Where(signal => signal.card.CountsEvidence)
            .Select(signal => new Row(signal.card.Title, statistics.PerThousandWords(signal.i), BaseRates.Shipped.Find(signal.card)))
            .OrderBy(row => row.Run)
            .ToList();

        var bars = plot.Add.Bars(rows.Select((row, i) => new Bar { Position = i + BarOffset, Value = Scale(row.Run), Size = 0.46, LineWidth = 0, FillColor = ChartStyle.Vermillion, Orientation = Orientation.Horizontal }).ToArray());
        bars.Horizontal = true;
        bars.LegendText = "this run";
        for (var i = 0; i < rows.Count; i++)
            DrawHuman(plot, rows[i].Human, i - HumanOffset, isFirst: i == 0);

        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. rows.Select((row, i) => new Tick(i, row.Title))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickGenerator = Ticks(rows);
        plot.XLabel("weight of evidence per 1,000 words (square-root scale)");
        plot.Axes.SetLimits(0, 1.08 * rows.Max(row => Math.Max(Scale(row.Run), Scale(row.Human?.High ?? 0.01))), -0.7, rows.Count - 0.3);
        Legend(plot);
        return ChartStyle.Png(plot);
    }

    /// <summary>Rates differ by factors of a thousand and some are zero: a square root shows both.</summary>
    private static double Scale(double rate) => Math.Sqrt(rate);

    private static void DrawHuman(Plot plot, BaseRate? human, double row, bool isFirst)
    {
        if (human is null)
            return;
        var interval = plot.Add.Line(Scale(human.Low), row, Scale(human.High), row);
        interval.LineWidth = 5;
        interval.Color = ChartStyle.Ink;
        var mean = plot.Add.Marker(Scale(human.Mean), row, MarkerShape.FilledDiamond, 16, ChartStyle.Ink);
        if (isFirst)
            mean.LegendText = "human text";
    }

    private static ScottPlot.TickGenerators.NumericManual Ticks(List<Row> rows)
    {
        var most = rows.Max(row => Math.Max(row.Run, row.Human?.High ?? 0));
        double[] steps = [0, 0.01, 0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
        var shown = steps.Where(step => step <= Math.Max(0.1, most) * 1.15 && (most < 2 || step is 0 or >= 0.1)).ToList();
        return new([.. shown.Select(step => new Tick(Scale(step), step.ToString("0.##", CultureInfo.InvariantCulture)))]);
    }

    private static void Legend(Plot plot)
    {
        plot.Legend.FontName = ChartFont.Registered;
        plot.Legend.FontSize = ChartStyle.SmallSize;
        plot.Legend.OutlineColor = ChartStyle.Grid;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.ShowLegend(Edge.Right);
    }
}
