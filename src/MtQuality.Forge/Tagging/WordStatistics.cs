using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Forge.Tagging;

/// <summary>
/// How the words of the vocabulary occur in plain text that a first tagger has read: how often, how cased, with which
/// classes, and between which neighbours.
/// </summary>
internal sealed class WordStatistics
{
    // Neighbours that say most of a word's class; the others count by their own class.
    private const double FrequentZipf = 5.9;

    private readonly SignalResources _resources;
    private readonly int[] _neighbours;
    private readonly int _side;
    private readonly Dictionary<int, ulong> _keys = [];
    private readonly int[] _counts;
    private readonly int[] _capitalized;
    private readonly int[] _classes;
    private readonly float[] _contexts;

    public WordStatistics(SignalResources resources, int vocabularySize)
    {
        _resources = resources;
        _neighbours = new int[vocabularySize];
        _side = WordClassWeights.Classes;
        for (var id = 0; id < vocabularySize; id++)
            _neighbours[id] = resources.Vocabulary.Zipf(id) >= FrequentZipf || resources.Vocabulary.IsFunctionWord(id) ? _side++ : 0;
        _counts = new int[vocabularySize];
        _capitalized = new int[vocabularySize];
        _classes = new int[vocabularySize * WordClassWeights.Classes];
        _contexts = new float[(long)vocabularySize * ContextLength];
    }

    /// <summary>Numbers in <see cref="ContextOf"/>.</summary>
    public int ContextLength => 2 * _side;

    /// <summary>Numbers and keys of the words that occurred, the most frequent first.</summary>
    public IEnumerable<(int Id, ulong Key)> Words =>
        _keys.OrderByDescending(word => _counts[word.Key]).ThenBy(word => word.Key).Select(word => (word.Key, word.Value));

    /// <summary>How often the word occurred inside sentences of the usual casing.</summary>
    public int CountOf(int id) => _counts[id];

    /// <summary>Of those occurrences, the share that is capitalised: 0–1.</summary>
    public double CapitalShareOf(int id) => (double)_capitalized[id] / _counts[id];

    /// <summary>How often the word had each class.</summary>
    public ReadOnlySpan<int> ClassesOf(int id) => _classes.AsSpan(id * WordClassWeights.Classes, WordClassWeights.Classes);

    /// <summary>How often each neighbour stood before and behind the word.</summary>
    public Span<float> ContextOf(int id) => _contexts.AsSpan(id * ContextLength, ContextLength);

    /// <summary>Reads an article.</summary>
    public void Add(Article article, WordClassTagger tagger)
    {
        using var document = _resources.Parse(article);
        var classes = new WordClass[document.Tokens.Length];
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            if (WordTraits.CasingOf(tokens) != SentenceCasing.Usual)
                continue;
            tagger.Tag(document.Source, tokens, classes);
            // The first word's case says nothing of it.
            for (var i = 1; i < tokens.Length; i++)
            {
                if (tokens[i].WordId != Vocabulary.Unknown)
                    Count(tokens, classes, i);
            }
        }
    }

    private void Count(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordClass> classes, int i)
    {
        var id = tokens[i].WordId;
        _keys[id] = tokens[i].Key;
        _counts[id]++;
        _classes[id * WordClassWeights.Classes + (int)classes[i]]++;
        if (tokens[i].Casing != Casing.Lower)
            _capitalized[id]++;
        var context = ContextOf(id);
        context[Neighbour(tokens[i - 1], classes[i - 1])]++;
        context[_side + (i + 1 < tokens.Length ? Neighbour(tokens[i + 1], classes[i + 1]) : 0)]++;
    }

    private int Neighbour(in Token token, WordClass found) =>
        token.WordId != Vocabulary.Unknown && _neighbours[token.WordId] is > 0 and var frequent ? frequent : (int)found;
}
