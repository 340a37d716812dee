using MtQuality.Reporting.Rows;

namespace MtQuality.Forge.Documentation;

/// <summary>The columns of <c>scores.csv</c> that are no signals, and one row for all that are.</summary>
internal static class ColumnTable
{
    private static readonly string[] Signals =
    [
        "one for each signal, such as `case.mixed`",
        "its value; see [docs/signals.md](../docs/signals.md)",
        "",
        "",
        "where it is withheld",
    ];

    public static string Make() => Markdown.Table(
        ["column", "what it holds", "unit", "range", "empty"],
        [.. ScoreColumns.Fixed.Select(Row), Signals, Row(ScoreColumns.Signature)]);

    private static string[] Row(ScoreColumn column) =>
        [$"`{column.Name}`", .. new[] { column.Meaning, column.Unit, column.Range, column.Empty }.Select(Markdown.Text)];
}
