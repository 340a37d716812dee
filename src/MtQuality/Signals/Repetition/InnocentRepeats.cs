using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>Tells where good English repeats a phrase at once: headings that run into their text, names, sayings, and phrases that
/// contain themselves ("a friend of a friend of a friend").</summary>
internal sealed class InnocentRepeats(SignalResources resources)
{
    // The second of two such pairs begins another phrase: "he lives well as well as long".
    private static readonly (ulong, ulong)[] Pairs =
    [
        (WordKey.Of("well"), WordKey.Of("as")), (WordKey.Of("which"), WordKey.Of("is")), (WordKey.Of("who"), WordKey.Of("is")),
    ];

    // The clause of such a word is the subject of the same verb again: "what will be will be", "that which is lost is lost".
    private static readonly WordSet ClauseSubjects = new(["what", "whatever", "whoever", "which"]);

    private static readonly ulong Of = WordKey.Of("of");
    private static readonly ulong A = WordKey.Of("a");

    private readonly DoubledNames _names = new(resources.Lexicon("doublings"));

    /// <summary>Whether the phrase of <paramref name="length"/> words at <paramref name="i"/> of a sentence may stand twice.</summary>
    public bool Allow(TextDocument document, in Sentence sentence, int i, int length)
    {
        var tokens = document.TokensOf(sentence);
        if (IsHeading(document, tokens, i, length) || IsListedName(document, tokens, i, length) || IsPair(tokens, i, length))
            return true;
        if (sentence.TokenCount > WordClassTagger.MaxSentenceLength)
            return false;
        var classes = new SentenceClasses(document, sentence, resources.Tagger);
        return IsSaying(tokens, classes, i, length)
            || IsName(tokens, i, length) && IsHeadingBeforeVerb(classes, i, length)
            || IsNested(tokens, classes, i, length)
            || i > 0 && ClauseSubjects.Contains(tokens[i - 1]) && classes.IsFinite(i);
    }

    /// <summary>
    /// Whether the words are a heading and the start of the text below it: the second time they begin with a capital, and the first
    /// time they stand on a line of their own, are cased otherwise, or begin the sentence without being a name.
    /// </summary>
    private static bool IsHeading(TextDocument document, ReadOnlySpan<Token> tokens, int i, int length)
    {
        var first = tokens.Slice(i, length);
        var second = tokens.Slice(i + length, length);
        if (second[0].Casing != Casing.Capitalized)
            return false;
        if (document.Source[first[^1].End..second[0].Start].Contains('\n') || i == 0 && first[^1].Casing == Casing.Lower)
            return true;
        for (var j = 0; j < length; j++)
        {
            if (first[j].Casing != second[j].Casing)
                return true;
        }
        return false;
    }

    private static bool IsName(ReadOnlySpan<Token> tokens, int i, int length)
    {
        foreach (var token in tokens.Slice(i, length))
        {
            if (token.Casing == Casing.Lower)
                return false;
        }
        return true;
    }

    /// <summary>Whether the name is the end of a heading or caption, and then the subject of the text below it: the sentence has no verb
    /// before it, and a verb, "who" or "which" after it.</summary>
    private static bool IsHeadingBeforeVerb(SentenceClasses classes, int i, int length)
    {
        var next = i + 2 * length;
        if (next < classes.Length && classes[next] is WordClass.Comma)
            next++;
        if (next >= classes.Length || !(classes.IsFinite(next) || classes[next] is WordClass.WP or WordClass.WDT))
            return false;
        for (var before = 0; before < i; before++)
        {
            if (classes.IsFinite(before))
                return false;
        }
        return true;
    }

    /// <summary>Whether it is a name that is also the name of something else: New York in New York.</summary>
    private bool IsListedName(TextDocument document, ReadOnlySpan<Token> tokens, int i, int length) =>
        tokens[i].Casing == Casing.Capitalized && _names.LastWord(document.Folded, tokens, i) == i + length - 1;

    private static bool IsPair(ReadOnlySpan<Token> tokens, int i, int length) =>
        length == 2 && Array.IndexOf(Pairs, (tokens[i].Key, tokens[i + 1].Key)) >= 0;

    /// <summary>Whether it is a clause of its own whose subject and object are the same: "Hurt people hurt people". The tagger may take
    /// the verb of "Free people free people" for an adjective.</summary>
    private static bool IsSaying(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i, int length)
    {
        var end = i + 2 * length;
        return length == 2
            && !(i > 0 && tokens[i - 1].IsWord || end < tokens.Length && tokens[end].IsWord)
            && classes[i + 1] is WordClass.NN or WordClass.NNS
            && (classes.IsFinite(i + 2) || classes[i] == WordClass.JJ);
    }

    /// <summary>Whether the phrase holds itself: "the list of the best of the best", "a friend of a friend of a friend", "cranes building
    /// cranes building cranes".</summary>
    private static bool IsNested(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i, int length)
    {
        var (start, end) = (i, i + 2 * length);
        while (start > 0 && tokens[start - 1].Key == tokens[start - 1 + length].Key)
            start--;
        while (end < tokens.Length && tokens[end].Key == tokens[end - length].Key)
            end++;
        // The last of them lacks the link. A machine that is stuck says it more often.
        var count = (end - start + 1) / length;
        if (count == 3 && HasLink(tokens, classes, i, length))
            return true;
        return count < 3
            && length > 2
            && tokens[i].Key == Of
            && (tokens[i + 1].Key == A || classes[i + 1] == WordClass.PRPS || classes[i + 2] == WordClass.JJS)
            && i > 0
            && tokens[i - 1].IsWord;
    }

    private static bool HasLink(ReadOnlySpan<Token> tokens, SentenceClasses classes, int i, int length)
    {
        for (var j = i; j < i + length; j++)
        {
            if (tokens[j].Key == Of || classes[j] == WordClass.VBG)
                return true;
        }
        return false;
    }
}
