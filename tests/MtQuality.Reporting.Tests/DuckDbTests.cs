using CsvHelper;
using DuckDB.NET.Data;
using MtQuality.Reporting.Rows;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>Another program opens the tables of a run: DuckDB reads the Parquet files and finds what the CSV holds.</summary>
public sealed class DuckDbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parquet_has_the_columns_types_and_rows_of_the_csv()
    {
        Run.Write(_folder.At("parquet"), ScoreFormat.Parquet);
        Run.Write(_folder.At("csv"), ScoreFormat.Csv);
        using var database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        var files = $"read_parquet('{_folder.At("parquet", "scores.parquet", "*.parquet")}')";
        var types = Rows(database, $"DESCRIBE SELECT * FROM {files}").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        Assert.Equal(ScoreColumns.All.Select(column => column.Name), types.Keys);
        Assert.All(ScoreColumns.All, column => Assert.Equal(
            column switch { TextColumn => "VARCHAR", CountColumn => "INTEGER", _ => "DOUBLE" }, types[column.Name]));

        var rows = Rows(database, $"SELECT id, url, words, verdict, score, \"case.mixed\" FROM {files}").ToList();
        using var csv = CsvReader.FromFile(_folder.At("csv", "scores.csv"), new CsvReaderOptions());
        Assert.All(rows, row =>
        {
            Assert.True(csv.Read());
            string Cell(string name) => csv.TryGetFieldIndex(name, out var at) ? CsvFile.Plain(csv.GetString(at)) : "";
            Assert.Equal(Cell("id"), row[0]);
            Assert.Equal(Cell("url"), row[1] ?? "");
            Assert.Equal(Cell("words"), $"{row[2]}");
            Assert.Equal(Cell("verdict"), row[3]);
            Assert.Equal(Cell("score"), ((double)row[4]!).ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(Cell("case.mixed"), (row[5] as double?)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
        });
        Assert.Equal(Run.Articles.Length, rows.Count);
        Assert.Equal(1L, Rows(database, $"SELECT count(*) FROM {files} WHERE verdict = 'flagged'").Single()[0]);
    }

    private static IEnumerable<object?[]> Rows(DuckDBConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))];
    }
}
