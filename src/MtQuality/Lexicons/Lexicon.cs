using System.Globalization;
using System.Text;

namespace MtQuality.Lexicons;

/// <summary>
/// A lexicon file: a tab-separated table of words. Lines <c># name: value</c> at its top give title, source and licence.
/// </summary>
internal sealed class Lexicon
{
    private Lexicon(string name, IReadOnlyDictionary<string, string> header, IReadOnlyList<string[]> rows)
    {
        Name = name;
        Header = header;
        Rows = rows;
    }

    /// <summary>The file name without extension.</summary>
    public string Name { get; }

    /// <summary>The values of the header by name: <c>title</c>, <c>source</c>, <c>licence</c>, <c>columns</c>.</summary>
    public IReadOnlyDictionary<string, string> Header { get; }

    /// <summary>The rows in file order. The first cell of every row is not empty.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads a lexicon from UTF-8.</summary>
    /// <exception cref="FormatException">A row has more cells than the header names columns, or starts with an empty cell.</exception>
    public static Lexicon Read(string name, Stream stream)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<string[]>();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#'))
            {
                if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                    header.TryAdd(line[1..colon].Trim(), line[(colon + 1)..].Trim());
            }
            else if (line.Length > 0)
            {
                rows.Add(Row(name, number, line, header));
            }
        }
        return new Lexicon(name, header, rows);
    }

    /// <summary>This lexicon with the rows of <paramref name="other"/> before its own, so that they take precedence for words
    /// that both list.</summary>
    public Lexicon ExtendedBy(Lexicon other) => new(Name, Header, [.. other.Rows, .. Rows]);

    private static string[] Row(string name, int number, string line, Dictionary<string, string> header)
    {
        var cells = line.Split('\t');
        if (cells[0].Length == 0)
            throw Error(name, number, "the first cell is empty; write the word or phrase there, and separate cells by tabs.");
        if (header.TryGetValue("columns", out var columns) && columns.AsSpan().Count("<TAB>") + 1 is var known && cells.Length > known)
            throw Error(name, number, $"{cells.Length} cells, but the header names {known} columns ({columns}); remove the extra tab.");
        return cells;
    }

    private string Columns => Header.GetValueOrDefault("columns", "");

    private static FormatException Error(string name, int line, string problem) => new($"{name}.tsv, line {line}: {problem}");

    private FormatException Error(string[] row, string problem) => new($"{Name}.tsv, '{row[0]}': {problem}");

    /// <summary>The cell of <paramref name="row"/> at <paramref name="column"/>, counted from 0; empty if the row is shorter.</summary>
    public static string Cell(string[] row, int column) => column < row.Length ? row[column] : "";

    /// <summary>The cell of <paramref name="row"/> at <paramref name="column"/>, counted from 0, which must be there.</summary>
    /// <exception cref="FormatException">The cell is empty, or the row is shorter.</exception>
    public string Required(string[] row, int column) => Cell(row, column) is { Length: > 0 } cell
        ? cell
        : throw Error(row, $"column {column + 1} is empty; write all columns, separated by tabs: {Columns}.");

    /// <summary>The cell of <paramref name="row"/> at <paramref name="column"/>, counted from 0, which may be empty but must be
    /// there: a row without it was probably written with spaces instead of tabs.</summary>
    /// <exception cref="FormatException">The row is shorter.</exception>
    public string Present(string[] row, int column) => column < row.Length
        ? row[column]
        : throw Error(row, $"there is no column {column + 1}; write all columns, separated by tabs: {Columns}.");

    /// <summary>The whole number in a cell of <paramref name="row"/>, which must be there: 0 to <paramref name="max"/>.</summary>
    /// <exception cref="FormatException">The cell is empty or contains something else, or the row is shorter.</exception>
    public byte WholeNumber(string[] row, int column, byte max)
    {
        var cell = Required(row, column);
        return byte.TryParse(cell, CultureInfo.InvariantCulture, out var number) && number <= max
            ? number
            : throw Error(
                row, $"'{cell}' in column {column + 1} is not a whole number from 0 to {max}; write one there (the columns: {Columns}).");
    }

    /// <summary>The kind that a cell of <paramref name="row"/> names, in any case, with or without hyphens.</summary>
    /// <exception cref="FormatException">The cell is empty or names no kind, or the row is shorter.</exception>
    public T Kind<T>(string[] row, int column)
        where T : struct, Enum
    {
        var cell = Required(row, column);
        return Enum.TryParse<T>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? kind
            : throw Error(
                row, $"'{cell}' in column {column + 1} is unknown; write one of {string.Join(", ", Enum.GetNames<T>().Skip(1))}.");
    }

    /// <summary>The number in a cell of <paramref name="row"/>, 0 or more; null if the cell is empty or the row is shorter.</summary>
    /// <exception cref="FormatException">The cell contains something else, or a number below 0.</exception>
    public double? Number(string[] row, int column)
    {
        var cell = Cell(row, column);
        if (cell.Length == 0)
            return null;
        var isNumber = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return isNumber && number is >= 0 and < double.PositiveInfinity
            ? number
            : throw Error(
                row,
                $"'{cell}' in column {column + 1} is not a number of 0 or more; write one with a decimal point, or leave the cell empty.");
    }
}
