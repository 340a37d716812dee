namespace MtQuality.Corpus.Csv;

/// <summary>The columns of a CSV file, and which cell of a row each of them is.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _text;

    /// <param name="names">The names in the header line.</param>
    /// <param name="text">The name of the column of texts, which is one of them.</param>
    public CsvColumns(IReadOnlyList<string> names, string text)
    {
        Count = names.Count;
        for (var i = 0; i < names.Count; i++)
            _places.TryAdd(names[i], i);
        _text = _places[text];
    }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>Whether it is known of each cell of a row which column it is. Cells beyond the header are known if they are blank, or
    /// if they go on with a text that is not in quotes.</summary>
    public bool Fits(CsvRow row) =>
        (row.Fault != CsvFault.StrayQuotes || row.Cells.Count >= Count) && (!HasExtraCells(row) || Joins(row));

    /// <summary>Number of cells that the text of a row is made of.</summary>
    public int Joined(CsvRow row) => Joins(row) ? row.Cells.Count - _text : 1;

    /// <summary>The cell of a row in a column; null where it has none.</summary>
    public string? Find(CsvRow row, string column)
    {
        if (!_places.TryGetValue(column, out var place) || place >= row.Cells.Count)
            return null;
        var cell = row.Cells[place];
        return place == _text && Joins(row) ? CsvCells.Unquote(row.Text[cell.Start..]) : cell.Text;
    }

    private bool Joins(CsvRow row) =>
        _text == Count - 1 && HasExtraCells(row) && row.Cells.Skip(_text).All(cell => !cell.IsQuoted);

    private bool HasExtraCells(CsvRow row) => row.Cells.Skip(Count).Any(cell => !string.IsNullOrWhiteSpace(cell.Text));
}
