using System.Text;
using MtQuality.Data;
using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>
/// The common words of English: for each, its frequency, how often good English capitalises it inside a sentence, whether it is a function
/// word, and its lemma. Made of the lexicons <c>words</c>, <c>function-words</c> and <c>lemmas</c> (irregular forms); immutable.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The number of every word that is not in the vocabulary.</summary>
    public const int Unknown = -1;

    /// <summary>The lexicons that it is built from.</summary>
    internal static readonly string[] Sources = ["words", "function-words", "lemmas"];

    private readonly Table<VocabularyWord> _words;
    private readonly WordIndex _index;
    private readonly RowTable<byte> _letters;

    // Spellings that were asked for: most never are.
    private readonly string?[] _spellings;

    internal Vocabulary(Lexicon words, Lexicon functionWords, Lexicon lemmas)
    {
        var builder = new VocabularyBuilder(words, functionWords, lemmas);
        (_words, Count, _letters) = (new(builder.Words), builder.Count, builder.Letters);
        _index = new WordIndex(_words, Count);
        _spellings = new string?[Count];
    }

    private Vocabulary(TableFile file)
    {
        _words = file.Table<VocabularyWord>("words");
        Count = file.Table<int>("word count")[0];
        _index = new WordIndex(file, _words);
        _letters = new RowTable<byte>(file, "letters");
        _spellings = new string?[Count];
    }

    /// <summary>The vocabulary of some lexicons: mapped where they are those that ship, otherwise built.</summary>
    internal static Vocabulary Of(LexiconSet lexicons) => lexicons.TablesOf(Sources) is { } file
        ? new Vocabulary(file)
        : new Vocabulary(lexicons["words"], lexicons["function-words"], lexicons["lemmas"]);

    /// <summary>Adds its tables to a file.</summary>
    internal void Save(TableWriter file)
    {
        file.Add("words", _words);
        file.Add("word count", new Table<int>([Count]));
        _index.Save(file);
        _letters.Save(file, "letters");
    }

    /// <summary>The number of the word with this <see cref="WordKey"/>, or <see cref="Unknown"/>.</summary>
    public int Find(ulong key) => _index.Find(key);

    /// <summary>Number of words. They are numbered from 0 to <c>Count − 1</c>.</summary>
    internal int Count { get; }

    /// <summary>The word with this number, which must be known, as its lexicon writes it: in lower case.</summary>
    internal string Spelling(int wordId) => _spellings[wordId] ??= Encoding.UTF8.GetString(_letters[wordId]);

    /// <summary>The <see cref="WordKey"/> of the word with this number, which must be known.</summary>
    internal ulong Key(int wordId) => _words[wordId].Key;

    /// <summary>
    /// Frequency on the Zipf scale of van Heuven et al. (2014), log₁₀ of occurrences per billion words: about 3 for a rare word, 7 for
    /// "the", and 0 for an unknown word.
    /// </summary>
    public double Zipf(int wordId) => wordId == Unknown ? 0 : _words[wordId].Zipf10 / 10.0;

    /// <summary>Share of capitalised forms among the word's occurrences inside sentences of good English: 0–1, and 1 for
    /// an unknown word.</summary>
    public double CapitalShare(int wordId) => wordId == Unknown ? 1 : _words[wordId].CapitalShare / 100.0;

    /// <summary>Share of forms all in capitals among the word's occurrences in good English: 0–1, and 1 for an unknown word.</summary>
    public double UpperShare(int wordId) => wordId == Unknown ? 1 : _words[wordId].UpperShare / 100.0;

    /// <summary>Whether the word is a function word: article, pronoun, preposition, conjunction, auxiliary, particle.</summary>
    public bool IsFunctionWord(int wordId) => wordId != Unknown && _words[wordId].IsFunctionWord != 0;

    /// <summary>The key of the word's lemma, which <c>cities</c> and <c>city</c> share. An unknown word is its own lemma.</summary>
    internal ulong Lemma(in Token token) => token.WordId == Unknown ? token.Key : LemmaOf(token.WordId);

    /// <summary>The key of the lemma of the word with this key; the same key if the word is unknown.</summary>
    internal ulong Lemma(ulong key) => Find(key) is var id and not Unknown ? LemmaOf(id) : key;

    private ulong LemmaOf(int wordId) => _words[_words[wordId].Lemma].Key;
}
