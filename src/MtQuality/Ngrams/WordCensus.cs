using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Parsing;

namespace MtQuality.Ngrams;

/// <summary>Counts the words of a corpus, to choose the vocabulary of a model. Memory is bounded: what is seen once is forgotten when
/// there is too much of it.</summary>
internal static class WordCensus
{
    private const int MaxWords = 4_000_000;
    private const int MaxSpellingLength = 64;

    /// <summary>The most frequent words of <paramref name="articles"/>, folded, most frequent first, each with its count; the classes
    /// of <see cref="ModelWord"/> are not among them.</summary>
    public static List<(string Word, long Count)> Take(IEnumerable<Article> articles, TextResources resources, int most, CancellationToken cancel)
    {
        var parts = new ConcurrentBag<Dictionary<ulong, (string Word, long Count)>>();
        Parallel.ForEach(articles, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new Dictionary<ulong, (string, long)>(),
            (article, _, counts) => { Add(article, resources, counts); return counts; },
            parts.Add);

        var all = new Dictionary<ulong, (string Word, long Count)>();
        foreach (var (key, (word, count)) in parts.SelectMany(part => part))
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
            entry = (word, entry.Count + count);
        }
        return [.. all.Values.OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Word, StringComparer.Ordinal).Take(most)];
    }

    private static void Add(Article article, TextResources resources, Dictionary<ulong, (string Word, long Count)> counts)
    {
        using var document = resources.Parse(article);
        foreach (ref readonly var token in document.Tokens)
        {
            if (ModelWord.Of(document.Folded, token) != token.Key)
                continue;
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Key, out var isKnown);
            entry = (isKnown ? entry.Word : Fold(document.TextOf(token)), entry.Count + 1);
        }
        if (counts.Count > MaxWords)
        {
            foreach (var rare in counts.Where(entry => entry.Value.Count == 1).Select(entry => entry.Key).ToList())
                counts.Remove(rare);
        }
    }

    private static string Fold(ReadOnlySpan<char> word) =>
        word[..Math.Min(word.Length, MaxSpellingLength)].ToString().ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('ʼ', '\'');
}
