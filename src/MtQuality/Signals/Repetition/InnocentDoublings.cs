using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells where good English has the same word twice in a row: listed words, names, words of other languages, a heading and the text
/// below it, and places where the two are two words.
/// </summary>
internal sealed class InnocentDoublings(SignalResources resources)
{
    // A word that good English capitalises at least this often is a name or a foreign word. It capitalises "secretary" in 78 of
    // 100 places, and "Thomas" in all.
    private const double MinNameShare = 0.9;

    // A word that good English writes in capitals at least this often is an abbreviation: "BBC BBC rights".
    private const double MinUpperShare = 0.02;

    private static readonly ulong The = WordKey.Of("the");

    private readonly Doublings _listed = new(resources.Lexicon("doublings"));
    private readonly DoubledClasses _classes = new(resources);
    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    /// <summary>Whether the word at index <paramref name="i"/> of a sentence may be followed by itself.</summary>
    public bool Allow(TextDocument document, in Sentence sentence, int i)
    {
        var tokens = document.TokensOf(sentence);
        return WordScan.IsHyphenated(document.Folded, tokens, i)
            || WordScan.IsHyphenated(document.Folded, tokens, i + 1)
            || AreCasedApart(tokens, i)
            || IsNameOrForeign(tokens[i])
            || _listed.Allow(tokens, i)
            || _classes.AreTwoWords(document, sentence, i);
    }

    /// <summary>Whether it is a name, or a word of another language: "dan dan noodles", "ylang ylang".</summary>
    private bool IsNameOrForeign(in Token token) =>
        !_vocabulary.IsFunctionWord(token.WordId)
        && _vocabulary.CapitalShare(token.WordId) + _vocabulary.UpperShare(token.WordId) >= MinNameShare;

    /// <summary>
    /// Whether their letters show that the two belong to different things: a heading and the text below it (BELGIUM Belgium), a word
    /// and a title (of Of Mice and Men), a genus and a species (Gorilla gorilla), a title of their own (The The), or
    /// initials.
    /// </summary>
    private bool AreCasedApart(ReadOnlySpan<Token> tokens, int i)
    {
        var (first, second) = (tokens[i], tokens[i + 1]);
        var isInside = i > 0 && tokens[i - 1].IsWord;
        return (first.Casing, second.Casing) switch
        {
            (Casing.Upper, Casing.Upper) => _vocabulary.UpperShare(first.WordId) > MinUpperShare || first.Length == 1,
            (Casing.Upper, _) or (_, Casing.Upper) or (Casing.Mixed, _) or (_, Casing.Mixed) => true,
            (Casing.Lower, Casing.Capitalized) => true,
            (Casing.Capitalized, Casing.Lower) => isInside,
            (Casing.Capitalized, Casing.Capitalized) => first.Length == 1 || IsTitle(first, isInside),
            _ => first.Length == 1 && !_vocabulary.IsFunctionWord(first.WordId),
        };
    }

    /// <summary>
    /// Whether the first of two capitalised words is a heading ("Profiling Profiling is any form of use"), or both are a band:
    /// nobody capitalises an article inside a sentence by mistake.
    /// </summary>
    private bool IsTitle(in Token word, bool isInside) =>
        isInside ? word.Key == The : !_vocabulary.IsFunctionWord(word.WordId);
}
