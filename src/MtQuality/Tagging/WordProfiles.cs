using System.Numerics;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tagging;

/// <summary>What is known of a word in any sentence, learnt from plain text and the treebank.</summary>
/// <param name="Cluster">Number of the cluster of words that occur in similar contexts; 0 for none.</param>
/// <param name="Lexical">Number of the set of classes that the word usually has; 0 for none.</param>
/// <param name="Band">Frequency and share of capitalised forms, in coarse steps; 0 for an unknown word.</param>
/// <param name="Fixed">The class that the word always has, or <see cref="WordClass.None"/>.</param>
internal readonly record struct WordProfile(byte Cluster, byte Lexical, byte Band, WordClass Fixed);

/// <summary>The profiles of the common words, looked up by the upper half of their <see cref="WordKey"/>.</summary>
internal sealed class WordProfiles
{
    private readonly (uint Key, WordProfile Profile)[] _cells;
    private readonly uint _mask;

    /// <summary>Builds the table. If a key occurs twice, its first profile is used.</summary>
    public WordProfiles(IReadOnlyCollection<(uint Key, WordProfile Profile)> words)
    {
        _cells = new (uint, WordProfile)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Count * 2))];
        _mask = (uint)_cells.Length - 1;
        foreach (var word in words)
        {
            // The default profile marks an empty cell, so a word with that profile is not stored.
            if (word.Profile == default)
                continue;
            var cell = word.Key & _mask;
            while (_cells[cell].Profile != default && _cells[cell].Key != word.Key)
                cell = (cell + 1) & _mask;
            if (_cells[cell].Profile == default)
                _cells[cell] = word;
        }
    }

    /// <summary>The upper half of a <see cref="WordKey"/>, under which a profile is stored.</summary>
    public static uint KeyOf(ulong wordKey) => (uint)(wordKey >> 32);

    /// <summary>The profile of the word with this <see cref="WordKey"/>; the default profile if the word has none.</summary>
    public WordProfile Find(ulong wordKey)
    {
        var key = KeyOf(wordKey);
        var cells = _cells;
        for (var cell = key & _mask; ; cell = (cell + 1) & _mask)
        {
            ref readonly var found = ref cells[cell];
            if (found.Key == key || found.Profile == default)
                return found.Profile;
        }
    }
}
