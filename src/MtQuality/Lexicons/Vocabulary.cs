using System.Globalization;
using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>
/// The common words of English and what is known of each: how frequent it is, how often good English capitalises it
/// in mid-sentence, whether it is a function word, and its lemma. Built once from the lexicons <c>words</c>,
/// <c>function-words</c> and <c>lemmas</c> (irregular forms); immutable.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>The number of a word that the vocabulary does not hold.</summary>
    public const int Unknown = KeyMap.Missing;

    private readonly KeyMap _ids;
    private readonly Entry[] _entries;

    // The rows' own texts, which the lexicon keeps anyway: a reference a word.
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

    /// <summary>How many words it holds; their numbers are 0 to <c>Count − 1</c>.</summary>
    internal int Count => _entries.Length;

    /// <summary>The word in lower case, as its lexicon writes it; <paramref name="wordId"/> must be the number of a known word.</summary>
    internal string Spelling(int wordId) => _spellings[wordId];

    /// <summary>The <see cref="WordKey"/> of the word with this number, which must be known.</summary>
    internal ulong Key(int wordId) => _keys[wordId];

    /// <summary>
    /// Frequency in the Zipf scale of van Heuven et al. (2014): log₁₀ of occurrences per billion words; about 3 for a rare word, 7 for
    /// "the".
    /// 0 for an unknown word.
    /// </summary>
    public double Zipf(int wordId) => wordId == Unknown ? 0 : _entries[wordId].Zipf10 / 10.0;

    /// <summary>Of the word's occurrences inside sentences of good English, the share that is capitalised: 0–1, and 1 for an unknown
    /// word.</summary>
    public double CapitalShare(int wordId) => wordId == Unknown ? 1 : _entries[wordId].CapitalShare / 100.0;

    /// <summary>Of the word's occurrences in good English, the share written in capitals: 0–1, and 1 for an unknown word.</summary>
    public double UpperShare(int wordId) => wordId == Unknown ? 1 : _entries[wordId].UpperShare / 100.0;

    /// <summary>Whether it is a function word: article, pronoun, preposition, conjunction, auxiliary, particle.</summary>
    public bool IsFunctionWord(int wordId) => wordId != Unknown && _entries[wordId].IsFunctionWord;

    /// <summary>The key of the word's lemma: <c>cities</c> and <c>city</c> share one. An unknown word is its own lemma.</summary>
    internal ulong Lemma(in Token token) => token.WordId == Unknown ? token.Key : _entries[token.WordId].Lemma;

    /// <summary>The key of the lemma of the word with this key.</summary>
    internal ulong Lemma(ulong key) => Find(key) is var id and not Unknown ? _entries[id].Lemma : key;

    private static byte Number(string[] row, int column) => byte.Parse(row[column], CultureInfo.InvariantCulture);
}
