using System.Globalization;
using CsvHelper;

namespace MtQuality.Reporting.Rows;

/// <summary>How all our CSV is written: RFC 4180, UTF-8, LF, numbers in the invariant culture, and no cell that a spreadsheet would
/// execute.</summary>
internal static class CsvFile
{
    // A text cell that a spreadsheet may take for a formula gets an apostrophe in front; numbers do not. Ids get it in every CSV file,
    // so that rows of different files still join. scores.jsonl has ids without it. This writes it itself before what the library does
    // not know.
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    private const string Known = "=+-@\t\r";

    // A bar, with which some programs begin a command, and the wide and small signs that some take for the narrow ones.
    private const string Signs = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    // Programs drop these at the beginning of a cell, and what follows becomes its beginning.
    private const string Breaks = "\t\r\n";

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
        var plain = Written(text);
        csv.WriteField(IsFormula(plain) && !Known.Contains(plain[0]) ? $"'{plain}" : plain);
    }

    /// <summary>What <see cref="Plain"/> gives back of a text that was written: no file may hold NUL, and none tells null from
    /// nothing.</summary>
    public static string Written(string? text) => text?.Replace('\0', '\uFFFD') ?? "";

    /// <summary>The text of a cell that <see cref="WriteText"/> wrote, without the apostrophe in front.</summary>
    public static string Plain(string cell) => cell is ['\'', ..] && IsFormula(cell.AsSpan(1)) ? cell[1..] : cell;

    /// <summary>Whether a spreadsheet may take a cell for a formula: it begins with a sign, with or without something unseen before it, or
    /// with a line break or tab.</summary>
    private static bool IsFormula(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty || Breaks.Contains(cell[0]))
            return !cell.IsEmpty;
        foreach (var c in cell)
        {
            if (!IsUnseen(c))
                return Signs.Contains(c);
        }
        return false;
    }

    private static bool IsUnseen(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>The name of an enum value in our files.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
