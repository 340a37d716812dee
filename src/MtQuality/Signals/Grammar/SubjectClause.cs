using MtQuality.Documents;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>Phrases and clauses that may stand between a subject and its verb and modify the subject.</summary>
internal static class SubjectClause
{
    // Verbs, adverbs and auxiliaries between "who" and the end of its clause.
    private const int MaxVerbGroupLength = 4;

    // A fragment or a heading may lack a verb; a sentence with this many tokens from the word on has one.
    private const int MinTokensFromVerb = 4;

    private static readonly HashSet<ulong> Relative = [.. "who which that".Split(' ').Select(word => WordKey.Of(word))];
    private static readonly HashSet<ulong> One = [.. "one each".Split(' ').Select(word => WordKey.Of(word))];
    private static readonly ulong Of = WordKey.Of("of");

    /// <summary>
    /// The index of the noun that a noun phrase modifies; null if there is none. In "the letters found in the attic", "the
    /// workers who built the stadium" and "the price of the tickets" it is the first noun.
    /// </summary>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="classes">Their word classes.</param>
    /// <param name="before">Index of the token before the noun phrase.</param>
    /// <param name="isPreposition">Whether that token is a preposition which links the phrase to a noun or participle.</param>
    public static int? HeadBefore(ReadOnlySpan<Token> tokens, SentenceClasses classes, int before, bool isPreposition)
    {
        if (!isPreposition)
            return IsVerb(classes[before]) ? RelativeHead(tokens, classes, before) : null;
        if (Subject.IsNoun(classes[before - 1]))
            return before - 1;
        // "Found" may be tagged as past tense by mistake.
        if (classes[before - 1] is WordClass.VBN or WordClass.VBD && before > 1 && Subject.IsNoun(classes[before - 2]))
            return before - 2;
        return IsVerb(classes[before - 1]) ? RelativeHead(tokens, classes, before - 1) : null;
    }

    /// <summary>The index of "one" in "one of the engines" at the start of a clause; null if there is none.</summary>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="classes">Their word classes.</param>
    /// <param name="of">Index of the token before a noun phrase; may be −1.</param>
    public static int? OneOf(ReadOnlySpan<Token> tokens, SentenceClasses classes, int of)
    {
        var isOneOf = of > 0
            && tokens[of].Key == Of
            && One.Contains(tokens[of - 1].Key)
            && IsOpening(tokens, classes, of - 1);
        return isOneOf ? of - 1 : null;
    }

    /// <summary>Whether a clause may begin with the token at index <paramref name="start"/>.</summary>
    public static bool IsOpening(ReadOnlySpan<Token> tokens, SentenceClasses classes, int start) =>
        start == 0
        || tokens[start - 1].Kind == TokenKind.Punctuation
            && classes[start - 1] is WordClass.Period or WordClass.Colon or WordClass.OpenQuote;

    /// <summary>
    /// Whether no other word from the start of the sentence to the end of the clause can be its verb. Then the word at index
    /// <paramref name="verb"/> must be the verb, even if it was tagged as a noun.
    /// </summary>
    public static bool MayLackItsVerb(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb)
    {
        if (classes[verb] != WordClass.NN
            || classes[^1] != WordClass.Period
            || tokens.Length - verb < MinTokensFromVerb
            || tokens[verb + 1].Kind != TokenKind.Word
            || !CanFollowVerb(classes[verb + 1]))
            return false;
        for (var i = 0; i < verb; i++)
        {
            if (IsVerb(classes[i]) || classes[i] == WordClass.MD)
                return false;
        }
        for (var i = verb + 1; i < classes.Length && !EndsClause(classes[i]); i++)
        {
            if (IsVerb(classes[i]) || classes[i] == WordClass.MD)
                return false;
        }
        return true;
    }

    private static bool CanFollowVerb(WordClass found) =>
        found is WordClass.DT or WordClass.PRPS or WordClass.PRP or WordClass.JJR
            or WordClass.IN or WordClass.TO or WordClass.JJ;

    private static bool EndsClause(WordClass found) =>
        found is WordClass.CC or WordClass.Comma or WordClass.Colon or WordClass.WDT or WordClass.WP or WordClass.WRB;

    /// <summary>
    /// The index of the noun before "who", "which" or "that", if the verb at index <paramref name="verb"/> belongs to that
    /// relative clause; otherwise null.
    /// </summary>
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
