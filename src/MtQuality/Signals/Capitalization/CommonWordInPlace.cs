using MtQuality.Documents;
using MtQuality.Ngrams;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Capitalization;

/// <summary>
/// Tells whether a capitalised word inside a sentence is an ordinary verb, adverb or adjective: in lower case the tagger would
/// give it such a class, and the language model knows it between its neighbours.
/// </summary>
internal sealed class CommonWordInPlace(SignalResources resources)
{
    private const int MinWordLength = 4;

    // Minimum lengths of the longest known n-grams that end with the word and with the next word: each alone, and their sum.
    private const int MinOrder = 2;
    private const int MinOrderSum = 5;

    // A title follows "see": "See Share your code".
    private static readonly ulong See = WordKey.Of("see");

    /// <summary>Whether token <paramref name="i"/> of a sentence is such a word. False without a language model.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentence">Index of the sentence in the document.</param>
    /// <param name="i">Index of the token in the sentence; neither the first nor the last.</param>
    public bool IsAt(MeasuredText text, int sentence, int i)
    {
        var document = text.Document;
        var tokens = document.TokensOf(document.Sentences[sentence]);
        if (text.Trace is not { } trace
            || tokens.Length > WordClassTagger.MaxSentenceLength
            || tokens[i].Length < MinWordLength
            || !CanPrecede(tokens, i - 1))
            return false;
        var number = document.Sentences[sentence].FirstToken + i;
        if (!IsKnown(trace, sentence, number) || IsCapitalizedElsewhere(document, number))
            return false;
        Span<Token> lowered = stackalloc Token[tokens.Length];
        Span<WordClass> classes = stackalloc WordClass[tokens.Length];
        tokens.CopyTo(lowered);
        lowered[i] = lowered[i] with { Casing = Casing.Lower };
        resources.Tagger.Tag(document.Folded, lowered, classes);
        return classes[i]
            is WordClass.VB or WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.VBN
            or WordClass.RB or WordClass.JJ;
    }

    private static bool CanPrecede(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].IsWord && (tokens[i].Casing == Casing.Lower || i == 0) && tokens[i].Key != See;

    private static bool IsKnown(Trace trace, int sentence, int token)
    {
        var words = trace.Of(sentence);
        for (var place = 1; place + 1 < words.Length; place++)
        {
            if (words[place].Token != token)
                continue;
            var (order, nextOrder) = (words[place].Order, words[place + 1].Order);
            return order >= MinOrder && nextOrder >= MinOrder && order + nextOrder >= MinOrderSum;
        }
        return false;
    }

    /// <summary>Whether the text capitalises the word in another place too, as it does with a term that it defines.</summary>
    private static bool IsCapitalizedElsewhere(TextDocument document, int number)
    {
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i != number
                && tokens[i].Key == tokens[number].Key
                && tokens[i].Casing == Casing.Capitalized
                && i > 0
                && tokens[i - 1].IsWord)
                return true;
        }
        return false;
    }
}
