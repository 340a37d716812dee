namespace MtQuality.Desk.Export;

/// <summary>A table that other programs read.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows: a text, a number, a truth value, or null for an empty cell, for each column.</param>
internal sealed record ExportTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
