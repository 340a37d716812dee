using System.Numerics;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>
/// Recognises prose in another language, and takes even garbled English for English. It looks at the script of the words first, then at
/// unknown words and function words. In doubt a text is English. Immutable; guessing allocates nothing.
/// </summary>
internal sealed class LanguageGuess
{
    /// <summary>The name for a language other than English that could not be identified.</summary>
    public const string Unnamed = "foreign";

    // Evidence for a foreign language that one lower-case word gives, in bits. Rounded from shares in good English, in old machine
    // translation and in prose of twenty languages: 33 to 50 % of the words of foreign prose are unknown, and 1 to 5 % of English ones.
    private const int UnknownWord = 2;
    private const int ForeignFunctionWord = 3;
    private const int EnglishFunctionWord = -4;
    private const int OtherKnownWord = -1;

    /// <summary>Bits from which a text counts as foreign; 6 bits are odds of 64 to 1.</summary>
    private const int Threshold = 6;

    // English names contain foreign function words such as "de la" and "van der". So foreign ones count only if at least one word in
    // eight is unknown.
    private const int MaxWordsPerUnknown = 8;
    private const int MinFunctionWords = 2;
    private const int MinNonLatinLetters = 2;
    private const int MaxLanguages = 64;

    private readonly Vocabulary _vocabulary;
    private readonly string[] _names;
    private readonly KeyMap _functionWords;
    private readonly ulong[] _languages;

    /// <summary>Reads the lexicon <c>languages</c>. Its columns are code, name, and function words separated by spaces. Rows with the same
    /// code are joined.</summary>
    /// <exception cref="FormatException">A row has no name or no function words, or there are more than 64 languages.</exception>
    public LanguageGuess(Lexicon lexicon, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var rows = lexicon.Rows.GroupBy(row => row[0]).ToList();
        if (rows.Count > MaxLanguages)
        {
            throw new FormatException(
                $"{lexicon.Name}.tsv has {rows.Count} languages, but at most {MaxLanguages} are supported; remove some that you added.");
        }
        _names = [.. rows.Select(same => lexicon.Required(same.First(), 1))];

        // One bit for each language, since many short words belong to several.
        var languages = new Dictionary<ulong, ulong>();
        for (var language = 0; language < rows.Count; language++)
        {
            foreach (var word in rows[language].SelectMany(row => lexicon.Required(row, 2).Split(' ')))
                languages[WordKey.Of(word)] = languages.GetValueOrDefault(WordKey.Of(word)) | 1UL << language;
        }
        _functionWords = new KeyMap([.. languages.Keys.Select((key, i) => KeyValuePair.Create(key, i))]);
        _languages = [.. languages.Values];
    }

    /// <summary>The language or script of <paramref name="tokens"/> of <paramref name="source"/>, such as "German" or "Cyrillic";
    /// null for English.</summary>
    public string? Foreign(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens)
    {
        int lower = 0, unknown = 0, nonLatinLetters = 0;
        foreach (ref readonly var token in tokens)
        {
            // Only lower-case words are used: capitalised words can be names, which have no language.
            var isLower = token.Casing == Casing.Lower;
            lower += isLower ? 1 : 0;
            // A single branch that is rarely taken, since this loop runs over every token.
            if (token.WordId != Vocabulary.Unknown | !token.IsWord)
                continue;
            unknown += isLower ? 1 : 0;
            if (IsNonLatin(source, token))
                nonLatinLetters += token.Length;
        }
        if (nonLatinLetters >= MinNonLatinLetters && nonLatinLetters * 2L > CountLetters(tokens))
            return Script(source, tokens);
        return lower < MinFunctionWords || (long)unknown * MaxWordsPerUnknown < lower ? null : ByWords(tokens, lower, unknown);
    }

    private string? ByWords(ReadOnlySpan<Token> tokens, int lower, int unknown)
    {
        Span<int> counts = stackalloc int[MaxLanguages];
        counts.Clear();
        var english = 0;
        var previous = KeyMap.Missing;
        foreach (ref readonly var token in tokens)
        {
            if (token.Casing != Casing.Lower)
                continue;
            var word = _functionWords.Find(token.Key);
            // A word that follows itself, as in "urad dal, chana dal", is no further evidence.
            if (word != KeyMap.Missing && word == previous)
                continue;
            if (_vocabulary.IsFunctionWord(token.WordId))
                english++;
            if (word == KeyMap.Missing)
                continue;
            previous = word;
            for (var languages = _languages[word]; languages != 0; languages &= languages - 1)
                counts[BitOperations.TrailingZeroCount(languages)]++;
        }
        var best = MostFrequent(counts);
        var foreign = counts[best];
        var bits = UnknownWord * unknown + ForeignFunctionWord * foreign + EnglishFunctionWord * english
            + OtherKnownWord * (lower - unknown - english);
        if (bits < Threshold || foreign < MinFunctionWords || foreign <= english)
            return null;
        counts[best] = 0;
        return foreign > counts[MostFrequent(counts)] ? _names[best] : Unnamed;
    }

    private static int CountLetters(ReadOnlySpan<Token> tokens)
    {
        var letters = 0;
        foreach (ref readonly var token in tokens)
            letters += token.IsWord ? token.Length : 0;
        return letters;
    }

    private static int MostFrequent(ReadOnlySpan<int> counts)
    {
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                best = i;
        }
        return best;
    }

    /// <summary>The script of the longest word. A whole Chinese or Japanese sentence is one word here.</summary>
    private static string Script(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens)
    {
        var longest = default(Token);
        foreach (ref readonly var token in tokens)
        {
            if (token.IsWord && token.Length > longest.Length && IsNonLatin(source, token))
                longest = token;
        }
        return Scripts.NameOf(longest.Span.Of(source)) ?? Unnamed;
    }

    /// <summary>Whether the first and the last letter are of another script. A single such letter can be a look-alike of
    /// a Latin one.</summary>
    private static bool IsNonLatin(ReadOnlySpan<char> source, in Token token) =>
        Scripts.IsNonLatin(source[token.Start]) && Scripts.IsNonLatin(source[token.End - 1]);
}
