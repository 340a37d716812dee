using System.Runtime.InteropServices;

namespace MtQuality.Data;

/// <summary>Writes a <see cref="TableFile"/>.</summary>
internal sealed class TableWriter
{
    // An embedded file begins four bytes after a multiple of eight, because its length stands before it.
    private const int Alignment = 8;
    private const int Shift = 4;

    private readonly List<(string Name, byte[] Content)> _tables = [];

    /// <summary>Adds a table under a name of its own.</summary>
    public void Add<T>(string name, Table<T> table)
        where T : unmanaged => _tables.Add((name, MemoryMarshal.AsBytes(table.Entries).ToArray()));

    /// <summary>The content of the file.</summary>
    /// <param name="sources">Hash of what the tables were compiled from.</param>
    public byte[] ToBytes(ulong sources)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(TableFile.Magic);
        writer.Write(TableFile.Version);
        writer.Write(_tables.Count);
        writer.Write(sources);
        var end = TableFile.HeaderLength + _tables.Count * TableFile.EntryLength;
        foreach (var (name, content) in _tables)
        {
            writer.Write(TableFile.HashOf(name));
            writer.Write(Aligned(end));
            writer.Write(content.Length);
            end = Aligned(end) + content.Length;
        }
        foreach (var (_, content) in _tables)
        {
            writer.Write(new byte[Aligned((int)file.Position) - (int)file.Position]);
            writer.Write(content);
        }
        return file.ToArray();
    }

    private static int Aligned(int position) => (position - Shift + Alignment - 1) / Alignment * Alignment + Shift;
}
