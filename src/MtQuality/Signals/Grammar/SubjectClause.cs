using MtQuality.Documents;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>What may stand between a subject and its verb: phrases and clauses that hang on the subject, and none of which is the
/// subject.</summary>
internal static class SubjectClause
{
    // Verbs, adverbs and auxiliaries between "who" and the end of its clause.
    private const int MaxVerbGroupLength = 4;

    // A fragment or a heading need not have a verb; a sentence of so many words has one.
    private const int MinWordsBehind = 4;

    private static readonly HashSet<ulong> Relative = [.. "who which that".Split(' ').Select(word => WordKey.Of(word))];
    private static readonly HashSet<ulong> One = [.. "one each".Split(' ').Select(word => WordKey.Of(word))];
    private static readonly ulong Of = WordKey.Of("of");

    /// <summary>
    /// The noun that the phrase behind the token <paramref name="before"/> hangs on, if any: "the letters found in the attic", "the
    /// workers who built the stadium",
    /// "the price of the tickets".
    /// </summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="classes">Its classes.</param>
    /// <param name="before">Number of the token before a noun phrase.</param>
    /// <param name="isPreposition">Whether it is a preposition that ties the phrase to a noun or participle before it.</param>
    public static int? HeadBefore(ReadOnlySpan<Token> tokens, SentenceClasses classes, int before, bool isPreposition)
    {
        if (!isPreposition)
            return IsVerb(classes[before]) ? RelativeHead(tokens, classes, before) : null;
        if (Subject.IsNoun(classes[before - 1]))
            return before - 1;
        // "Found" may be tagged as a past; then the sentence would have two verbs and nothing to join them.
        if (classes[before - 1] is WordClass.VBN or WordClass.VBD && before > 1 && Subject.IsNoun(classes[before - 2]))
            return before - 2;
        return IsVerb(classes[before - 1]) ? RelativeHead(tokens, classes, before - 1) : null;
    }

    /// <summary>The number of "one" in "one of the engines" at the start of a clause.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="classes">Its classes.</param>
    /// <param name="of">Number of the token before a noun phrase.</param>
    public static int? OneOf(ReadOnlySpan<Token> tokens, SentenceClasses classes, int of) =>
        of > 0 && tokens[of].Key == Of && One.Contains(tokens[of - 1].Key) && IsOpening(tokens, classes, of - 1) ? of - 1 : null;

    /// <summary>Whether a clause may begin with the token number <paramref name="start"/>.</summary>
    public static bool IsOpening(ReadOnlySpan<Token> tokens, SentenceClasses classes, int start) =>
        start == 0 || tokens[start - 1].Kind == TokenKind.Punctuation && classes[start - 1] is WordClass.Period or WordClass.Colon or WordClass.OpenQuote;

    /// <summary>Whether no other word from the start of the sentence to the end of the clause can be its verb, so that the one at
    /// <paramref name="verb"/> must be, whatever class it was given.</summary>
    public static bool MayLackItsVerb(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb)
    {
        if (classes[verb] != WordClass.NN || classes[^1] != WordClass.Period || tokens.Length - verb < MinWordsBehind || tokens[verb + 1].Kind != TokenKind.Word
            || classes[verb + 1] is not (WordClass.DT or WordClass.PRPS or WordClass.PRP or WordClass.JJR or WordClass.IN or WordClass.TO or WordClass.JJ))
            return false;
        for (var i = 0; i < verb; i++)
        {
            if (IsVerb(classes[i]) || classes[i] == WordClass.MD)
                return false;
        }
        for (var i = verb + 1; i < classes.Length && classes[i] is not (WordClass.CC or WordClass.Comma or WordClass.Colon or WordClass.WDT or WordClass.WP or WordClass.WRB); i++)
        {
            if (IsVerb(classes[i]) || classes[i] == WordClass.MD)
                return false;
        }
        return true;
    }

    /// <summary>The noun before "who", "which" or "that" where the verb number <paramref name="verb"/> belongs to its clause.</summary>
    private static int? RelativeHead(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb)
    {
        for (var i = verb - 1; i > 0 && i >= verb - MaxVerbGroupLength; i--)
        {
            if (classes[i] is WordClass.WDT or WordClass.WP && Relative.Contains(tokens[i].Key))
                return Subject.IsNoun(classes[i - 1]) ? i - 1 : null;
            if (!IsVerb(classes[i]) && classes[i] is not (WordClass.RB or WordClass.MD))
                return null;
        }
        return null;
    }

    private static bool IsVerb(WordClass found) => found is >= WordClass.VB and <= WordClass.VBZ;
}
