using CsvHelper;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Rows;

/// <summary><c>scores.csv</c>: one row for each article; an empty cell is a withheld value.</summary>
internal sealed class ScoreCsv : IScoreSink
{
    private readonly CsvWriter _csv;
    private readonly string _signature;
    private readonly bool _hasPages;

    public ScoreCsv(Stream stream, string signature, bool hasPages)
    {
        (_csv, _signature, _hasPages) = (CsvFile.Create(stream), signature, hasPages);
        _csv.WriteHeader([.. ScoreColumns.All.Select(column => column.Name)]);
    }

    public void Write(ScoreCard card)
    {
        var row = ScoreRow.Of(card, _signature).LinkedIf(_hasPages);
        foreach (var column in ScoreColumns.All)
            WriteCell(_csv, column, row);
        _csv.EndRecord();
    }

    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    /// <summary>Writes the value of a column.</summary>
    public static void WriteCell(CsvWriter csv, ScoreColumn column, ScoreRow row)
    {
        switch (column)
        {
            case TextColumn text:
                csv.WriteText(text.Of(row));
                break;
            case CountColumn count:
                csv.WriteField(count.Of(row));
                break;
            case NumberColumn number:
                csv.WriteField(number.Of(row));
                break;
        }
    }
}
