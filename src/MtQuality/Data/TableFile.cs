using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;

namespace MtQuality.Data;

/// <summary>
/// Tables in one file, which is embedded in the library and so mapped with it: nothing is read, parsed or copied when a program starts.
/// Little-endian: a header of 24 bytes (magic, version, number of tables, hash of what they were compiled from); for each table the hash
/// of its name (8 bytes), where it starts, and its length in bytes (4 each); the tables. <see cref="TableWriter"/> writes it.
/// </summary>
internal sealed unsafe class TableFile
{
    internal const ulong Magic = 0x454C4241_5451544D; // "MTQTABLE"
    internal const int Version = 1;
    internal const int HeaderLength = 24;
    internal const int EntryLength = 16;

    private readonly byte* _start;
    private readonly int _count;

    private TableFile(byte* start, int count)
    {
        _start = start;
        _count = count;
    }

    /// <summary>The tables of an embedded file, if they were compiled from sources with this hash.</summary>
    /// <param name="path">The file's path below <c>data/</c>.</param>
    /// <param name="sources">Hash of the sources.</param>
    /// <exception cref="FileNotFoundException">It is not embedded; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">It was compiled by another version, or from other sources; the message says what to
    /// do.</exception>
    public static TableFile Open(string path, ulong sources)
    {
        using var stream = (UnmanagedMemoryStream)DataFiles.Embedded.Open(path);
        var start = stream.PositionPointer;
        if (stream.Length < HeaderLength || Read<ulong>(start) != Magic || Read<int>(start + 8) != Version)
            throw Stale($"data/{path} is no file of tables of this version");
        return Read<ulong>(start + 16) == sources
            ? new TableFile(start, Read<int>(start + 12))
            : throw Stale($"data/{path} was compiled from other lexicons than those in data/lexicons/");
    }

    /// <summary>The table with this name.</summary>
    /// <exception cref="InvalidDataException">There is none; the message says what to do.</exception>
    public Table<T> Table<T>(string name)
        where T : unmanaged
    {
        var hash = HashOf(name);
        for (var entry = _start + HeaderLength; entry < _start + HeaderLength + _count * EntryLength; entry += EntryLength)
        {
            if (Read<ulong>(entry) == hash)
                return new Table<T>(_start + Read<int>(entry + 8), Read<int>(entry + 12) / sizeof(T));
        }
        throw Stale($"The tables of the lexicons lack '{name}'");
    }

    internal static ulong HashOf(string name) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(name));

    private static T Read<T>(byte* at)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(at);

    private static InvalidDataException Stale(string problem) => new(
        $"{problem}; compile them again with `dotnet run --project src/MtQuality.Forge -- tables`, and build again.");
}
