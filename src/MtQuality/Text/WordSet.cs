using System.Collections.Frozen;

namespace MtQuality.Text;

/// <summary>A frozen set of words, taken from the first column of a lexicon and looked up by key.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly FrozenSet<ulong> _keys = words.Select(word => WordKey.Of(word)).ToFrozenSet();

    public bool Contains(in Token token) => _keys.Contains(token.Key);

    public bool Contains(ulong key) => _keys.Contains(key);
}
