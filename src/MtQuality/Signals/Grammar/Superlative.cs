using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>
/// Finds an indefinite article before a superlative ("a youngest member") that the model knows after "the" but not after "a".
/// </summary>
internal sealed class Superlative(SignalResources resources)
{
    // Both log₂: how often the model must have seen "the" before the word, and how much more often than the article.
    private const float MinSeen = 3;
    private const float MinRatio = 4;

    private static readonly ulong The = WordKey.Of("the");
    private static readonly ulong[] Irregular = [WordKey.Of("best"), WordKey.Of("worst")];

    // Second words of compounds that may follow "a": "a best man", "a worst case".
    private static readonly HashSet<ulong> Compounds =
    [
        .. "man men friend friends practice practices case interest effort seller sellers buy bet"
            .Split(' ')
            .Select(word => WordKey.Of(word)),
    ];

    // Lazy, because the thesaurus is built when it is first asked for.
    private readonly Lazy<WordForms> _forms = new(() => resources.Thesaurus.Forms);

    /// <summary>Whether the article at <paramref name="place"/> of a traced sentence should be "the".</summary>
    public bool NeedsThe(TextDocument document, NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        if (place + 2 >= words.Length || words[place + 2].Order > 2)
            return false;
        var noun = document.Tokens[words[place + 2].Token];
        if (!noun.IsWord || noun.Casing != Casing.Lower || !IsSuperlative(document.Tokens[words[place + 1].Token]))
            return false;
        var superlative = words[place + 1].Word;
        var withThe = model.Find(NgramKey.Append(The, superlative));
        var withArticle = Math.Max(0, model.Find(NgramKey.Append(words[place].Word, superlative)));
        return withThe >= MinSeen
            && withThe - withArticle >= MinRatio
            && !Compounds.Contains(words[place + 2].Word)
            && !resources.Vocabulary.IsFunctionWord(noun.WordId);
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
