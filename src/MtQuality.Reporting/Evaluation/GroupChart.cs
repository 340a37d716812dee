using MtQuality.Reporting.Charts;
using ScottPlot;

namespace MtQuality.Reporting.Evaluation;

/// <summary>The distribution of scores for each label: a box for the middle half, a line from the 1st to the 99th percentile.</summary>
internal static class GroupChart
{
    private const float MaxNameLength = 420;
    private const int MinRows = 5;

    public static DrawnChart Draw(EvaluationFrame frame)
    {
        var rows = frame.Report.Articles
            .GroupBy(article => (Name: article.Facets.GetValueOrDefault("label", article.Kind), article.IsGarbled))
            .Select(group => (group.Key.Name, group.Key.IsGarbled, Scores: group.Select(article => article.Score).Order().ToList()))
            .OrderBy(group => group.Scores[group.Scores.Count / 2])
            .ThenBy(group => group.Name, StringComparer.Ordinal)
            .ToList();
        string NameOf(string label, int count) => ChartText.Name(ChartAxes.TickSize, MaxNameLength, $"{label} ({ChartText.Count(count)})");
        var names = rows.ConvertAll(row => NameOf(row.Name, row.Scores.Count));
        var left = names.Max(name => ChartText.Width(name, ChartAxes.TickSize)) + 40;
        var plot = ChartAxes.New(left, ChartText.ScoreAxis);
        plot.Axes.SetLimits(0, 1, Math.Min(0, rows.Count - MinRows) - 0.7, rows.Count - 0.3);
        plot.Axes.Bottom.TickGenerator = ChartAxes.ScoreTicks();
        plot.Axes.Left.TickGenerator = ChartAxes.RowTicks(names);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        for (var i = 0; i < rows.Count; i++)
            AddRow(plot, rows[i].Scores, i, rows[i].IsGarbled ? ChartColors.Vermillion : ChartColors.Blue);
        ChartAxes.AddThreshold(plot, frame.Analyzer.Policy.Suspect);
        ChartAxes.AddThreshold(plot, frame.Analyzer.Policy.Flagged);
        var policy = frame.Analyzer.Policy;
        return frame.Of(
            "Scores by label",
            $"{frame.Counts}; box: the middle half; line: the 1st to the 99th percentile; dashed: {PolicyText.Of(policy)}",
            [("human", ChartColors.Blue), ("garbled", ChartColors.Vermillion)]).Around(plot);
    }

    private static void AddRow(Plot plot, List<double> scores, int row, Color color)
    {
        double At(double share) => scores[(int)Math.Round(share * (scores.Count - 1))];
        var whisker = plot.Add.Line(At(0.01), row, At(0.99), row);
        whisker.LineWidth = 3;
        whisker.Color = color;
        var box = new Bar
        {
            Position = row,
            ValueBase = At(0.25),
            Value = Math.Max(At(0.75), At(0.25) + 0.002),
            Size = 0.5,
            LineWidth = 0,
            FillColor = color,
            Orientation = Orientation.Horizontal,
        };
        plot.Add.Bars(new List<Bar> { box }).Horizontal = true;
        plot.Add.Marker(At(0.5), row, MarkerShape.FilledDiamond, 15, ChartColors.Ink);
    }
}
