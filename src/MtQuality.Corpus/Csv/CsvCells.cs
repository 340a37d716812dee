using System.Text;

namespace MtQuality.Corpus.Csv;

/// <summary>How a row stands at the end of a line.</summary>
internal enum CsvState
{
    /// <summary>The row ends here.</summary>
    Whole,

    /// <summary>A quoted cell goes on in the next line.</summary>
    Open,

    /// <summary>Something other than a delimiter follows a closing quote.</summary>
    Broken,
}

/// <summary>
/// Cuts a row into cells, one line after the other, so that the work for a row grows with its length alone. A quote inside a cell that does
/// not begin with one is a character like any other.
/// </summary>
internal sealed class CsvCells(CsvDialect dialect)
{
    private readonly StringBuilder _row = new();
    private readonly StringBuilder _cell = new();
    private readonly List<CsvCell> _cells = [];
    private int _start;

    /// <summary>The text of the row so far.</summary>
    public string Text => _row.ToString();

    /// <summary>How the row stands.</summary>
    public CsvState State { get; private set; }

    /// <summary>The cells so far; an open one ends where the text does.</summary>
    public List<CsvCell> Cells => State == CsvState.Open ? [.. _cells, new CsvCell(_cell.ToString(), _start, IsQuoted: true)] : _cells;

    /// <summary>The cells of one line that is a row by itself.</summary>
    public static CsvCells Of(string line, CsvDialect dialect)
    {
        var cells = new CsvCells(dialect);
        cells.Add(line);
        return cells;
    }

    /// <summary>Reads the next line of the row, which must not be broken.</summary>
    public void Add(string line)
    {
        var at = 0;
        if (State == CsvState.Open)
        {
            _row.Append('\n');
            _cell.Append('\n');
        }
        var before = _row.Length;
        _row.Append(line);
        while (State == CsvState.Open || at <= line.Length)
        {
            if (State != CsvState.Open)
            {
                while (dialect.SkipsSpaces && at < line.Length && line[at] == ' ')
                    at++;
                _start = before + at;
                if (at == line.Length || line[at] != CsvDialect.Quote)
                {
                    at = AddPlain(line, at);
                    continue;
                }
                (State, at) = (CsvState.Open, at + 1);
            }
            at = AddQuoted(line, at);
            if (at < 0)
                return;
        }
    }

    /// <summary>Cuts the rest of a broken row at every delimiter.</summary>
    public void CutRest()
    {
        var start = _start;
        foreach (var cell in Text[start..].Split(dialect.Delimiter))
        {
            _cells.Add(new CsvCell(Unquote(cell), start, IsQuoted: false));
            start += cell.Length + 1;
        }
        State = CsvState.Whole;
    }

    /// <summary>A text without the quotes around it, and with one for every two inside it.</summary>
    public static string Unquote(string cell)
    {
        var bare = cell.Trim(' ');
        return bare is [CsvDialect.Quote, .., CsvDialect.Quote] ? bare[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
    }

    // The offset after the delimiter behind the cell; beyond the line at its end.
    private int AddPlain(string line, int at)
    {
        var end = line.IndexOf(dialect.Delimiter, at);
        end = end < 0 ? line.Length : end;
        _cells.Add(new CsvCell(line[at..end], _start, IsQuoted: false));
        return end + 1;
    }

    // The offset after the delimiter behind the cell; negative where it goes on in the next line or is broken.
    private int AddQuoted(string line, int at)
    {
        while (true)
        {
            var quote = line.IndexOf(CsvDialect.Quote, at);
            _cell.Append(line, at, (quote < 0 ? line.Length : quote) - at);
            if (quote < 0)
                return -1;
            if (quote + 1 == line.Length || line[quote + 1] != CsvDialect.Quote)
            {
                at = quote + 1;
                break;
            }
            _cell.Append(CsvDialect.Quote);
            at = quote + 2;
        }
        while (at < line.Length && line[at] == ' ')
            at++;
        if (at < line.Length && line[at] != dialect.Delimiter)
        {
            State = CsvState.Broken;
            return -1;
        }
        _cells.Add(new CsvCell(_cell.ToString(), _start, IsQuoted: true));
        _cell.Clear();
        State = CsvState.Whole;
        return at + 1;
    }
}
