using MtQuality.Metrics;
using MtQuality.Reporting.Charts;
using ScottPlot;

namespace MtQuality.Reporting.Evaluation;

/// <summary>What attacks change: the shares of garbled and of human articles that are flagged, and the AUROC, with their
/// intervals.</summary>
internal static class AttackChart
{
    private const float MaxNameLength = 420;
    private const double Apart = 0.18;

    private static readonly (string Measure, string Name, Color Color, double Offset)[] Shown =
    [
        ("flagged_garbled", "garbled flagged", ChartColors.Vermillion, Apart),
        ("auroc", "AUROC", ChartColors.Ink, 0),
        ("flagged_human", "human flagged", ChartColors.Blue, -Apart),
    ];

    public static DrawnChart Draw(EvaluationFrame frame, IReadOnlyList<EvaluationSlice> slices)
    {
        // The first slice, without an attack, is the top row.
        var rows = slices.Reverse().ToList();
        var names = rows.ConvertAll(row => ChartText.Name(
            ChartAxes.TickSize, MaxNameLength, row.Facet == Slices.Attack ? row.Name : "no attack"));
        var left = names.Max(name => ChartText.Width(name, ChartAxes.TickSize)) + 40;
        var plot = ChartAxes.New(left, "share, and AUROC");
        plot.Axes.SetLimits(0, 1, -0.7, rows.Count - 0.3);
        plot.Axes.Bottom.TickGenerator = ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (measure, _, color, offset) in Shown)
            {
                if (rows[i].Measures[Measures.Names.Index().First(name => name.Item == measure).Index] is { } interval)
                    ChartAxes.AddInterval(plot, interval, i + offset, color);
            }
        }
        return frame.Of(
            "What attacks change",
            $"{frame.Counts}, each attacked in {rows.Count - 1} ways; lines: 95 % intervals",
            [.. Shown.Select(shown => (shown.Name, shown.Color))]).Around(plot);
    }
}
