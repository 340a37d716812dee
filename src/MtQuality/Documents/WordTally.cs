using System.Buffers;
using System.Numerics;
using MtQuality.Lexicons;

namespace MtQuality.Documents;

/// <summary>
/// How often each lemma occurs in headline and body. Teasers are not counted, because they must not change what is said of the article.
/// The table comes from a pool; dispose of it.
/// </summary>
internal sealed class WordTally : IDisposable
{
    private readonly (ulong Key, int Count)[] _cells;
    private readonly int _mask;

    public WordTally(TextDocument document, Vocabulary vocabulary)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, document.Tokens.Length * 2));
        _cells = ArrayPool<(ulong, int)>.Shared.Rent(capacity);
        _cells.AsSpan(0, capacity).Clear();
        _mask = capacity - 1;
        foreach (ref readonly var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (ref readonly var token in document.TokensOf(sentence))
            {
                if (token.IsWord)
                    Cell(vocabulary.Lemma(token)).Count++;
            }
        }
    }

    /// <summary>Number of occurrences of a lemma, given by its key.</summary>
    public int Count(ulong lemma) => Cell(lemma).Count;

    /// <summary>Number of further occurrences of the lemma of a word, without the word itself.</summary>
    public int Elsewhere(ulong lemma) => Math.Max(0, Count(lemma) - 1);

    /// <summary>Returns the table to its pool.</summary>
    public void Dispose() => ArrayPool<(ulong, int)>.Shared.Return(_cells);

    private ref (ulong Key, int Count) Cell(ulong lemma)
    {
        for (var cell = (int)lemma & _mask; ; cell = (cell + 1) & _mask)
        {
            ref var found = ref _cells[cell];
            if (found.Count == 0)
                found.Key = lemma;
            if (found.Key == lemma)
                return ref found;
        }
    }
}
