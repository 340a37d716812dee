using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells by their word classes whether two equal words in a row are two words of the sentence: a verb and its object ("to record
/// record profits"), or the verb of a clause and the verb after it ("what happens happens").
/// </summary>
internal sealed class DoubledClasses(SignalResources resources)
{
    // In words: how far before its verb the word that opens a clause is looked for.
    private const int MaxClauseLength = 4;

    private static readonly ulong To = WordKey.Of("to");

    // Clauses with "who", "which" and "that" seldom stand before a verb without one of these.
    private static readonly WordSet ClauseOpeners = new(["what", "whatever", "whoever", "all", "everything", "anything", "those"]);

    // Lazy, because the thesaurus is built when it is first asked for.
    private readonly Lazy<WordForms> _forms = new(() => resources.Thesaurus.Forms);

    /// <summary>Whether the word at index <paramref name="i"/> of a sentence and the equal word after it are two words.</summary>
    public bool AreTwoWords(TextDocument document, in Sentence sentence, int i)
    {
        var tokens = document.TokensOf(sentence);
        // Capitalised words are names to the tagger.
        if (sentence.TokenCount > WordClassTagger.MaxSentenceLength
            || tokens[i].Casing != Casing.Lower
            || tokens[i + 1].Casing != Casing.Lower)
            return false;
        var classes = new SentenceClasses(document, sentence, resources.Tagger);
        if (IsVerb(classes[i]) && IsVerb(classes[i + 1]))
            return EndsClause(tokens, classes, i) || IsVerbAndCompound(tokens, classes, i);
        // The tagger gives a function word two classes only because it stands there twice.
        return !resources.Vocabulary.IsFunctionWord(tokens[i].WordId)
            && HasPast(tokens[i])
            && (IsVerb(classes[i]) && IsNoun(classes[i + 1]) || IsVerbAndCompound(tokens, classes, i));
    }

    /// <summary>Whether the first is a verb and the second begins a compound, its object: "to address address problems". The tagger
    /// seldom sees this, but the word before and the word after show it.</summary>
    private bool IsVerbAndCompound(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i) =>
        i > 0
        && i + 2 < tokens.Length
        && (classes[i - 1] == WordClass.MD || tokens[i - 1].Key == To)
        && IsNoun(classes[i + 2])
        && HasPast(tokens[i])
        && !resources.Vocabulary.IsFunctionWord(tokens[i].WordId);

    /// <summary>Whether the verb ends a clause that is the subject of the next verb: "what it was", "those who know", "the work he
    /// did".</summary>
    private static bool EndsClause(ReadOnlySpan<Token> tokens, SentenceClasses classes, int verb)
    {
        if (verb > 1 && classes[verb - 1] == WordClass.PRP && IsNoun(classes[verb - 2]))
            return true;
        for (var i = verb - 1; i >= Math.Max(0, verb - MaxClauseLength); i--)
        {
            if (ClauseOpeners.Contains(tokens[i]))
                return true;
        }
        return false;
    }

    /// <summary>Whether the word can be a verb.</summary>
    private bool HasPast(in Token token) =>
        token.WordId != Vocabulary.Unknown && _forms.Value.Form(token.WordId, WordForm.Past) != Vocabulary.Unknown;

    private static bool IsVerb(WordClass found) => found is >= WordClass.VB and <= WordClass.VBZ;

    private static bool IsNoun(WordClass found) => found is WordClass.NN or WordClass.NNS;
}
