using CsvHelper;

namespace MtQuality.Reporting.Rows;

/// <summary>How all our CSV is written: RFC 4180, UTF-8, LF, numbers in the invariant culture, and no cell that a spreadsheet would
/// execute.</summary>
internal static class CsvFile
{
    // A text cell that begins with = + - @, a tab or CR gets an apostrophe in front; numbers do not. Ids get it in every CSV file,
    // so that rows of different files still join. scores.jsonl has ids without it. This writes it itself before what the library does
    // not know: a line end, a bar, with which some programs begin a command, and the wide signs that some take for the narrow ones.
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    private const string Unknown = "\n|\uFF1D\uFF0B\uFF0D\uFF20";
    private const string Dangerous = "=+-@\t\r" + Unknown;

    public static CsvWriter Create(Stream stream) => CsvWriter.Create(stream, Options, leaveOpen: false);

    public static void WriteHeader(this CsvWriter csv, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            csv.WriteField(name);
        csv.EndRecord();
    }

    /// <summary>Writes a cell of text. NUL becomes U+FFFD, because many readers of CSV stop there; so does half a surrogate
    /// pair.</summary>
    public static void WriteText(this CsvWriter csv, string? text)
    {
        var plain = text?.Replace('\0', '\uFFFD');
        csv.WriteField(plain is [var first, ..] && Unknown.Contains(first) ? $"'{plain}" : plain);
    }

    /// <summary>The text of a cell that <see cref="WriteText"/> wrote, without the apostrophe in front.</summary>
    public static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && Dangerous.Contains(cell[1]) ? cell[1..] : cell;

    /// <summary>The name of an enum value in our files.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
