using System.Numerics;
using System.Runtime.CompilerServices;

namespace MtQuality.Lexicons;

/// <summary>An immutable hash table from 64-bit keys to numbers of 0 or more: open addressing with linear probing, at
/// most half full.</summary>
internal sealed class KeyMap
{
    /// <summary>The result for a key that is not in the map.</summary>
    public const int Missing = -1;

    private readonly (ulong Key, int Value)[] _cells;
    private readonly int _mask;

    /// <summary>Builds the map. If a key occurs twice, its first value is used.</summary>
    public KeyMap(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 2));
        _cells = new (ulong, int)[capacity];
        Array.Fill(_cells, (0UL, Missing));
        _mask = capacity - 1;
        foreach (var (key, value) in entries)
        {
            var cell = (int)key & _mask;
            while (_cells[cell].Value != Missing && _cells[cell].Key != key)
                cell = (cell + 1) & _mask;
            if (_cells[cell].Value == Missing)
                _cells[cell] = (key, value);
        }
    }

    /// <summary>The number stored under <paramref name="key"/>, or <see cref="Missing"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var cells = _cells;
        for (var cell = (int)key & _mask; ; cell = (cell + 1) & _mask)
        {
            ref readonly var found = ref cells[cell];
            if (found.Value == Missing || found.Key == key)
                return found.Value;
        }
    }
}
