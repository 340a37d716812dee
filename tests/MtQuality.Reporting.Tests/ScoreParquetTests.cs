using System.Globalization;
using CsvHelper;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tests;
using Parquet;
using Parquet.Schema;

namespace MtQuality.Reporting.Tests;

/// <summary>Parquet has the same cells as CSV.</summary>
public sealed class ScoreParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_cell_is_that_of_the_csv()
    {
        Run.Write(_folder.At("csv"), ScoreFormat.Csv);
        Run.Write(_folder.At("parquet"), ScoreFormat.Parquet);
        Assert.Equal(File.ReadAllBytes(_folder.At("csv", "columns.csv")), File.ReadAllBytes(_folder.At("parquet", "columns.csv")));
        Assert.False(File.Exists(_folder.At("parquet", "scores.csv")));

        var table = await Read(_folder.At("parquet", "scores.parquet", "part-00001.parquet"));
        using var csv = CsvReader.FromFile(_folder.At("csv", "scores.csv"), new CsvReaderOptions());
        Assert.True(csv.TryGetFieldIndex("signature", out var last));
        Assert.Equal(last + 1, table.Count);
        for (var row = 0; csv.Read(); row++)
        {
            foreach (var (name, values) in table)
            {
                Assert.True(csv.TryGetFieldIndex(name, out var column), name);
                // The one difference: NUL, at which many readers of CSV stop.
                Assert.Equal(CsvFile.Plain(csv.GetString(column)), (values[row] ?? "").Replace('\0', '\uFFFD'));
            }
        }
        Assert.All(table, column => Assert.Equal(Run.Articles.Length, column.Value.Count));
    }

    [Fact]
    public async Task Many_articles_go_into_several_parts_in_order()
    {
        Run.Write(_folder.At("run"), ScoreFormat.Jsonl);
        using var folder = RunFolder.Prepare(
            _folder.At("other"), new ResultIdentity(RunFiles.Info, "", RunInputs.Unknown), force: false, RunFolder.CreateFile);
        ScoreParquet.Write(folder.Create, CardFile.Read(CardFile.Find(_folder.At("run"))!), maxRows: 2);
        var parts = folder.Files().Where(file => file.EndsWith(".parquet", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, 3).Select(number => $"scores.parquet/part-0000{number}.parquet"), parts);
        var ids = new List<string?>();
        foreach (var part in parts)
            ids.AddRange((await Read(Path.Combine(folder.PartialPath, part)))["id"]);
        Assert.Equal(Run.Articles.Select(article => article.Id), ids);
    }

    [Fact]
    public async Task A_run_without_articles_has_the_columns_all_the_same()
    {
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Parquet, force: false))
            writer.Complete();
        var table = await Read(_folder.At("run", "scores.parquet", "part-00001.parquet"));
        Assert.Equal(ScoreColumns.All.Select(column => column.Name), table.Keys);
        Assert.All(table, column => Assert.Empty(column.Value));
    }

    private static async Task<Dictionary<string, List<string?>>> Read(string path)
    {
        await using var stream = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(stream);
        using var rows = reader.OpenRowGroupReader(0);
        var table = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        foreach (var field in reader.Schema.DataFields)
            table[field.Name] = await Texts(rows, field);
        return table;
    }

    private static async Task<List<string?>> Texts(ParquetRowGroupReader rows, DataField field)
    {
        var count = (int)rows.RowCount;
        if (field.ClrType == typeof(int))
        {
            var words = new int[count];
            await rows.ReadAsync<int>(field, words.AsMemory());
            return [.. words.Select(value => value.ToString(CultureInfo.InvariantCulture))];
        }
        if (field.ClrType == typeof(double))
        {
            var numbers = new double?[count];
            await rows.ReadAsync<double>(field, numbers.AsMemory());
            return [.. numbers.Select(value => value?.ToString(CultureInfo.InvariantCulture))];
        }
        var texts = new string?[count];
        await rows.ReadAsync(field, texts.AsMemory()!);
        return [.. texts];
    }
}
