using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>
/// Words that good English uses in the same places: cosine of positive pointwise mutual information over the words just before and after,
/// counted in a table of fixed size (words × contexts × two sides).
/// </summary>
internal sealed class Neighbours
{
    private const int MaxWords = 15_000;
    private const int MaxContexts = 2_000;
    private const int Window = 2;
    private const int Mutual = 8;

    private readonly string[] _words;
    private readonly Dictionary<(string, string), float> _similarities = [];

    /// <summary>Counts the <paramref name="words"/>, most frequent first, in the corpora.</summary>
    public Neighbours(IEnumerable<string> words, string[] corpora, SignalResources resources, WordForms forms)
    {
        _words = [.. words.Take(MaxWords)];
        var vocabulary = resources.Vocabulary;
        var rows = new int[vocabulary.Count];
        Array.Fill(rows, -1);
        for (var i = 0; i < _words.Length; i++)
            rows[vocabulary.Find(WordKey.Of(_words[i]))] = i;
        // A form counts for its first lemma, and for itself where it is listed itself.
        for (var form = 0; form < rows.Length; form++)
        {
            var readings = forms.Readings(form);
            if (rows[form] < 0 && readings.Length > 0)
                rows[form] = rows[readings[0].Lemma] is var row
                    && row >= 0
                    && _words[row] == vocabulary.Spelling(readings[0].Lemma) ? row : -1;
        }
        var contexts = new int[vocabulary.Count];
        Array.Fill(contexts, -1);
        foreach (
            var (form, i) in Enumerable.Range(0, vocabulary.Count)
                .OrderByDescending(vocabulary.Zipf)
                .Take(MaxContexts)
                .Select((form, i) => (form, i)))
            contexts[form] = i;

        var counts = Count(corpora, resources, rows, contexts);
        Compare(Weigh(counts));
    }

    /// <summary>The pairs of words, both ways, that are among each other's eight nearest: 0–1.</summary>
    public IReadOnlyDictionary<(string, string), float> Similarities => _similarities;

    private ushort[] Count(string[] corpora, SignalResources resources, int[] rows, int[] contexts)
    {
        var counts = new ushort[(long)_words.Length * MaxContexts * 2];
        foreach (var article in corpora.SelectMany(CorpusFile.Read))
        {
            using var document = resources.Parse(article);
            foreach (var sentence in document.Sentences)
            {
                var tokens = document.TokensOf(sentence);
                for (var i = 0; i < tokens.Length; i++)
                {
                    if (!tokens[i].IsWord || tokens[i].WordId == Vocabulary.Unknown || rows[tokens[i].WordId] is not (>= 0 and var row))
                        continue;
                    for (var j = Math.Max(0, i - Window); j <= Math.Min(tokens.Length - 1, i + Window); j++)
                    {
                        if (
                            j == i
                                || !tokens[j].IsWord
                                || tokens[j].WordId == Vocabulary.Unknown
                                || contexts[tokens[j].WordId] is not (>= 0 and var context))
                            continue;
                        ref var cell = ref counts[((long)row * MaxContexts * 2) + (context * 2) + (j < i ? 0 : 1)];
                        cell += (ushort)(cell < ushort.MaxValue ? 1 : 0);
                    }
                }
            }
        }
        return counts;
    }

    private (int Column, float Weight)[][] Weigh(ushort[] counts)
    {
        const int Columns = MaxContexts * 2;
        var columnSums = new double[Columns];
        var rowSums = new double[_words.Length];
        for (var row = 0; row < _words.Length; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var count = counts[((long)row * Columns) + column];
                columnSums[column] += count;
                rowSums[row] += count;
            }
        }
        var total = columnSums.Sum();
        var vectors = new (int, float)[_words.Length][];
        for (var row = 0; row < _words.Length; row++)
        {
            var vector = new List<(int Column, float Weight)>();
            for (var column = 0; column < Columns; column++)
            {
                var count = counts[((long)row * Columns) + column];
                if (count < 2)
                    continue;
                var information = Math.Log(count * total / (rowSums[row] * columnSums[column]));
                if (information > 0)
                    vector.Add((column, (float)information));
            }
            var norm = MathF.Sqrt(vector.Sum(cell => cell.Weight * cell.Weight));
            vectors[row] = [.. vector.Select(cell => (cell.Column, cell.Weight / norm))];
        }
        return vectors;
    }

    private void Compare((int Column, float Weight)[][] vectors)
    {
        var postings = new List<(int Row, float Weight)>[MaxContexts * 2];
        for (var column = 0; column < postings.Length; column++)
            postings[column] = [];
        for (var row = 0; row < vectors.Length; row++)
        {
            foreach (var (column, weight) in vectors[row])
                postings[column].Add((row, weight));
        }
        var nearest = new (int Row, float Similarity)[vectors.Length][];
        Parallel.For(0, vectors.Length, () => new float[vectors.Length], (row, _, sums) =>
        {
            Array.Clear(sums);
            foreach (var (column, weight) in vectors[row])
            {
                foreach (var (other, otherWeight) in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(postings[column]))
                    sums[other] += weight * otherWeight;
            }
            sums[row] = 0;
            nearest[row] = Best(sums);
            return sums;
        }, _ => { });
        for (var row = 0; row < nearest.Length; row++)
        {
            foreach (var (other, similarity) in nearest[row])
            {
                if (Array.Exists(nearest[other], back => back.Row == row))
                    _similarities[(_words[row], _words[other])] = similarity;
            }
        }
    }

    private static (int Row, float Similarity)[] Best(float[] sums)
    {
        var best = new PriorityQueue<int, float>();
        for (var row = 0; row < sums.Length; row++)
        {
            if (best.Count < Mutual)
                best.Enqueue(row, sums[row]);
            else if (best.TryPeek(out _, out var least) && sums[row] > least)
                best.DequeueEnqueue(row, sums[row]);
        }
        return [.. best.UnorderedItems.Select(item => (item.Element, item.Priority))];
    }
}
