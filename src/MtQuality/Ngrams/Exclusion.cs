using MtQuality.Documents;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>
/// Documents that a model must not have read, because it will be judged on them: a model that has read a text finds it fluent.
/// A document is excluded if its id is among them, or if a tenth of its 8-word sequences is.
/// </summary>
internal sealed class Exclusion
{
    private const int Length = 8;
    private const double MaxShared = 0.1;

    // One sequence in four, chosen by its hash, is compared: enough for any text of a paragraph, at a quarter of the memory.
    private const ulong Sampled = 4;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _sequences = [];
    private readonly TextResources _resources;

    public Exclusion(IEnumerable<Article> articles, TextResources resources)
    {
        _resources = resources;
        foreach (var article in articles)
        {
            _ids.Add(article.Id);
            _sequences.UnionWith(Sequences(article));
        }
    }

    /// <summary>Whether the model may read <paramref name="article"/>.</summary>
    public bool Admits(Article article)
    {
        if (_ids.Contains(article.Id))
            return false;
        // Every text of a build comes by here twice: where nothing is excluded, none is parsed for it.
        if (_sequences.Count == 0)
            return true;
        var sequences = Sequences(article);
        return sequences.Count(_sequences.Contains) <= MaxShared * sequences.Count;
    }

    private List<ulong> Sequences(Article article)
    {
        using var document = _resources.Parse(article);
        var words = new List<ulong>(document.Tokens.Length);
        foreach (ref readonly var token in document.Tokens)
        {
            if (token.IsWord)
                words.Add(token.Key);
        }
        var sequences = new List<ulong>();
        for (var end = Length; end <= words.Count; end++)
        {
            var key = words[end - Length];
            for (var i = end - Length + 1; i < end; i++)
                key = WordKey.Combine(key, words[i]);
            if (key % Sampled == 0)
                sequences.Add(key);
        }
        return sequences;
    }
}
