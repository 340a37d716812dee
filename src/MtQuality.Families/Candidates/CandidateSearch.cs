namespace MtQuality.Families.Candidates;

/// <summary>
/// Finds the pairs of articles that share keys, in time and disk that grow with the number of keys, never with that of pairs: under a key
/// that few articles have, each meets each; under a common one, each meets the first and those that follow it.
/// </summary>
internal sealed class CandidateSearch : IDisposable
{
    // Two articles must share so many keys, and so large a part of the keys of the one with fewer. 100 words of a page of 400 are a
    // quarter of its keys; two reports on one subject share one key in a hundred.
    private const int MinShared = 2;
    private const int MinPart = 32;

    // Under a key of more articles than this, not all pairs are made.
    private const int MaxGroup = 12;

    // In place of all pairs, each article meets so many that follow it, and the first of its key.
    private const int Following = 2;

    private const int KeyBits = 32;

    // Number of keys of each article.
    private readonly List<int> _counts = [];
    private readonly PartitionedNumbers _keys;
    private readonly PartitionedNumbers _pairs;

    /// <param name="folder">A folder for files that are deleted at the end.</param>
    public CandidateSearch(string folder)
    {
        _keys = new PartitionedNumbers(Path.Combine(folder, "keys"));
        _pairs = new PartitionedNumbers(Path.Combine(folder, "pairs"));
    }

    /// <summary>Number of pairs that were counted: the work done.</summary>
    public long Met { get; private set; }

    /// <summary>Adds the keys of an article. Articles come in the order of their numbers.</summary>
    public void Add(int article, ReadOnlySpan<ulong> keys)
    {
        while (_counts.Count <= article)
            _counts.Add(0);
        _counts[article] = keys.Length;
        // The highest bits choose the partition, the next ones stand before the number of the article.
        foreach (var key in keys)
            _keys.Add((int)(key >> 56), key << 8 >> KeyBits << KeyBits | (uint)article);
    }

    /// <summary>The candidates, those of one article together. They can be read once.</summary>
    public IEnumerable<CandidatePair> Find()
    {
        foreach (var partition in _keys.Sorted())
            Meet(partition.Span);
        foreach (var partition in _pairs.Sorted())
        {
            foreach (var pair in Counted(partition.Span))
                yield return pair;
        }
    }

    public void Dispose()
    {
        _keys.Dispose();
        _pairs.Dispose();
    }

    private void Meet(ReadOnlySpan<ulong> postings)
    {
        for (var start = 0; start < postings.Length;)
        {
            var end = start + 1;
            while (end < postings.Length && postings[end] >> KeyBits == postings[start] >> KeyBits)
                end++;
            var reach = end - start <= MaxGroup ? MaxGroup : Following;
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < Math.Min(end, i + 1 + reach); j++)
                    Meet((uint)postings[i], (uint)postings[j]);
                if (i > start + reach)
                    Meet((uint)postings[start], (uint)postings[i]);
            }
            start = end;
        }
    }

    private void Meet(uint first, uint second)
    {
        _pairs.Add((int)(first % PartitionedNumbers.Count), (ulong)first << KeyBits | second);
        Met++;
    }

    private List<CandidatePair> Counted(ReadOnlySpan<ulong> meetings)
    {
        var found = new List<CandidatePair>();
        for (var start = 0; start < meetings.Length;)
        {
            var end = start + 1;
            while (end < meetings.Length && meetings[end] == meetings[start])
                end++;
            var (first, second) = ((int)(meetings[start] >> KeyBits), (int)(uint)meetings[start]);
            if (end - start >= Math.Max(MinShared, Math.Min(_counts[first], _counts[second]) / MinPart))
                found.Add(new CandidatePair(first, second, end - start));
            start = end;
        }
        return found;
    }
}
