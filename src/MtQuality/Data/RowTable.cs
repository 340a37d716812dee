namespace MtQuality.Data;

/// <summary>An immutable table of rows of different lengths: all entries one after the other, and where each row starts.</summary>
internal readonly struct RowTable<T>
    where T : unmanaged
{
    private readonly Table<int> _starts;
    private readonly Table<T> _entries;

    /// <summary>A table of entries in the order of their rows, and the index of the first entry of each row, with one more for the
    /// end.</summary>
    public RowTable(ReadOnlySpan<int> starts, ReadOnlySpan<T> entries) => (_starts, _entries) = (new(starts), new(entries));

    /// <summary>The table that <see cref="Save"/> has written under a name.</summary>
    public RowTable(TableFile file, string name) =>
        (_starts, _entries) = (file.Table<int>($"{name} starts"), file.Table<T>(name));

    /// <summary>Number of entries of all rows together.</summary>
    public int Size => _entries.Length;

    /// <summary>The entries of a row; may be empty.</summary>
    public ReadOnlySpan<T> this[int row] => _entries.Entries[_starts[row].._starts[row + 1]];

    /// <summary>Adds the table to a file.</summary>
    public void Save(TableWriter file, string name)
    {
        file.Add($"{name} starts", _starts);
        file.Add(name, _entries);
    }
}
