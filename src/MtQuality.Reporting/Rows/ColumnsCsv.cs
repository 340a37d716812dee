namespace MtQuality.Reporting.Rows;

/// <summary><c>columns.csv</c>: what every column of <c>scores.csv</c> holds.</summary>
internal static class ColumnsCsv
{
    public static void Write(Stream stream)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader("column", "meaning", "unit", "range", "direction", "human_mean", "empty");
        foreach (var column in ScoreColumns.All)
        {
            csv.WriteText(column.Name);
            csv.WriteText(column.Meaning);
            csv.WriteText(column.Unit);
            csv.WriteText(column.Range);
            csv.WriteText(column.Direction);
            csv.WriteField(column.HumanMean);
            csv.WriteText(column.Empty);
            csv.EndRecord();
        }
    }
}
