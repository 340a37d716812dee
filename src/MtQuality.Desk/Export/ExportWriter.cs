using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Reporting.Rows;

namespace MtQuality.Desk.Export;

/// <summary>Writes a table as CSV or JSON lines, as all our files are written.</summary>
internal static class ExportWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes CSV; no cell can be a formula of a spreadsheet.</summary>
    public static void WriteCsv(ExportTable table, Stream stream)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader([.. table.Columns]);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
                csv.WriteText(TextOf(cell));
            csv.EndRecord();
        }
    }

    /// <summary>Writes an object a line; an empty cell has no property.</summary>
    public static void WriteJsonLines(ExportTable table, Stream stream)
    {
        foreach (var row in table.Rows)
        {
            using (var json = new Utf8JsonWriter(stream, Options))
            {
                json.WriteStartObject();
                foreach (var (name, cell) in table.Columns.Zip(row).Where(pair => pair.Second is not null))
                    WriteCell(json, name, cell);
                json.WriteEndObject();
            }
            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteCell(Utf8JsonWriter json, string name, object? cell)
    {
        if (cell is bool truth)
            json.WriteBoolean(name, truth);
        else if (cell is double number)
            json.WriteNumber(name, number);
        else
            json.WriteString(name, WellFormedText.Of(TextOf(cell)));
    }

    private static string TextOf(object? cell) => cell switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
