using System.Text;
using MtQuality.Data;
using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>Numbers the words of the lexicons and finds the lemma of each.</summary>
internal sealed class VocabularyBuilder
{
    // A share in percent; and ten times a Zipf frequency, which cannot be above 9.
    private const byte MaxNumber = 100;

    private readonly Dictionary<ulong, int> _ids;
    private readonly List<VocabularyWord> _lemmas = [];

    /// <summary>Reads the lexicons; of several rows of a word, the first counts.</summary>
    /// <exception cref="FormatException">A row is malformed, or there are too many words.</exception>
    public VocabularyBuilder(Lexicon words, Lexicon functionWords, Lexicon lemmas)
    {
        var irregular = lemmas.Rows
            .GroupBy(row => row[0])
            .ToDictionary(rows => rows.Key, rows => WordKey.Of(lemmas.Required(rows.First(), 1)));
        var function = functionWords.Rows.Select(row => WordKey.Of(row[0])).ToHashSet();
        _ids = new Dictionary<ulong, int>(words.Rows.Count);
        foreach (var row in words.Rows)
            _ids.TryAdd(WordKey.Of(row[0]), _ids.Count);
        foreach (var key in function)
            _ids.TryAdd(key, _ids.Count);
        Count = _ids.Count;
        if (Count > WordIndex.MaxWords)
        {
            throw new FormatException(
                $"{words.Name}.tsv and {functionWords.Name}.tsv have {Count} words, but at most {WordIndex.MaxWords} are supported; remove "
                + "some that you added.");
        }

        var spellings = new string[Count];
        foreach (var row in words.Rows.Concat(functionWords.Rows))
            spellings[_ids[WordKey.Of(row[0])]] ??= row[0];
        Letters = Write(spellings);

        var known = new VocabularyWord[Count];
        foreach (var row in words.Rows)
        {
            var key = WordKey.Of(row[0]);
            if (known[_ids[key]].Key != 0)
                continue;
            var isFunctionWord = function.Contains(key);
            var lemma = isFunctionWord ? key : irregular.TryGetValue(row[0], out var listed) ? listed : Lemmatizer.LemmaKey(row[0], _ids);
            known[_ids[key]] = new VocabularyWord(
                key,
                NumberOf(lemma),
                words.WholeNumber(row, 1, MaxNumber),
                words.WholeNumber(row, 2, MaxNumber),
                words.WholeNumber(row, 3, MaxNumber),
                isFunctionWord ? (byte)1 : (byte)0);
        }
        foreach (var key in function.Where(key => known[_ids[key]].Key == 0))
            known[_ids[key]] = new VocabularyWord(key, _ids[key], 0, 0, 0, IsFunctionWord: 1);
        Words = [.. known, .. _lemmas];
    }

    /// <summary>Number of words, without lemmas that are none.</summary>
    public int Count { get; }

    /// <summary>The words, then lemmas that are none.</summary>
    public VocabularyWord[] Words { get; }

    /// <summary>The spelling of each word, in UTF-8.</summary>
    public RowTable<byte> Letters { get; }

    private int NumberOf(ulong lemma)
    {
        if (_ids.TryGetValue(lemma, out var number))
            return number;
        var other = _lemmas.FindIndex(word => word.Key == lemma);
        if (other < 0)
        {
            other = _lemmas.Count;
            _lemmas.Add(new VocabularyWord(lemma, Count + other, 0, 0, 0, 0));
        }
        return Count + other;
    }

    private static RowTable<byte> Write(string[] spellings)
    {
        var starts = new int[spellings.Length + 1];
        for (var word = 0; word < spellings.Length; word++)
            starts[word + 1] = starts[word] + Encoding.UTF8.GetByteCount(spellings[word]);
        return new(starts, Encoding.UTF8.GetBytes(string.Concat(spellings)));
    }
}
