using MtQuality.Documents;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>
/// Documents that a model must not be built from, because it will be tested on them: a model finds the texts it was built from too fluent.
/// An article is excluded if its id is among theirs, or if it shares more than a tenth of its 8-word sequences with them.
/// </summary>
internal sealed class Exclusion
{
    private const int SequenceLength = 8;
    private const double MaxSharedRatio = 0.1;

    // Only one sequence in four, chosen by its hash, is compared. That is enough for a paragraph and takes a quarter of the memory.
    private const ulong SamplingInterval = 4;

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

    /// <summary>Whether the model may be built from <paramref name="article"/>.</summary>
    public bool Admits(Article article)
    {
        if (_ids.Contains(article.Id))
            return false;
        // A build calls this twice for every text, so texts are not parsed if nothing is excluded.
        if (_sequences.Count == 0)
            return true;
        var sequences = Sequences(article);
        return sequences.Count(_sequences.Contains) <= MaxSharedRatio * sequences.Count;
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
        for (var end = SequenceLength; end <= words.Count; end++)
        {
            var key = words[end - SequenceLength];
            for (var i = end - SequenceLength + 1; i < end; i++)
                key = WordKey.Combine(key, words[i]);
            if (key % SamplingInterval == 0)
                sequences.Add(key);
        }
        return sequences;
    }
}
