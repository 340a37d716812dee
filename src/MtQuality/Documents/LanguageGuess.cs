using System.Numerics;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>
/// Tells prose in another language from English, in whatever state the English is: by the script of its words, else by
/// its unknown words and its function words. When in doubt it is English. Immutable; allocates nothing.
/// </summary>
internal sealed class LanguageGuess
{
    /// <summary>What a text in another language is called when nothing tells which.</summary>
    public const string Unnamed = "foreign";

    // What one word in lower case says, in bits, rounded from its shares in good English, in old machine translation and in
    // prose of twenty languages: a third to a half of the words of foreign prose are unknown, and 1 to 5 of a hundred English ones.
    private const int UnknownWord = 2;
    private const int ForeignFunctionWord = 3;
    private const int EnglishFunctionWord = -4;
    private const int OtherKnownWord = -1;

    /// <summary>Bits from which a text is foreign: 6 are odds of 64 to 1.</summary>
    private const int Threshold = 6;

    // Names lend English "de la" and "van der", which it knows; where fewer words than one in eight are unknown, none are looked up.
    private const int KnownForOneUnknown = 8;
    private const int MinFunctionWords = 2;
    private const int MinOtherLetters = 2;
    private const int MaxLanguages = 64;

    private readonly Vocabulary _vocabulary;
    private readonly string[] _names;
    private readonly KeyMap _functionWords;
    private readonly ulong[] _languages;

    /// <summary>Reads the lexicon <c>languages</c>: code, name, and the function words parted by spaces; rows of one code add up.</summary>
    /// <exception cref="FormatException">A row has no name or no words, or there are more than 64 languages.</exception>
    public LanguageGuess(Lexicon lexicon, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var rows = lexicon.Rows.GroupBy(row => row[0]).ToList();
        if (rows.Count > MaxLanguages)
            throw new FormatException($"{lexicon.Name}.tsv has {rows.Count} languages, and there is room for {MaxLanguages}; remove some of yours.");
        _names = [.. rows.Select(same => Cell(lexicon, same.First(), 1))];

        // One bit a language: most short words belong to several.
        var languages = new Dictionary<ulong, ulong>();
        for (var language = 0; language < rows.Count; language++)
        {
            foreach (var word in rows[language].SelectMany(row => Cell(lexicon, row, 2).Split(' ')))
                languages[WordKey.Of(word)] = languages.GetValueOrDefault(WordKey.Of(word)) | 1UL << language;
        }
        _functionWords = new KeyMap([.. languages.Keys.Select((key, i) => KeyValuePair.Create(key, i))]);
        _languages = [.. languages.Values];
    }

    /// <summary>The language that <paramref name="tokens"/> of <paramref name="source"/> are in, or their script, as an adjective; null
    /// for English.</summary>
    public string? Foreign(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens)
    {
        int lower = 0, unknown = 0, otherLetters = 0;
        foreach (ref readonly var token in tokens)
        {
            // Only words in lower case tell a language: a list of names has none, and capitals alone leave doubt.
            var isLower = token.Casing == Casing.Lower;
            lower += isLower ? 1 : 0;
            // One branch, seldom taken: this loop reads every token there is.
            if (token.WordId != Vocabulary.Unknown | !token.IsWord)
                continue;
            unknown += isLower ? 1 : 0;
            if (IsOfOtherScript(source, token))
                otherLetters += token.Length;
        }
        if (otherLetters >= MinOtherLetters && otherLetters * 2L > Letters(tokens))
            return Script(source, tokens);
        return lower < MinFunctionWords || (long)unknown * KnownForOneUnknown < lower ? null : Weigh(tokens, lower, unknown);
    }

    private string? Weigh(ReadOnlySpan<Token> tokens, int lower, int unknown)
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
            // A word that comes again at once ("urad dal, chana dal") tells nothing new.
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
        var bits = UnknownWord * unknown + ForeignFunctionWord * foreign + EnglishFunctionWord * english + OtherKnownWord * (lower - unknown - english);
        if (bits < Threshold || foreign < MinFunctionWords || foreign <= english)
            return null;
        counts[best] = 0;
        return foreign > counts[MostFrequent(counts)] ? _names[best] : Unnamed;
    }

    private static int Letters(ReadOnlySpan<Token> tokens)
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

    /// <summary>The script of the longest word: Chinese and Japanese are one word a sentence.</summary>
    private static string Script(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens)
    {
        var longest = default(Token);
        foreach (ref readonly var token in tokens)
        {
            if (token.IsWord && token.Length > longest.Length && IsOfOtherScript(source, token))
                longest = token;
        }
        return Scripts.NameOf(longest.Span.Of(source)) ?? Unnamed;
    }

    /// <summary>Both ends are of another script: one letter alone may be a look-alike that stands for a Latin one.</summary>
    private static bool IsOfOtherScript(ReadOnlySpan<char> source, in Token token) =>
        Scripts.IsOther(source[token.Start]) && Scripts.IsOther(source[token.End - 1]);

    private static string Cell(Lexicon lexicon, string[] row, int column) =>
        Lexicon.Cell(row, column) is { Length: > 0 } cell ? cell : throw new FormatException($"{lexicon.Name}.tsv, '{row[0]}': column {column + 1} is empty; write a code, the language's name and its function words.");
}
