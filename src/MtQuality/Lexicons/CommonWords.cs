using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>
/// The common words of a vocabulary, for trying out many spellings that are mostly no words. Nearly all of these are told by one bit each,
/// and one more bit tells of all letters at a place at once that none of them makes a common word. Immutable; allocates nothing.
/// </summary>
internal sealed class CommonWords
{
    /// <summary>Stands for any letter.</summary>
    public const char AnyLetter = '*';

    private readonly Vocabulary _vocabulary;
    private readonly KeyFilter _spellings;

    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="minZipf">The frequency from which a word is common.</param>
    /// <param name="maxLength">Maximum number of letters of the words.</param>
    public CommonWords(Vocabulary vocabulary, double minZipf, int maxLength)
    {
        _vocabulary = vocabulary;
        var spellings = new List<ulong>();
        Span<char> folded = stackalloc char[WordKey.MaxLength];
        for (var id = 0; id < vocabulary.Count; id++)
        {
            if (vocabulary.Zipf(id) < minZipf)
                continue;
            var word = folded[..WordKey.Fold(vocabulary.Spelling(id), folded)];
            if (word.Length > maxLength)
                continue;
            spellings.Add(Hash(word));
            for (var i = 0; i < word.Length; i++)
            {
                var letter = word[i];
                word[i] = AnyLetter;
                spellings.Add(Hash(word));
                word[i] = letter;
            }
        }
        _spellings = new KeyFilter(spellings);
    }

    /// <summary>The Zipf frequency of a common word; 0 if the word is not common.</summary>
    public double Zipf(ReadOnlySpan<char> word) => MayContain(word) ? _vocabulary.Zipf(_vocabulary.Find(WordKey.Of(word))) : 0;

    /// <summary>Whether it may be a common word, in which one letter may be <see cref="AnyLetter"/>. False for nearly all other
    /// words.</summary>
    public bool MayContain(ReadOnlySpan<char> word) => _spellings.MayContain(Hash(word));

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        foreach (var letter in word)
            hash = (hash + letter) * 0x9E3779B97F4A7C15;
        return hash ^ hash >> 29;
    }
}
