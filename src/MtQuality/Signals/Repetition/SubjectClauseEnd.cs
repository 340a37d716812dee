using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells whether a verb ends a clause that is the subject of the verb after it: "what it was", "those who know", "the work he did", "the
/// damage the storm did".
/// </summary>
internal static class SubjectClauseEnd
{
    // In words: how far before its verb the word that opens a clause is looked for.
    private const int MaxClauseLength = 4;

    private static readonly ulong Who = WordKey.Of("who");

    // A clause with "who", "which" or "that" seldom stands before a verb without one of these.
    private static readonly WordSet Openers = new(["what", "whatever", "whoever", "all", "everything", "anything", "those"]);

    /// <summary>Whether the verb at index <paramref name="verb"/> of a sentence ends such a clause.</summary>
    public static bool IsAt(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb)
    {
        if (FollowsItsOwnSubject(classes, verb))
            return true;
        for (var i = verb - 1; i >= Math.Max(0, verb - MaxClauseLength); i--)
        {
            if (Openers.Contains(tokens[i]))
                return true;
            if (tokens[i].Key == Who)
                return i > 0 && Openers.Contains(tokens[i - 1]) || !HasOtherVerb(tokens, classes, i, verb + 1);
        }
        return false;
    }

    /// <summary>Whether the words before the verb are its subject, and a noun stands before that: "the work he", "the damage the
    /// storm".</summary>
    private static bool FollowsItsOwnSubject(SentenceClasses classes, int verb)
    {
        var start = verb - 1;
        while (start > 0 && classes[start] is WordClass.NN or WordClass.NNS or WordClass.JJ)
            start--;
        return start > 0
            && classes[start] is var first
            && (first == WordClass.PRP && start == verb - 1 || first is WordClass.DT or WordClass.PRPS && start < verb - 1)
            && classes[start - 1] is WordClass.NN or WordClass.NNS or WordClass.JJS;
    }

    /// <summary>Whether the sentence has its verb before the clause that opens at <paramref name="opener"/>, or further on: "the man who
    /// opened opened the door was late".</summary>
    private static bool HasOtherVerb(ReadOnlySpan<Token> tokens, SentenceClasses classes, int opener, int second)
    {
        for (var i = 0; i < opener; i++)
        {
            if (classes.IsFinite(i))
                return true;
        }
        for (var i = second + 1; i < tokens.Length && !OpensAnother(tokens[i], classes[i]); i++)
        {
            if (classes.IsFinite(i))
                return true;
        }
        return false;
    }

    private static bool OpensAnother(in Token token, WordClass found) =>
        token.Kind == TokenKind.Punctuation || found is WordClass.CC or WordClass.WP or WordClass.WDT or WordClass.WRB;
}
