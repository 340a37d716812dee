using System.Globalization;
using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>
/// The common words of English: for each, its frequency, how often good English capitalises it inside a sentence, whether it is a function
/// word, and its lemma. Built once from the lexicons <c>words</c>, <c>function-words</c> and <c>lemmas</c> (irregular forms); immutable.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>The number of every word that is not in the vocabulary.</summary>
    public const int Unknown = KeyMap.Missing;

    private readonly KeyMap _ids;
    private readonly Entry[] _entries;

    // References to strings that the lexicon keeps in memory anyway.
    private readonly string[] _spellings;
    private readonly ulong[] _keys;

    private readonly record struct Entry(ulong Lemma, byte Zipf10, byte CapitalShare, byte UpperShare, bool IsFunctionWord);

    internal Vocabulary(Lexicon words, Lexicon functionWords, Lexicon lemmas)
    {
        var irregular = lemmas.Rows.GroupBy(row => row[0]).ToDictionary(rows => rows.Key, rows => WordKey.Of(rows.First()[1]));
        var function = functionWords.Rows.Select(row => WordKey.Of(row[0])).ToHashSet();
        var ids = new Dictionary<ulong, int>(words.Rows.Count);
        foreach (var row in words.Rows)
            ids.TryAdd(WordKey.Of(row[0]), ids.Count);
        foreach (var key in function)
            ids.TryAdd(key, ids.Count);

        _ids = new KeyMap(ids);
        _spellings = new string[ids.Count];
        foreach (var row in words.Rows.Concat(functionWords.Rows))
            _spellings[ids[WordKey.Of(row[0])]] ??= row[0];
        _keys = [.. _spellings.Select(spelling => WordKey.Of(spelling))];
        _entries = new Entry[ids.Count];
        foreach (var row in words.Rows)
        {
            var key = WordKey.Of(row[0]);
            var isFunctionWord = function.Contains(key);
            _entries[ids[key]] = new Entry(
                isFunctionWord ? key : irregular.TryGetValue(row[0], out var lemma) ? lemma : Lemmatizer.LemmaKey(row[0], ids),
                Number(row, 1),
                Number(row, 2),
                Number(row, 3),
                isFunctionWord);
        }
        foreach (var key in function)
        {
            if (_entries[ids[key]].Lemma == 0)
                _entries[ids[key]] = new Entry(key, 0, 0, 0, IsFunctionWord: true);
        }
    }

    /// <summary>The number of the word with this <see cref="WordKey"/>, or <see cref="Unknown"/>.</summary>
    public int Find(ulong key) => _ids.Find(key);

    /// <summary>Number of words. They are numbered from 0 to <c>Count − 1</c>.</summary>
    internal int Count => _entries.Length;

    /// <summary>The word with this number, which must be known, as its lexicon writes it: in lower case.</summary>
    internal string Spelling(int wordId) => _spellings[wordId];

    /// <summary>The <see cref="WordKey"/> of the word with this number, which must be known.</summary>
    internal ulong Key(int wordId) => _keys[wordId];

    /// <summary>
    /// Frequency on the Zipf scale of van Heuven et al. (2014), log₁₀ of occurrences per billion words: about 3 for a rare word, 7 for
    /// "the", and 0 for an unknown word.
    /// </summary>
    public double Zipf(int wordId) => wordId == Unknown ? 0 : _entries[wordId].Zipf10 / 10.0;

    /// <summary>Share of capitalised forms among the word's occurrences inside sentences of good English: 0–1, and 1 for
    /// an unknown word.</summary>
    public double CapitalShare(int wordId) => wordId == Unknown ? 1 : _entries[wordId].CapitalShare / 100.0;

    /// <summary>Share of forms all in capitals among the word's occurrences in good English: 0–1, and 1 for an unknown word.</summary>
    public double UpperShare(int wordId) => wordId == Unknown ? 1 : _entries[wordId].UpperShare / 100.0;

    /// <summary>Whether the word is a function word: article, pronoun, preposition, conjunction, auxiliary, particle.</summary>
    public bool IsFunctionWord(int wordId) => wordId != Unknown && _entries[wordId].IsFunctionWord;

    /// <summary>The key of the word's lemma, which <c>cities</c> and <c>city</c> share. An unknown word is its own lemma.</summary>
    internal ulong Lemma(in Token token) => token.WordId == Unknown ? token.Key : _entries[token.WordId].Lemma;

    /// <summary>The key of the lemma of the word with this key; the same key if the word is unknown.</summary>
    internal ulong Lemma(ulong key) => Find(key) is var id and not Unknown ? _entries[id].Lemma : key;

    private static byte Number(string[] row, int column) => byte.Parse(row[column], CultureInfo.InvariantCulture);
}
