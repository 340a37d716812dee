using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>Counts the words of a corpus, to choose the vocabulary of a model. To limit memory, words seen once are dropped when there are
/// too many.</summary>
internal static class WordCensus
{
    private const int MaxWordsPerThread = 4_000_000;

    /// <summary>The most frequent words of <paramref name="articles"/> with their counts, at most <paramref name="maxWords"/>,
    /// in descending order of counts. Words have the folded form of <see cref="WordKey"/>, so it does not matter which
    /// article is read first. The classes of <see cref="ModelWord"/> are left out.</summary>
    public static List<(string Word, long Count)> Take(
        IEnumerable<Article> articles, TextResources resources, int maxWords, CancellationToken cancel)
    {
        var parts = new ConcurrentBag<Dictionary<ulong, (string Word, long Count)>>();
        Parallel.ForEach(
            articles,
            new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new Dictionary<ulong, (string, long)>(),
            (article, _, counts) => { Add(article, resources, counts); return counts; },
            parts.Add);

        var all = new Dictionary<ulong, (string Word, long Count)>();
        foreach (var (key, (word, count)) in parts.SelectMany(part => part))
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
            entry = (word, entry.Count + count);
        }
        var ordered = all.Values.OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Word, StringComparer.Ordinal);
        return [.. ordered.Take(maxWords)];
    }

    private static void Add(Article article, TextResources resources, Dictionary<ulong, (string Word, long Count)> counts)
    {
        using var document = resources.Parse(article);
        foreach (ref readonly var token in document.Tokens)
        {
            if (ModelWord.Of(document.Folded, token) != token.Key)
                continue;
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Key, out var isKnown);
            entry = (isKnown ? entry.Word : Fold(token.Span.Of(document.Folded)), entry.Count + 1);
        }
        if (counts.Count > MaxWordsPerThread)
        {
            foreach (var rare in counts.Where(entry => entry.Value.Count == 1).Select(entry => entry.Key).ToList())
                counts.Remove(rare);
        }
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordKey.MaxLength];
        return folded[..WordKey.Fold(word, folded)].ToString();
    }
}
