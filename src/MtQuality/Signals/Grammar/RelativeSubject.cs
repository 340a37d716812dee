using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>Finds the subject of a verb that stands in a relative clause without another: "a system that allows users to log in".</summary>
internal static class RelativeSubject
{
    private static readonly ulong Who = WordKey.Of("who");
    private static readonly ulong Which = WordKey.Of("which");
    private static readonly ulong That = WordKey.Of("that");

    private static readonly ulong People = WordKey.Of("people");
    private static readonly ulong A = WordKey.Of("a");

    private static readonly WordSet Persons = new(["anyone", "anybody", "everyone", "everybody", "someone", "somebody", "nobody"]);

    // Before "of" these take the number of what follows; before a relative clause they are plural.
    private static readonly WordSet Kinds = new(["kinds", "types", "sorts"]);

    /// <summary>Whether the token is "who". What ends in "s" after it is a verb, even if it looks like a noun: "who lives".</summary>
    public static bool IsWho(in Token token) => token.Key == Who;

    /// <summary>Whether the token at index <paramref name="i"/> is a relative pronoun after a noun.</summary>
    public static bool Follows(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i) =>
        i > 0
        && (tokens[i].Key == That || tokens[i].Key == Which || tokens[i].Key == Who)
        && tokens[i - 1].IsWord
        && classes[i] is WordClass.WDT or WordClass.WP
        && classes[i - 1] is WordClass.NN or WordClass.NNS;

    /// <summary>The noun that the pronoun at index <paramref name="pronoun"/> stands for; null if it may be another one, or if the verb
    /// at index <paramref name="verb"/> may be right for another reason.</summary>
    public static Subject? Before(ReadOnlySpan<Token> tokens, SentenceClasses classes, int pronoun, int verb, Vocabulary vocabulary)
    {
        var head = pronoun - 1;
        var isPlural = classes[head] == WordClass.NNS;
        if (!StandsForNoun(tokens, pronoun, isPlural)
            || !IsPeopleWho(tokens, head) && !Subject.IsNounForm(tokens[head], vocabulary, classes[head])
            // A plural that the lexicon of lemmas does not know: stimuli, genitalia.
            || !isPlural && vocabulary.Spelling(tokens[head].WordId)[^1] is 'a' or 'i'
            || verb + 1 < classes.Length && IsNoVerbBefore(classes[verb + 1])
            || Subject.HasUncertainNumber(tokens[head]) && !Kinds.Contains(tokens[head]) && !IsPeopleWho(tokens, head))
            return null;
        var before = Subject.StartOfPhrase(tokens, classes, head) - 1;
        while (before >= 0 && classes[before] is WordClass.RB or WordClass.RBR or WordClass.RBS)
            before = Subject.StartOfPhrase(tokens, classes, before) - 1;
        // "A list of files that", "the man and the woman who": only the reader knows.
        return before >= 0 && Subject.BelongsToMore(tokens, classes, before)
            ? null
            : new Subject(head, isPlural || IsPeopleWho(tokens, head), IsNear: false, IsName: false);
    }

    /// <summary>Whether the pronoun stands for the noun alone. "They left early, for reasons which is a pity" and "the band who have": a
    /// whole sentence, and people. "Anyone" is one.</summary>
    private static bool StandsForNoun(ReadOnlySpan<Token> tokens, int pronoun, bool isPlural) => isPlural
        ? tokens[pronoun].Key != Which
        : tokens[pronoun].Key != Who || IsPeopleWho(tokens, pronoun - 1) || Persons.Contains(tokens[pronoun - 1]);

    /// <summary>Whether the word is "people" before "who": not the people of a country.</summary>
    private static bool IsPeopleWho(ReadOnlySpan<Token> tokens, int noun) =>
        tokens[noun].Key == People && tokens[noun + 1].Key == Who && (noun == 0 || tokens[noun - 1].Key != A);

    /// <summary>Whether the next word shows that a word is no verb: "confidence that demand is growing", "who bow-wrapped it".</summary>
    private static bool IsNoVerbBefore(WordClass next) =>
        next is WordClass.VBZ or WordClass.VBP or WordClass.VBD or WordClass.MD or WordClass.HYPH;
}
