using System.Globalization;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Runs;
using MtQuality.Signals.Catalog;
using Parquet;
using Parquet.Schema;

namespace MtQuality.Reporting.Rows;

/// <summary>
/// <c>scores.parquet/</c>: the columns of <c>scores.csv</c> as part files, made from <c>scores.jsonl</c> at the end of a run.
/// A Parquet file is whole only when its end is written; what a killed run needs to go on is in the cards alone.
/// </summary>
internal static class ScoreParquet
{
    /// <summary>Most articles of a part file: their columns, and not their texts, are held in memory.</summary>
    public const int MaxRows = 20_000;

    private sealed record Row(int Words, string?[] Texts, double?[] Numbers);

    private static readonly (DataField Field, Func<StoredCard, string?> Of)[] Texts =
    [
        Text("id", card => card.Id),
        Text("source", card => card.Source),
        Text("title", card => card.Title),
        Text("site", card => card.Site),
        Text("date", card => card.Date),
        Text("verdict", card => CsvFile.Name(card.Verdict)),
        Text("reason", card => card.Reason),
        Text("because", card => string.Join("; ", card.Because)),
        Text("page", card => PageName.Link(card.Id)),
        Text("signature", card => card.Signature),
    ];

    private static readonly (DataField Field, Func<StoredCard, double?> Of)[] Numbers =
    [
        Number("score", card => card.Score),
        Number("p_translated", card => card.PTranslated),
        Number("p_spun", card => card.PSpun),
        .. SignalCatalog.All.Select(signal => Number(signal.Id, card => card.Readings[signal.Id].Value)),
    ];

    private static readonly DataField<int> Words = new("words");

    // In the order of scores.csv.
    private static readonly ParquetSchema Schema = new(
        [.. ScoreCsv.Columns.Select(name => Texts.Select(text => text.Field).Concat(Numbers.Select(number => number.Field)).Append(Words).Single(field => field.Name == name))]);

    /// <summary>Writes the parts of a run whose cards are complete; a run without articles has one part without rows.</summary>
    public static void Write(RunFolder folder, int mostRows = MaxRows)
    {
        var number = 0;
        foreach (var rows in StoredCard.Read(Path.Combine(folder.PartialPath, RunFiles.Cards)).Select(RowOf).Chunk(mostRows).DefaultIfEmpty([]))
        {
            using var part = folder.Create(string.Create(CultureInfo.InvariantCulture, $"{RunFiles.Scores(ScoreFormat.Parquet)}/part-{++number:00000}.parquet"));
            WritePart(part, rows).GetAwaiter().GetResult();
        }
    }

    private static Row RowOf(StoredCard card) => new(card.Words, Array.ConvertAll(Texts, text => text.Of(card)), Array.ConvertAll(Numbers, number => number.Of(card)));

    private static async Task WritePart(Stream stream, Row[] rows)
    {
        await using var writer = await ParquetWriter.CreateAsync(Schema, stream);
        using var group = writer.CreateRowGroup();
        foreach (var field in Schema.DataFields)
        {
            if (field == Words)
                await group.WriteAsync<int>(field, Array.ConvertAll(rows, row => row.Words));
            else if (Array.FindIndex(Texts, text => text.Field == field) is >= 0 and var text)
                await group.WriteAsync(field, Array.ConvertAll(rows, row => row.Texts[text])!, null);
            else if (Array.FindIndex(Numbers, number => number.Field == field) is var number)
                await group.WriteAsync<double>(field, Array.ConvertAll(rows, row => row.Numbers[number]));
        }
    }

    private static (DataField, Func<StoredCard, string?>) Text(string name, Func<StoredCard, string?> value) => (new DataField<string>(name), value);

    private static (DataField, Func<StoredCard, double?>) Number(string name, Func<StoredCard, double?> value) => (new DataField<double?>(name), value);
}
