using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace MtQuality.Reporting.Rows;

/// <summary>
/// <c>scores.parquet/</c>: the columns of <c>scores.csv</c> as part files, made from the cards at the end of a run.
/// A Parquet file is complete only when its footer is written, so an interrupted run continues from the cards alone.
/// </summary>
internal static class ScoreParquet
{
    /// <summary>Maximum number of articles in a part file; their rows are held in memory, their texts are not.</summary>
    public const int MaxRows = 20_000;

    private static readonly (ScoreColumn Column, DataField Field)[] Fields =
        [.. ScoreColumns.All.Select(column => (column, FieldOf(column)))];

    private static readonly ParquetSchema Schema = new([.. Fields.Select(field => field.Field)]);

    /// <summary>Writes the part files; without cards, one part that has no rows.</summary>
    /// <param name="create">Opens a new file of the run by its name.</param>
    /// <param name="cards">The cards of the run.</param>
    /// <param name="hasPages">Whether the run writes pages of its articles.</param>
    /// <param name="maxRows">Maximum number of rows in a part.</param>
    public static void Write(Func<string, Stream> create, IEnumerable<StoredCard> cards, bool hasPages = true, int maxRows = MaxRows)
    {
        var number = 0;
        foreach (var rows in cards.Select(card => ScoreRow.Of(card).LinkedIf(hasPages)).Chunk(maxRows).DefaultIfEmpty([]))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"part-{++number:00000}.parquet");
            using var part = create($"{RunFiles.Scores(ScoreFormat.Parquet)}/{name}");
            WritePart(part, rows).GetAwaiter().GetResult();
        }
    }

    private static async Task WritePart(Stream stream, ScoreRow[] rows)
    {
        await using var writer = await ParquetWriter.CreateAsync(Schema, stream);
        using var group = writer.CreateRowGroup();
        foreach (var (column, field) in Fields)
        {
            switch (column)
            {
                case TextColumn text:
                    await group.WriteAsync(field, Array.ConvertAll(rows, row => text.Of(row))!, null);
                    break;
                case CountColumn count:
                    await group.WriteAsync<int>(field, Array.ConvertAll(rows, row => count.Of(row)));
                    break;
                case NumberColumn number:
                    await group.WriteAsync<double>(field, Array.ConvertAll(rows, row => number.Of(row)));
                    break;
            }
        }
    }

    private static DataField FieldOf(ScoreColumn column) => column switch
    {
        TextColumn => new DataField<string>(column.Name),
        CountColumn => new DataField<int>(column.Name),
        _ => new DataField<double?>(column.Name),
    };
}
