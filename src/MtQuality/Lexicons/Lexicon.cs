using System.Globalization;
using System.Text;

namespace MtQuality.Lexicons;

/// <summary>
/// One lexicon file: a tab-separated table of words, with its title, source and licence in <c># name: value</c> lines at the top.
/// </summary>
internal sealed class Lexicon
{
    private Lexicon(string name, IReadOnlyDictionary<string, string> header, IReadOnlyList<string[]> rows)
    {
        Name = name;
        Header = header;
        Rows = rows;
    }

    /// <summary>File name without extension.</summary>
    public string Name { get; }

    /// <summary>The header's values: <c>title</c>, <c>source</c>, <c>licence</c>, <c>columns</c>.</summary>
    public IReadOnlyDictionary<string, string> Header { get; }

    /// <summary>The rows in file order; every row has at least one cell, and that is not empty.</summary>
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

    /// <summary>This lexicon with the rows of <paramref name="other"/> before its own: where both speak of a word, the other
    /// wins.</summary>
    public Lexicon ExtendedBy(Lexicon other) => new(Name, Header, [.. other.Rows, .. Rows]);

    private static string[] Row(string name, int number, string line, Dictionary<string, string> header)
    {
        var cells = line.Split('\t');
        if (cells[0].Length == 0)
            throw new FormatException($"{name}.tsv, line {number}: the first cell is empty; write the word or phrase there, cells parted by a tab.");
        if (header.TryGetValue("columns", out var columns) && columns.AsSpan().Count("<TAB>") + 1 is var known && cells.Length > known)
            throw new FormatException($"{name}.tsv, line {number}: {cells.Length} cells, but the header names {known} columns ({columns}); remove the extra tab.");
        return cells;
    }

    /// <summary>The cell of <paramref name="row"/> at <paramref name="column"/>, or an empty text where the row is shorter.</summary>
    public static string Cell(string[] row, int column) => column < row.Length ? row[column] : "";

    /// <summary>The number in a cell of <paramref name="row"/>; null where the cell is empty or the row is shorter.</summary>
    /// <exception cref="FormatException">The cell holds something else, or a number below 0.</exception>
    public double? Number(string[] row, int column)
    {
        var cell = Cell(row, column);
        if (cell.Length == 0)
            return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < double.PositiveInfinity
            ? number
            : throw new FormatException($"{Name}.tsv, '{row[0]}': '{cell}' in column {column + 1} is not a number; write 0 or more with a decimal point, or leave the cell empty.");
    }
}
