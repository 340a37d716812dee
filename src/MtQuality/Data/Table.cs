using System.Runtime.InteropServices;

namespace MtQuality.Data;

/// <summary>An immutable table of numbers that stays where it is in memory: mapped from a <see cref="TableFile"/>, or built. Reading it
/// copies nothing.</summary>
internal readonly unsafe struct Table<T>
    where T : unmanaged
{
    private readonly T* _start;

    // Keeps a table in memory that was built; null where the memory is that of a file.
    private readonly T[]? _built;

    /// <summary>A table in memory that is never moved nor freed.</summary>
    public Table(void* start, int length)
    {
        _start = (T*)start;
        Length = length;
    }

    /// <summary>A table of these entries.</summary>
    public Table(ReadOnlySpan<T> entries)
    {
        _built = GC.AllocateUninitializedArray<T>(Math.Max(1, entries.Length), pinned: true);
        entries.CopyTo(_built);
        _start = (T*)Marshal.UnsafeAddrOfPinnedArrayElement(_built, 0);
        Length = entries.Length;
    }

    /// <summary>Number of entries.</summary>
    public int Length { get; }

    /// <summary>All entries.</summary>
    public ReadOnlySpan<T> Entries => new(_start, Length);

    /// <summary>The entry at an index.</summary>
    public ref readonly T this[int index] => ref Entries[index];
}
