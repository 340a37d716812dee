using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>An immutable set of words, looked up by key.</summary>
internal sealed class WordSet
{
    private readonly KeyMap _keys;
    private readonly KeyFilter _filter;

    public WordSet(IEnumerable<string> words)
    {
        ulong[] keys = [.. words.Select(word => WordKey.Of(word))];
        _keys = new KeyMap([.. keys.Select(key => KeyValuePair.Create(key, 0))]);
        _filter = new KeyFilter(keys);
    }

    public bool Contains(in Token token) => Contains(token.Key);

    public bool Contains(ulong key) => _filter.MayContain(key) && _keys.Find(key) != KeyMap.Missing;
}
