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

    // Mr, Sri, Sir: a title before a name is no first name.
    private const int MaxTitleLength = 3;

    // Longer words that the vocabulary does not know are English: "kettleful". A syllable said twice makes a short word.
    private const int MaxForeignLength = 6;

    // A word that good English writes in capitals at least this often is an abbreviation: "BBC BBC rights".
    private const double MinUpperShare = 0.02;

    private static readonly ulong The = WordKey.Of("the");

    private readonly Doublings _listed = new(resources.Lexicon("doublings"));
    private readonly DoubledClasses _classes = new(resources);
    private readonly Reduplication _reduplication = new(resources.Vocabulary);
    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    /// <summary>Whether the word at index <paramref name="i"/> of a sentence may be followed by itself.</summary>
    public bool Allow(TextDocument document, in Sentence sentence, int i)
    {
        var tokens = document.TokensOf(sentence);
        return WordScan.IsHyphenated(document.Folded, tokens, i)
            || WordScan.IsHyphenated(document.Folded, tokens, i + 1)
            || AreCasedApart(document, tokens, i)
            || IsNameOrForeign(tokens, i)
            || IsBandAtStart(document, tokens, i)
            || IsFormula(tokens, i)
            || _listed.Allow(document.Folded, tokens, i)
            || _reduplication.IsAt(document, sentence, i)
            || _classes.AreTwoWords(document, sentence, i);
    }

    /// <summary>
    /// Whether the two are a name, or words of another language ("dan dan noodles", "ylang ylang", "Pan troglodytes troglodytes"). A
    /// surname after a first name is doubled by mistake: "Greg Rusedski Rusedski".
    /// </summary>
    private bool IsNameOrForeign(ReadOnlySpan<Token> tokens, int i)
    {
        var word = tokens[i];
        if (word.Casing != tokens[i + 1].Casing || !IsNameOrUnknown(word))
            return false;
        var isAfterCapital = i > 0 && tokens[i - 1] is { IsWord: true, Casing: Casing.Capitalized };
        if (word.Casing == Casing.Lower)
            return isAfterCapital || word.WordId != Vocabulary.Unknown || word.Length <= MaxForeignLength;
        var isAfterName = isAfterCapital && tokens[i - 1].Length > MaxTitleLength && (i > 1 || IsNameOrUnknown(tokens[i - 1]));
        return !isAfterName;
    }

    /// <summary>Whether it begins a sentence and is a band that the text has inside a sentence too: "The The made a record".</summary>
    private static bool IsBandAtStart(TextDocument document, ReadOnlySpan<Token> tokens, int i)
    {
        if (tokens[i].Key != The || tokens[i + 1].Casing != Casing.Capitalized)
            return false;
        var all = document.Tokens;
        for (var other = 1; other + 1 < all.Length; other++)
        {
            if (all[other].Key == The
                && all[other].Start != tokens[i].Start
                && all[other] is { Casing: Casing.Capitalized }
                && all[other + 1] is { Casing: Casing.Capitalized } second
                && second.Key == The
                && all[other - 1].IsWord)
                return true;
        }
        return false;
    }

    private bool IsNameOrUnknown(in Token token) =>
        !_vocabulary.IsFunctionWord(token.WordId)
        && _vocabulary.CapitalShare(token.WordId) + _vocabulary.UpperShare(token.WordId) >= MinNameShare;

    /// <summary>Whether a letter follows, as in "not not b".</summary>
    private bool IsFormula(ReadOnlySpan<Token> tokens, int i) =>
        i + 2 < tokens.Length
        && tokens[i + 2] is { IsWord: true, Length: 1 }
        && !_vocabulary.IsFunctionWord(tokens[i + 2].WordId);

    /// <summary>
    /// Whether their letters show that the two belong to different things: a heading and the text below it (BELGIUM Belgium), a word
    /// and a title (of Of Mice and Men), a genus and a species (Gorilla gorilla), a title of their own (The The), or initials.
    /// </summary>
    private bool AreCasedApart(TextDocument document, ReadOnlySpan<Token> tokens, int i)
    {
        var (first, second) = (tokens[i], tokens[i + 1]);
        // A colon stands before a headline's own words, and no heading of a paragraph.
        var isInside = i > 0 && (tokens[i - 1].IsWord || document.Folded[tokens[i - 1].Start] is ':' or ',');
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
