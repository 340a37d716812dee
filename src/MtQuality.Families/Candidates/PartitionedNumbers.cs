using System.Runtime.InteropServices;

namespace MtQuality.Families.Candidates;

/// <summary>Numbers that do not fit into memory, sorted: each is written to the file of its partition, and one partition after the other is
/// read and sorted.</summary>
internal sealed class PartitionedNumbers : IDisposable
{
    /// <summary>Number of partitions.</summary>
    public const int Count = 256;

    private const int BufferLength = 4096;

    private readonly string _folder;
    private readonly FileStream[] _files = new FileStream[Count];
    private readonly ulong[][] _buffers = new ulong[Count][];
    private readonly int[] _filled = new int[Count];

    /// <summary>Begins with no numbers.</summary>
    /// <param name="folder">A folder for the files, which are deleted at the end.</param>
    public PartitionedNumbers(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Count; i++)
        {
            const FileOptions options = FileOptions.DeleteOnClose;
            _files[i] = new FileStream(
                Path.Combine(folder, $"{i:x2}"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, options);
            _buffers[i] = new ulong[BufferLength];
        }
    }

    public void Add(int partition, ulong number)
    {
        if (_filled[partition] == BufferLength)
            Flush(partition);
        _buffers[partition][_filled[partition]++] = number;
    }

    /// <summary>The numbers of each partition, ascending; valid until the next. They can be read once.</summary>
    public IEnumerable<ReadOnlyMemory<ulong>> Sorted()
    {
        var numbers = Array.Empty<ulong>();
        for (var i = 0; i < Count; i++)
        {
            Flush(i);
            var length = (int)(_files[i].Length / sizeof(ulong));
            if (numbers.Length < length)
                numbers = new ulong[length + length / 4];
            _files[i].Position = 0;
            _files[i].ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan(0, length)));
            _files[i].Dispose();
            numbers.AsSpan(0, length).Sort();
            yield return numbers.AsMemory(0, length);
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
        Directory.Delete(_folder);
    }

    private void Flush(int partition)
    {
        _files[partition].Write(MemoryMarshal.AsBytes(_buffers[partition].AsSpan(0, _filled[partition])));
        _filled[partition] = 0;
    }
}
