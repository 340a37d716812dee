using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>The subject of a verb: the head of the noun phrase before it.</summary>
/// <param name="Head">Index of the head among the tokens of the sentence.</param>
/// <param name="IsPlural">Whether the subject is plural.</param>
/// <param name="IsNear">Whether at most adverbs stand between the head and the verb.</param>
/// <param name="IsName">Whether the subject is a name.</param>
/// <param name="IsGuess">Whether the word is taken for a verb only because its clause has no other verb.</param>
internal readonly record struct Subject(int Head, bool IsPlural, bool IsNear, bool IsName, bool IsGuess = false)
{
    private const int MaxModifiers = 2;

    // Words whose form does not tell their number: the verb after them may be singular or plural.
    private static readonly HashSet<ulong> UncertainNumber = Keys(
        "number majority minority lot lots couple group team series range percent half third quarter rest variety kind kinds type "
        + "types sort sorts police staff crew government committee family public press band club crowd audience data media people "
        + "cattle none all some any most more dozen hundred thousand million billion pair bunch handful plenty part percentage "
        + "proportion fraction total portion set collection host array headquarters means species news politics economics "
        + "mathematics physics statistics works crossroads barracks fish sheep deer aircraft council company companies party army "
        + "navy firm board bank class union side squad opposition generation population couple what who which that pounds dollars "
        + "euros miles kilometres kilometers metres meters years months weeks days hours minutes times cent enough much many other "
        + "others either neither");

    private static readonly HashSet<ulong> SingularPronouns = Keys(
        "he she it everyone everybody someone somebody nobody anyone anybody everything nothing something anything");

    private static readonly HashSet<ulong> PluralPronouns = Keys("they we these those");

    // After these words the bare form of a verb is right: the subjunctive, "lets him go", "does it work".
    private static readonly HashSet<ulong> TakeBareVerb = Keys(
        "let lets make makes made see sees saw seen watch watched hear heard help helps helped have had has having feel felt "
        + "insist insists insisted demand demands demanded recommend recommends recommended suggest suggests suggested propose "
        + "proposes proposed require requires required request requested ask asks asked order ordered urge urged vital important "
        + "essential necessary crucial imperative mandatory lest if though whether wish wishes wished unless "
        + "do does did don't doesn't didn't can could will would shall should may might must cannot can't couldn't won't wouldn't");

    private static readonly HashSet<ulong> NounPrepositions = Keys(
        "of in for from near between behind at on above under around inside outside");

    // Conjunctions that the tagger takes for prepositions; a clause begins after them.
    private static readonly HashSet<ulong> ClauseOpeners = Keys("that because while as when before after since although until");

    private static readonly ulong Of = WordKey.Of("of");

    /// <summary>The subject of the verb at index <paramref name="verb"/> of a sentence; null if it cannot be determined.</summary>
    public static Subject? Before(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb, Vocabulary vocabulary)
    {
        // Tagging takes time, so the class of the word before the verb is asked for first; often that is enough.
        var head = verb - 1;
        while (head >= 0 && tokens[head].Casing == Casing.Lower && classes[head] is WordClass.RB)
            head--;
        if (head >= 0 && RelativeSubject.Follows(tokens, classes, head))
        {
            return IsFinite(classes, verb) || RelativeSubject.IsWho(tokens[verb - 1]) && classes[verb] == WordClass.NNS
                ? RelativeSubject.Before(tokens, classes, head, verb, vocabulary)
                : null;
        }
        if (head < 0 || !tokens[head].IsWord || !IsNoun(classes[head]) && Pronoun(tokens[head].Key) is null)
            return null;
        var isGuess = !IsFinite(classes, verb);
        if (isGuess && !SubjectClause.MayLackItsVerb(tokens, classes, verb))
            return null;
        if (Pronoun(tokens[head].Key) is { } isPlural)
        {
            return isGuess || !CanPronounBeSubject(tokens, classes, head)
                ? null
                : new Subject(head, isPlural, IsNear: true, IsName: false);
        }

        for (var modifiers = 0; ; modifiers++)
        {
            if (!IsNoun(classes[head]) || !IsNounForm(tokens[head], vocabulary, classes[head]))
                return null;
            var start = StartOfPhrase(tokens, classes, head);
            var before = start - 1;
            if (before > 0 && SubjectClause.HeadBefore(tokens, classes, before, IsNounPreposition(classes, tokens, before)) is { } further)
            {
                if (modifiers == MaxModifiers)
                    return null;
                head = further;
                continue;
            }
            if (SubjectClause.OneOf(tokens, classes, before) is { } one)
                return new Subject(one, IsPlural: false, IsNear: false, IsName: false);
            if (before >= 0 && BelongsToMore(tokens, classes, before))
                return null;
            if (HasBareVerb(tokens, start) || HasUncertainNumber(tokens[head]))
                return null;
            var isName = classes[head] is WordClass.NNP or WordClass.NNPS;
            // "Half of the leaders have": the head is further left, in a phrase that was not read.
            if (before >= 0 && tokens[before].Key == Of)
                return null;
            // Names of teams, bands and firms may be plural. Only the name of a person or country next to its verb is judged.
            if (isName && (modifiers > 0 || classes[head] == WordClass.NNPS))
                return null;
            if (modifiers > 0 && before >= 0 && !CanPrecedeModified(tokens, classes, before))
                return null;
            if (isGuess && !SubjectClause.IsOpening(tokens, classes, start))
                return null;
            return new Subject(head, classes[head] is WordClass.NNS, modifiers == 0, isName, isGuess);
        }
    }

    /// <summary>Whether the verb after the noun may be singular or plural.</summary>
    internal static bool HasUncertainNumber(in Token noun) => UncertainNumber.Contains(noun.Key);

    private static bool CanPronounBeSubject(ReadOnlySpan<Token> tokens, SentenceClasses classes, int pronoun)
    {
        if (HasBareVerb(tokens, pronoun))
            return false;
        var before = pronoun - 1;
        // "The staff who clean it": the object of a relative clause.
        if (before > 0 && IsFinite(classes, before) && classes[before - 1] is WordClass.WP or WordClass.WDT)
            return false;
        return before < 0
            || !IsConjunctionOrMark(classes, tokens, before)
                && !(classes[before] is WordClass.IN or WordClass.TO && !ClauseOpeners.Contains(tokens[before].Key));
    }

    /// <summary>Whether the token before a noun phrase shows that the phrase is only a part of the subject, or not the subject.</summary>
    internal static bool BelongsToMore(ReadOnlySpan<Token> tokens, SentenceClasses classes, int before) =>
        IsConjunctionOrMark(classes, tokens, before)
        || classes[before]
            is WordClass.IN or WordClass.TO or WordClass.CD or WordClass.POS or WordClass.WDT or WordClass.VBG;

    private static bool CanPrecedeModified(ReadOnlySpan<Token> tokens, SentenceClasses classes, int before) =>
        classes[before] is WordClass.CC or WordClass.RB || tokens[before].Kind == TokenKind.Punctuation;

    private static bool IsFinite(SentenceClasses classes, int verb)
    {
        if (classes[verb] is WordClass.VBZ or WordClass.VBP or WordClass.VBD or WordClass.VB)
            return true;
        // Tagged as a noun or adjective, but with an object after it.
        return classes[verb] is WordClass.NN or WordClass.NNS or WordClass.JJ
            && verb + 1 < classes.Length
            && classes[verb + 1] is WordClass.DT or WordClass.PRPS or WordClass.PRP;
    }

    /// <summary>Whether a pronoun is plural; null if the word is not a known pronoun.</summary>
    private static bool? Pronoun(ulong key) =>
        SingularPronouns.Contains(key) ? false : PluralPronouns.Contains(key) ? true : null;

    internal static bool IsNoun(WordClass found) =>
        found is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS;

    /// <summary>Whether the form of a noun agrees with its class. A noun ending in s that is tagged as singular may be either.</summary>
    internal static bool IsNounForm(in Token token, Vocabulary vocabulary, WordClass found) => found switch
    {
        WordClass.NN => token.WordId != Vocabulary.Unknown
            && vocabulary.Lemma(token) == token.Key
            && token.Casing != Casing.Upper,
        WordClass.NNS => token.WordId != Vocabulary.Unknown && vocabulary.Lemma(token) != token.Key,
        _ => true,
    };

    internal static int StartOfPhrase(ReadOnlySpan<Token> tokens, SentenceClasses classes, int head)
    {
        var start = head;
        while (start > 0)
        {
            if (IsHyphenated(tokens, start))
                start--;
            else if (!IsPartOfPhrase(classes[start - 1]) && !IsNumberAfterDeterminer(classes, start - 1))
                break;
            start--;
            if (classes[start] is WordClass.DT or WordClass.PRPS)
                break;
        }
        return start;
    }

    /// <summary>Whether a mark without spaces joins the token to the one before the mark: Kasym-Jomart is one name.</summary>
    private static bool IsHyphenated(ReadOnlySpan<Token> tokens, int i) =>
        i > 1
        && tokens[i - 1].Kind == TokenKind.Punctuation
        && tokens[i - 1].End == tokens[i].Start
        && tokens[i - 2].End == tokens[i - 1].Start;

    private static bool IsPartOfPhrase(WordClass found) =>
        IsNoun(found)
        || found is WordClass.JJ or WordClass.JJR or WordClass.JJS
            or WordClass.DT or WordClass.PRPS or WordClass.PDT or WordClass.VBN;

    /// <summary>Whether it is the number in "the two brothers". Without a determiner it may be a sum or a measure.</summary>
    private static bool IsNumberAfterDeterminer(SentenceClasses classes, int i) =>
        i > 0 && classes[i] == WordClass.CD && classes[i - 1] is WordClass.DT or WordClass.PRPS;

    private static bool IsNounPreposition(SentenceClasses classes, ReadOnlySpan<Token> tokens, int i) =>
        classes[i] == WordClass.IN && NounPrepositions.Contains(tokens[i].Key);

    private static bool IsConjunctionOrMark(SentenceClasses classes, ReadOnlySpan<Token> tokens, int i) =>
        classes[i] == WordClass.CC || tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Number;

    private static bool HasBareVerb(ReadOnlySpan<Token> tokens, int start)
    {
        // Other words may stand between: "let the two of them go", "insisted that the firm pay".
        for (var i = Math.Max(0, start - 3); i < start; i++)
        {
            if (TakeBareVerb.Contains(tokens[i].Key))
                return true;
        }
        return false;
    }

    private static HashSet<ulong> Keys(string words) => [.. words.Split(' ').Select(word => WordKey.Of(word))];
}
