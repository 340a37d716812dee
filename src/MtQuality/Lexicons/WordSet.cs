using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>An immutable set of words, looked up by key.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly KeyMap _keys = new([.. words.Select(word => KeyValuePair.Create(WordKey.Of(word), 0))]);

    public bool Contains(in Token token) => Contains(token.Key);

    public bool Contains(ulong key) => _keys.Find(key) != KeyMap.Missing;
}
