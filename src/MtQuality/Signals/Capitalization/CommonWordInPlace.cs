using MtQuality.Documents;
using MtQuality.Ngrams;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Capitalization;

/// <summary>
/// Whether a capitalised word inside a sentence is an ordinary verb, adverb or adjective there: written small it would be one by its
/// word class, and the
/// model knows it between its neighbours.
/// </summary>
internal sealed class CommonWordInPlace(SignalResources resources)
{
    // Letters of the shortest word, and how many words of a known n-gram must end with it and with the next word.
    private const int MinWordLength = 4;
    private const int MinOrder = 2;
    private const int MinOrders = 5;

    // "See Share your code": a title follows.
    private static readonly ulong See = WordKey.Of("see");

    /// <summary>Whether the token number <paramref name="i"/> of a sentence is one.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="i">Number of the token in it: neither its first nor its last.</param>
    public bool IsAt(MeasuredText text, int sentence, int i)
    {
        var document = text.Document;
        var tokens = document.TokensOf(document.Sentences[sentence]);
        if (text.Trace is not { } trace || tokens.Length > WordClassTagger.MaxSentenceLength || tokens[i].Length < MinWordLength || tokens[i - 1].Casing != Casing.Lower && i > 1 || !tokens[i - 1].IsWord || tokens[i - 1].Key == See || !IsKnown(trace, sentence, document.Sentences[sentence].FirstToken + i))
            return false;
        if (IsCapitalizedElsewhere(document, document.Sentences[sentence].FirstToken + i))
            return false;
        Span<Token> small = stackalloc Token[tokens.Length];
        Span<WordClass> classes = stackalloc WordClass[tokens.Length];
        tokens.CopyTo(small);
        small[i] = small[i] with { Casing = Casing.Lower };
        resources.Tagger.Tag(document.Folded, small, classes);
        return classes[i] is WordClass.VB or WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.VBN or WordClass.RB or WordClass.JJ;
    }

    private static bool IsKnown(Trace trace, int sentence, int token)
    {
        var words = trace.Of(sentence);
        for (var place = 1; place + 1 < words.Length; place++)
        {
            if (words[place].Token == token)
                return words[place].Order >= MinOrder && words[place + 1].Order >= MinOrder && words[place].Order + words[place + 1].Order >= MinOrders;
        }
        return false;
    }

    /// <summary>A term that a text defines is capitalised again and again.</summary>
    private static bool IsCapitalizedElsewhere(TextDocument document, int number)
    {
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i != number && tokens[i].Key == tokens[number].Key && tokens[i].Casing == Casing.Capitalized && i > 0 && tokens[i - 1].IsWord)
                return true;
        }
        return false;
    }
}
