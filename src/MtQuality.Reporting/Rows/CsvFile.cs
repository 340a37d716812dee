using CsvHelper;

namespace MtQuality.Reporting.Rows;

/// <summary>The one way CSV is written here: RFC 4180, UTF-8, LF, no number changed by a culture, no cell that a spreadsheet would
/// run.</summary>
internal static class CsvFile
{
    // A text cell that begins with = + - @, a tab or CR gets an apostrophe in front, numbers do not. That holds for ids too:
    // in every file alike, so that rows still join; scores.jsonl has them untouched.
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    private const string Dangerous = "=+-@\t\r";

    public static CsvWriter Create(Stream stream) => CsvWriter.Create(stream, Options, leaveOpen: false);

    public static void WriteHeader(this CsvWriter csv, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            csv.WriteField(name);
        csv.EndRecord();
    }

    /// <summary>Writes a cell of text. NUL becomes U+FFFD, as half a surrogate pair does: many readers of CSV end a file there.</summary>
    public static void WriteText(this CsvWriter csv, string? text) => csv.WriteField(text?.Replace('\0', '\uFFFD'));

    /// <summary>The text of a cell that <see cref="WriteText"/> wrote: without the apostrophe that keeps a spreadsheet from running
    /// it.</summary>
    public static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && Dangerous.Contains(cell[1]) ? cell[1..] : cell;

    /// <summary>The name of an enum value as our files write it.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
