using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells by their word classes whether two equal words in a row are two words of the sentence: a verb and its object ("to record
/// record profits"), a noun and a modal ("the will will be read"), the verb of a clause and the verb after it ("what happens happens"),
/// or the preposition of a clause and the preposition after it ("the house she lives in in May").
/// </summary>
internal sealed class DoubledClasses(SignalResources resources)
{
    private static readonly ulong To = WordKey.Of("to");

    // Function words that are verbs with an object too: "they mine mine shafts", "we can can the peaches".
    private static readonly WordSet VerbsToo = new(["mine", "can"]);

    // Modals that are nouns too: "the will will be read", "a can can be opened".
    private static readonly WordSet NounsToo = new(["will", "can"]);

    // Those that may end a clause: "those who can can".
    private static readonly WordSet Modals = new("can could may might must should will would".Split(' '));

    // What stands between "do" and its verb where the verb is not "do".
    private static readonly WordSet Denials = new(["not", "n't"]);

    private static readonly ulong Do = WordKey.Of("do");

    // Before a verb in "s" these are its subject: "what works works".
    private static readonly WordSet WhatWords = new(["what", "whatever", "whoever"]);

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
        var areVerbs = IsVerb(classes[i]) && IsVerb(classes[i + 1]) || HasReading(tokens[i], WordForm.Past) || Modals.Contains(tokens[i]);
        if (areVerbs && SubjectClauseEnd.IsAt(tokens, classes, i)
            || StrandedPreposition.IsAt(tokens, classes, i)
            || IsStressedDo(tokens, classes, i)
            || i > 0 && WhatWords.Contains(tokens[i - 1]) && HasReading(tokens[i], WordForm.S)
            || IsNounAndModal(tokens, classes, i)
            || IsVerbAndCompound(tokens, classes, i))
            return true;
        // The tagger gives a function word two classes only because it stands there twice.
        return !resources.Vocabulary.IsFunctionWord(tokens[i].WordId)
            && HasPast(tokens[i])
            && IsVerb(classes[i])
            && IsNoun(classes[i + 1]);
    }

    /// <summary>Whether the first is a verb and the second its object, or begins a compound that is: "to address address problems". The
    /// tagger seldom sees this, but the word before and the word after show it.</summary>
    private bool IsVerbAndCompound(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i)
    {
        if (i == 0 || i + 2 >= tokens.Length || !HasPast(tokens[i]))
            return false;
        var next = classes[i + 2];
        var isVerbToo = VerbsToo.Contains(tokens[i]);
        return (isVerbToo || !resources.Vocabulary.IsFunctionWord(tokens[i].WordId))
            && (classes[i - 1] is WordClass.MD or WordClass.NNS or WordClass.PRP
                || tokens[i - 1].Key == To
                || i == 1 && IsPlural(tokens[0]))
            && (IsNoun(next) || isVerbToo && next is WordClass.DT or WordClass.PRPS);
    }

    /// <summary>Whether it is the plural of a noun. With the capital of its sentence it is a name to the tagger.</summary>
    private bool IsPlural(in Token token) => resources.Vocabulary.Lemma(token) != token.Key;

    /// <summary>Whether the first stresses the second: "I do do that".</summary>
    private static bool IsStressedDo(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i) =>
        tokens[i].Key == Do
        && i > 0
        && classes[i - 1] is WordClass.PRP or WordClass.NNS or WordClass.WP or WordClass.RB
        && i + 2 < tokens.Length
        && tokens[i + 2].IsWord
        && !Denials.Contains(tokens[i + 2]);

    private static bool IsNounAndModal(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i) =>
        i > 0
        && i + 2 < tokens.Length
        && NounsToo.Contains(tokens[i])
        && classes[i - 1] is WordClass.DT or WordClass.PRPS or WordClass.JJ
        && classes[i + 2] is WordClass.VB or WordClass.RB;

    /// <summary>Whether the word can be a verb.</summary>
    private bool HasPast(in Token token) =>
        token.WordId != Vocabulary.Unknown && _forms.Value.Form(token.WordId, WordForm.Past) != Vocabulary.Unknown;

    /// <summary>Whether the word can be this form of a verb.</summary>
    private bool HasReading(in Token token, WordForm form)
    {
        if (token.WordId == Vocabulary.Unknown)
            return false;
        foreach (var (lemma, kind) in _forms.Value.Readings(token.WordId))
        {
            if (kind == form && _forms.Value.Form(lemma, WordForm.Past) != Vocabulary.Unknown)
                return true;
        }
        return false;
    }

    private static bool IsVerb(WordClass found) => found is >= WordClass.VB and <= WordClass.VBZ;

    private static bool IsNoun(WordClass found) => found is WordClass.NN or WordClass.NNS;
}
