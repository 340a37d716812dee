using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells whether the first of two equal prepositions ends a clause whose object stands before it: "the house she lives in in May", "what he
/// asked for for years", "where to go to to ask".
/// </summary>
internal static class StrandedPreposition
{
    // In words: how far before its preposition such a clause may begin.
    private const int MaxClauseLength = 8;

    private const int YearLength = 4;

    private static readonly ulong On = WordKey.Of("on");
    private static readonly ulong That = WordKey.Of("that");
    private static readonly ulong To = WordKey.Of("to");

    private static readonly WordSet Prepositions = new(
        "about at by for from in into of on over through to under up with".Split(' '));

    private static readonly WordSet Openers = new("what whatever where who whoever whom which".Split(' '));

    // What a clause without a word that opens it may follow: "someone to talk to to learn more".
    private static readonly WordSet Someone = new(
        "anybody anyone anything everyone everything nobody nothing people somebody someone something".Split(' '));

    // "That year he lived in in London" has no such clause, though a noun stands before the pronoun.
    private static readonly WordSet Times = new(
        ("century day days decade evening hour moment month months morning night season spring summer autumn winter time times today "
        + "tomorrow tonight week weekend weeks year years yesterday monday tuesday wednesday thursday friday saturday sunday january "
        + "february march april may june july august september october november december").Split(' '));

    private static readonly WordSet Being = new("are be been is was were".Split(' '));

    /// <summary>Whether the word at index <paramref name="i"/> is such a preposition; the word after it is the same.</summary>
    public static bool IsAt(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i)
    {
        if (!Prepositions.Contains(tokens[i]))
            return false;
        var isBeforeTime = IsTime(tokens, i + 2);
        // "The match is on on Tuesday."
        if (isBeforeTime && tokens[i].Key == On && i > 0 && Being.Contains(tokens[i - 1]))
            return true;
        var hasVerb = false;
        for (var start = i - 1; start > 0 && start >= i - MaxClauseLength && tokens[start].IsWord; start--)
        {
            if (hasVerb && MayLackItsObject(tokens, classes, start, isBeforeTime)
                || tokens[start].Key == To && start < i - 1 && IsInfinitiveWithoutObject(tokens, classes, start, i))
                return true;
            hasVerb |= classes.IsFinite(start) || classes[start] is WordClass.VBG or WordClass.VBN;
        }
        return false;
    }

    /// <summary>Whether a clause that begins with its subject at <paramref name="start"/> may be one whose object stands before
    /// it.</summary>
    private static bool MayLackItsObject(ReadOnlySpan<Token> tokens, SentenceClasses classes, int start, bool isBeforeTime)
    {
        var isMarked = classes[start] is WordClass.PRP or WordClass.DT or WordClass.PRPS;
        if (!isMarked && !IsNoun(classes[start]))
            return false;
        var noun = start - 1;
        if (Openers.Contains(tokens[noun]))
            return true;
        var isAfterThat = tokens[noun].Key == That && noun > 0;
        if (isAfterThat)
            noun--;
        // Two nouns in a row may be one: "the dairy union".
        if (!isMarked && !isAfterThat || !(classes[noun] is WordClass.NN or WordClass.NNS) || Times.Contains(tokens[noun]))
            return false;
        return isBeforeTime || !OpensSentence(tokens, classes, noun);
    }

    /// <summary>Whether the noun belongs to a preposition that opens the sentence: "After the match he went to to the pub".</summary>
    private static bool OpensSentence(ReadOnlySpan<Token> tokens, SentenceClasses classes, int noun)
    {
        var start = noun;
        while (start > 0 && (IsNoun(classes[start - 1]) || classes[start - 1] is WordClass.JJ or WordClass.DT or WordClass.PRPS))
            start--;
        return start > 0
            && classes[start - 1] is WordClass.IN or WordClass.TO
            && (start == 1 || !tokens[start - 2].IsWord);
    }

    /// <summary>Whether an infinitive begins at the "to" at <paramref name="to"/> whose object stands before it. After any noun ("the site
    /// to go to to learn more") only where another one follows.</summary>
    private static bool IsInfinitiveWithoutObject(ReadOnlySpan<Token> tokens, SentenceClasses classes, int to, int i) =>
        Openers.Contains(tokens[to - 1])
        || Someone.Contains(tokens[to - 1])
        || IsNoun(classes[to - 1]) && tokens[i].Key == To && i + 2 < tokens.Length && classes[i + 2] == WordClass.VB;

    private static bool IsTime(ReadOnlySpan<Token> tokens, int i) =>
        i < tokens.Length && (Times.Contains(tokens[i]) || tokens[i] is { Kind: TokenKind.Number, Length: YearLength });

    private static bool IsNoun(WordClass found) =>
        found is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS;
}
