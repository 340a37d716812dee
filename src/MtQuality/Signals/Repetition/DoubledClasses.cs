using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells by their word classes whether two equal words in a row are two words of the sentence: of different classes ("to record
/// record profits"), the verb of a clause and the verb after it ("what happens happens"), or an adjective for emphasis ("a small
/// small shop").
/// </summary>
internal sealed class DoubledClasses(SignalResources resources)
{
    // In words: how far before its verb the word that opens a clause is looked for.
    private const int MaxClauseLength = 3;

    private static readonly ulong All = WordKey.Of("all");
    private static readonly ulong To = WordKey.Of("to");

    // Lazy, because the thesaurus is built when it is first asked for.
    private readonly Lazy<WordForms> _forms = new(() => resources.Thesaurus.Forms);

    /// <summary>Whether the word at index <paramref name="i"/> of a sentence and the equal word after it are two words.</summary>
    public bool AreTwoWords(TextDocument document, in Sentence sentence, int i)
    {
        var tokens = document.TokensOf(sentence);
        // Capitalised words are names to the tagger.
        if (sentence.TokenCount > WordClassTagger.MaxSentenceLength || tokens[i + 1].Casing != Casing.Lower)
            return false;
        var classes = new SentenceClasses(document, sentence, resources.Tagger);
        // The tagger gives a function word two classes only because it stands there twice.
        if (IsVerb(classes[i]) && IsVerb(classes[i + 1]) && EndsClause(tokens, classes, i))
            return true;
        if (resources.Vocabulary.IsFunctionWord(tokens[i].WordId))
            return false;
        return IsVerbAndCompound(tokens, classes, i)
            || (KindOf(classes[i]), KindOf(classes[i + 1])) switch
            {
                (Kind.Modifier, Kind.Modifier) => HasForm(tokens[i], WordForm.Comparative),
                (Kind.Other, _) or (_, Kind.Other) => false,
                var (first, second) => first != second,
            };
    }

    /// <summary>Whether the first is a verb and the second begins a compound, its object: "to address address problems". The tagger
    /// seldom sees this, but the word before and the word after show it.</summary>
    private bool IsVerbAndCompound(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i) =>
        i > 0
        && i + 2 < tokens.Length
        && (classes[i - 1] == WordClass.MD || tokens[i - 1].Key == To)
        && KindOf(classes[i + 2]) == Kind.Noun
        && HasForm(tokens[i], WordForm.Past);

    /// <summary>Whether the verb ends a clause that is the subject of the next verb: "what it was", "those who know", "the work he
    /// did".</summary>
    private static bool EndsClause(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb)
    {
        if (verb > 1 && classes[verb - 1] == WordClass.PRP && KindOf(classes[verb - 2]) == Kind.Noun)
            return true;
        for (var i = verb - 1; i >= Math.Max(0, verb - MaxClauseLength); i--)
        {
            if (classes[i] is WordClass.WDT or WordClass.WP or WordClass.WRB || tokens[i].Key == All)
                return true;
        }
        return false;
    }

    private bool HasForm(in Token token, WordForm form) =>
        token.WordId != Vocabulary.Unknown && _forms.Value.Form(token.WordId, form) != Vocabulary.Unknown;

    private static bool IsVerb(WordClass found) => found is >= WordClass.VB and <= WordClass.VBZ;

    private enum Kind
    {
        Other,
        Noun,
        Verb,
        Modifier,
    }

    // A participle is taken for an adjective or a noun too easily, and other classes are not those of content words.
    private static Kind KindOf(WordClass found) => found switch
    {
        WordClass.NN or WordClass.NNS => Kind.Noun,
        WordClass.VB or WordClass.VBD or WordClass.VBP or WordClass.VBZ => Kind.Verb,
        >= WordClass.JJ and <= WordClass.RBS => Kind.Modifier,
        _ => Kind.Other,
    };
}
