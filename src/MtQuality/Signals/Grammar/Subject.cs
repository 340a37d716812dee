using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>The subject of a verb: the head of the noun phrase before it.</summary>
/// <param name="Head">Number of the head in the sentence.</param>
/// <param name="IsPlural">Its number.</param>
/// <param name="IsNear">Whether the verb follows it at once, or with an adverb between.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="IsGuess">Whether the verb is taken for one only because its clause has no other.</param>
internal readonly record struct Subject(int Head, bool IsPlural, bool IsNear, bool IsName, bool IsGuess = false)
{
    private const int MaxModifiers = 2;

    // Singular in form and plural in sense, or the other way round, or with a number of their own from what follows.
    private static readonly HashSet<ulong> Collective = Keys(
        "number majority minority lot lots couple group team series range percent half third quarter rest variety kind kinds type types sort sorts "
        + "police staff crew government committee family public press band club crowd audience data media people cattle none all some any most more "
        + "dozen hundred thousand million billion pair bunch handful plenty part percentage proportion fraction total portion set collection host array "
        + "headquarters means species news politics economics mathematics physics statistics works crossroads barracks fish sheep deer aircraft "
        + "council company companies party army navy firm board bank class union side squad opposition generation population couple what who which that "
        + "pounds dollars euros miles kilometres kilometers metres meters years months weeks days hours minutes times cent enough much many other others either neither");

    private static readonly HashSet<ulong> SingularPronouns = Keys("he she it everyone everybody someone somebody nobody anyone anybody everything nothing something anything");
    private static readonly HashSet<ulong> PluralPronouns = Keys("they we these those");

    // After these the bare form of a verb is right: the subjunctive, and what lets, makes or sees somebody do.
    private static readonly HashSet<ulong> TakeBareVerb = Keys(
        "let lets make makes made see sees saw seen watch watched hear heard help helps helped have had has having feel felt insist insists insisted demand demands demanded recommend recommends recommended "
        + "suggest suggests suggested propose proposes proposed require requires required request requested ask asks asked order ordered urge urged vital important essential necessary crucial imperative mandatory lest if though whether wish wishes wished unless "
        + "do does did don't doesn't didn't can could will would shall should may might must cannot can't couldn't won't wouldn't");

    /// <summary>The subject of the verb number <paramref name="verb"/> of a tagged sentence; null where it cannot be told.</summary>
    public static Subject? Before(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb, Vocabulary vocabulary)
    {
        // Classes cost the more the more of them are asked for: first what stands before the verb, which is often enough.
        var head = verb - 1;
        while (head >= 0 && tokens[head].Casing == Casing.Lower && classes[head] is WordClass.RB)
            head--;
        if (head < 0 || !tokens[head].IsWord || !IsNoun(classes[head]) && Pronoun(tokens[head].Key) is null)
            return null;
        var isGuess = !IsFinite(classes, verb);
        if (isGuess && !SubjectClause.MayLackItsVerb(tokens, classes, verb))
            return null;
        if (Pronoun(tokens[head].Key) is { } isPlural)
            return isGuess || HasBareVerb(tokens, head) || head > 0 && (IsJoint(classes, tokens, head - 1) || classes[head - 1] is WordClass.IN or WordClass.TO && !Clause.Contains(tokens[head - 1].Key)) ? null : new Subject(head, isPlural, IsNear: true, IsName: false);

        for (var modifiers = 0; ; modifiers++)
        {
            if (!IsNoun(classes[head]) || !IsNounForm(tokens[head], vocabulary, classes[head]))
                return null;
            var start = StartOfPhrase(tokens, classes, head);
            var before = start - 1;
            if (before > 0 && SubjectClause.HeadBefore(tokens, classes, before, IsModifier(classes, tokens, before)) is { } further)
            {
                if (modifiers == MaxModifiers)
                    return null;
                head = further;
                continue;
            }
            if (SubjectClause.OneOf(tokens, classes, before) is { } one)
                return new Subject(one, IsPlural: false, IsNear: false, IsName: false);
            if (before >= 0 && (IsJoint(classes, tokens, before) || classes[before] is WordClass.IN or WordClass.TO or WordClass.CD or WordClass.POS or WordClass.WDT or WordClass.VBG) || HasBareVerb(tokens, start) || Collective.Contains(tokens[head].Key))
                return null;
            var isName = classes[head] is WordClass.NNP or WordClass.NNPS;
            // "Half of the leaders have": the head is further left, in a phrase that is not read.
            if (before >= 0 && tokens[before].Key == Of)
                return null;
            // The names of teams, bands and firms are plural at will; only a person's or a country's next to its verb is judged.
            if (isName && (modifiers > 0 || classes[head] == WordClass.NNPS))
                return null;
            if (modifiers > 0 && before >= 0 && !(classes[before] is WordClass.CC or WordClass.RB || tokens[before].Kind == TokenKind.Punctuation))
                return null;
            if (isGuess && !SubjectClause.IsOpening(tokens, classes, start))
                return null;
            return new Subject(head, classes[head] is WordClass.NNS, modifiers == 0, isName, isGuess);
        }
    }

    private static bool IsFinite(SentenceClasses classes, int verb) =>
        classes[verb] is WordClass.VBZ or WordClass.VBP or WordClass.VBD or WordClass.VB
        || classes[verb] is WordClass.NN or WordClass.NNS or WordClass.JJ && verb + 1 < classes.Length && classes[verb + 1] is WordClass.DT or WordClass.PRPS or WordClass.PRP;

    private static bool? Pronoun(ulong key) => SingularPronouns.Contains(key) ? false : PluralPronouns.Contains(key) ? true : null;

    internal static bool IsNoun(WordClass found) => found is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS;

    /// <summary>Whether form and class agree: a noun in s that is tagged as singular may be either.</summary>
    private static bool IsNounForm(in Token token, Vocabulary vocabulary, WordClass found) => found switch
    {
        WordClass.NN => token.WordId != Vocabulary.Unknown && vocabulary.Lemma(token) == token.Key && token.Casing != Casing.Upper,
        WordClass.NNS => token.WordId != Vocabulary.Unknown && vocabulary.Lemma(token) != token.Key,
        _ => true,
    };

    private static int StartOfPhrase(ReadOnlySpan<Token> tokens, SentenceClasses classes, int head)
    {
        var start = head;
        while (start > 0)
        {
            // Kasym-Jomart is one name.
            if (start > 1 && tokens[start - 1].Kind == TokenKind.Punctuation && tokens[start - 1].End == tokens[start].Start && tokens[start - 2].End == tokens[start - 1].Start)
                start--;
            else if (classes[start - 1] is not (WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.NNPS or WordClass.JJ or WordClass.JJR or WordClass.JJS or WordClass.DT or WordClass.PRPS or WordClass.PDT or WordClass.VBN))
            {
                // "The two brothers": a number with a determiner before it belongs to the phrase; "two brothers" may be a sum or a measure.
                if (start < 2 || classes[start - 1] != WordClass.CD || classes[start - 2] is not (WordClass.DT or WordClass.PRPS))
                    break;
            }
            start--;
            if (classes[start] is WordClass.DT or WordClass.PRPS)
                break;
        }
        return start;
    }

    private static bool IsModifier(SentenceClasses classes, ReadOnlySpan<Token> tokens, int i) =>
        classes[i] == WordClass.IN && tokens[i].Key is var key && Modifying.Contains(key);

    private static bool IsJoint(SentenceClasses classes, ReadOnlySpan<Token> tokens, int i) =>
        classes[i] == WordClass.CC || tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Number;

    private static bool HasBareVerb(ReadOnlySpan<Token> tokens, int start)
    {
        // Not only right before: "let the two of them go", "insisted that the firm pay".
        for (var i = Math.Max(0, start - 3); i < start; i++)
        {
            if (TakeBareVerb.Contains(tokens[i].Key))
                return true;
        }
        return false;
    }

    private static readonly HashSet<ulong> Modifying = Keys("of in for from near between behind at on above under around inside outside");

    private static readonly ulong Of = WordKey.Of("of");

    // Tagged as prepositions too; a clause begins behind them.
    private static readonly HashSet<ulong> Clause = Keys("that because while as when before after since although until");

    private static HashSet<ulong> Keys(string words) => [.. words.Split(' ').Select(word => WordKey.Of(word))];
}
