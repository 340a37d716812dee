using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>"A youngest member": an indefinite article before a superlative, where the model knows it with "the" and not with
/// "a".</summary>
internal sealed class Superlative(SignalResources resources)
{
    // log₂ of how often "the" must have been seen before the word, and how much more often than the article.
    private const float MinSeen = 3;
    private const float MinRatio = 4;

    private static readonly ulong The = WordKey.Of("the");
    private static readonly ulong[] Irregular = [WordKey.Of("best"), WordKey.Of("worst")];

    // What "a best man" or "a worst case" is: compounds that have an article of their own.
    private static readonly HashSet<ulong> Compounds = [.. "man men friend friends practice practices case interest effort seller sellers buy bet".Split(' ').Select(word => WordKey.Of(word))];

    // Lazy, for the thesaurus brings the forms.
    private readonly Lazy<WordForms> _forms = new(() => resources.Thesaurus.Forms);

    /// <summary>Whether the article at <paramref name="place"/> should be "the"; a "best man" and a "best-seller" are names of
    /// things.</summary>
    public bool NeedsThe(TextDocument document, NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        if (place + 2 >= words.Length || words[place + 2].Order > 2 || document.Tokens[words[place + 2].Token] is not { IsWord: true, Casing: Casing.Lower } || !IsSuperlative(document.Tokens[words[place + 1].Token]))
            return false;
        var superlative = words[place + 1].Word;
        var expected = model.Find(NgramKey.Append(The, superlative));
        return expected >= MinSeen && expected - Math.Max(0, model.Find(NgramKey.Append(words[place].Word, superlative))) >= MinRatio
            && !Compounds.Contains(words[place + 2].Word) && !resources.Vocabulary.IsFunctionWord(document.Tokens[words[place + 2].Token].WordId);
    }

    private bool IsSuperlative(in Token token)
    {
        if (token.WordId == Vocabulary.Unknown)
            return false;
        if (Irregular.Contains(token.Key))
            return true;
        foreach (var (_, kind) in _forms.Value.Readings(token.WordId))
        {
            if (kind == WordForm.Superlative)
                return true;
        }
        return false;
    }
}
