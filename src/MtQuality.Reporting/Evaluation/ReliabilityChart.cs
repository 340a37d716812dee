using MtQuality.Metrics;
using MtQuality.Reporting.Charts;
using ScottPlot;

namespace MtQuality.Reporting.Evaluation;

/// <summary>Scores against reality: on the diagonal, seven of ten articles with a score of 0.7 are garbled.</summary>
internal static class ReliabilityChart
{
    private const float Left = 130;

    public static DrawnChart Draw(EvaluationFrame frame, IReadOnlyList<ReliabilityBin> bins)
    {
        var plot = ChartAxes.New(Left, "mean score of the articles of a bin", "share of them that are garbled");
        plot.Axes.SetLimits(0, 1, 0, 1.02);
        plot.Axes.Bottom.TickGenerator = ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = ChartAxes.ScoreTicks();
        var diagonal = plot.Add.Line(0, 0, 1, 1);
        diagonal.Color = ChartColors.Faint;
        diagonal.LinePattern = LinePattern.Dashed;
        var (predicted, observed) = (bins.Select(bin => bin.Predicted).ToArray(), bins.Select(bin => bin.Observed).ToArray());
        var line = plot.Add.ScatterLine(predicted, observed, ChartColors.Blue);
        line.LineWidth = 3;
        foreach (var bin in bins)
            plot.Add.Marker(bin.Predicted, bin.Observed, MarkerShape.FilledCircle, 16, ChartColors.Blue);
        var error = CalibrationError.Expected(bins);
        var subtitle = $"{frame.Counts}, in {ChartText.Count(bins.Count, "bin")} of equal size; "
            + $"expected calibration error {ChartText.Number(error)}";
        return frame.Of("Reliability", subtitle, []).Around(plot);
    }
}
