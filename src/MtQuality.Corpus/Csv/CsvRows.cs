using System.Globalization;
using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Csv;

/// <summary>
/// Reads the rows of a CSV file, the first of which names the columns. A quote that does not close costs its own row at most: the lines
/// after it are read again as rows of their own.
/// </summary>
internal sealed class CsvRows
{
    private readonly CsvLines _lines;
    private readonly CsvDialect _dialect;
    private readonly long _limit;
    private readonly int _id = -1;

    /// <summary>Reads the header line of a file.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="delimiter">The character between two cells; null to tell it by the header line.</param>
    /// <param name="limit">Length of the longest row that is read, in bytes.</param>
    /// <param name="idColumn">The name of the column that numbers the rows, if there is one.</param>
    public CsvRows(Stream stream, char? delimiter, long limit, string idColumn)
    {
        (_lines, _limit) = (new CsvLines(ByteLines.Read(stream, limit).GetEnumerator()), limit);
        while (_lines.Next(out var line))
        {
            if (IsBlank(line))
                continue;
            _dialect = CsvDialect.Of(line.Text, delimiter);
            var header = Take(line);
            HeaderFault = header.Fault;
            var names = header.Cells.Select(cell => cell.Text.Trim()).ToList();
            (Header, _id) = (names, names.FindIndex(name => name.Equals(idColumn, StringComparison.OrdinalIgnoreCase)));
            break;
        }
    }

    /// <summary>The names of the columns; empty if the file has no line.</summary>
    public IReadOnlyList<string> Header { get; } = [];

    /// <summary>What is wrong with the header line.</summary>
    public CsvFault HeaderFault { get; }

    /// <summary>Reads the rows below the header.</summary>
    /// <exception cref="DamagedInputException">The file is damaged; the rows before the damage were read.</exception>
    public IEnumerable<CsvRow> Read()
    {
        while (_lines.Next(out var line))
        {
            if (!IsBlank(line))
                yield return Take(line);
        }
        if (_lines.Damage is { } damage)
            throw damage;
    }

    private CsvRow Take(CsvLine first)
    {
        var cells = CsvCells.Of(first.Text, _dialect);
        var taken = new List<CsvLine> { first };
        for (var length = first.Length; cells.State == CsvState.Open && length <= _limit && _lines.Next(out var line);)
        {
            taken.Add(line);
            length += line.Length + 1;
            if (line.IsTooLong)
                break;
            cells.Add(line.Text);
        }
        if (taken[^1].IsTooLong)
            return Row(first, cells, CsvFault.TooLong, taken);
        if (cells.State == CsvState.Whole && !HidesRows(taken))
            return Row(first, cells, CsvFault.None, taken);
        // With as many quotes opened as closed, the line is a row by itself.
        if (taken.Count == 1 && cells.State == CsvState.Broken && first.Text.Count(c => c == CsvDialect.Quote) % 2 == 0)
        {
            cells.CutRest();
            return Row(first, cells, CsvFault.StrayQuotes, taken);
        }
        _lines.PutBack(taken[1..]);
        return WithoutClosingQuote(first);
    }

    /// <summary>The row of a line whose quote does not close: up to the end of the line if a row begins in the next, otherwise lost with
    /// the lines up to the next row.</summary>
    private CsvRow WithoutClosingQuote(CsvLine first)
    {
        var cells = CsvCells.Of(first.Text, _dialect);
        var last = first;
        while (Header.Count > 0 && _lines.Next(out var line))
        {
            if (BeginsRow(line))
            {
                _lines.PutBack([line]);
                break;
            }
            last = line;
        }
        var isKept = last.Number == first.Number && cells.State == CsvState.Open
            && (Header.Count == 0 || cells.Cells.Count == Header.Count);
        return Row(first, cells, isKept ? CsvFault.OpenQuote : CsvFault.LostRow, [first]) with { LastLine = last.Number };
    }

    private bool BeginsRow(CsvLine line) =>
        !line.IsTooLong && CsvCells.Of(line.Text, _dialect) is { State: not CsvState.Broken } cells && cells.Cells.Count == Header.Count;

    /// <summary>Whether each line of a row would be a row by itself, with a number as its id: then the quote that holds them together was
    /// not meant.</summary>
    private bool HidesRows(List<CsvLine> lines) =>
        _id >= 0 && lines.Count > 1 && lines.TrueForAll(line => IsNumbered(line.Text));

    private bool IsNumbered(string line) =>
        CsvCells.Of(line, _dialect).Cells is var cells
        && cells.Count == Header.Count
        && long.TryParse(cells[_id].Text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsBlank(CsvLine line) => !line.IsTooLong && string.IsNullOrWhiteSpace(line.Text);

    private static CsvRow Row(CsvLine first, CsvCells cells, CsvFault fault, List<CsvLine> lines) =>
        new(first.Number, cells.Text, fault == CsvFault.TooLong ? [] : cells.Cells, fault)
        {
            LastLine = lines[^1].Number,
            Length = lines.Sum(line => line.Length),
            Damaged = lines.Sum(line => line.Damaged),
        };
}
