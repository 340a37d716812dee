using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>Tells the grammatical number that a verb form requires of its subject, and the form for the other number.</summary>
internal sealed class VerbNumbers
{
    private static readonly (string Singular, string Plural)[] Irregular =
    [
        ("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"),
        ("isn't", "aren't"), ("wasn't", "weren't"), ("hasn't", "haven't"), ("doesn't", "don't"),
    ];

    // "Lay" is also the past of "lie"; the lexicon of lemmas lists it under "lay" only.
    private static readonly ulong Lay = WordKey.Of("lay");

    private readonly Dictionary<ulong, VerbNumber> _irregular = [];
    private readonly Vocabulary _vocabulary;
    private readonly WordForms _forms;

    // By word id. Most words are not verbs, and every token is looked up, so this must be fast.
    private readonly bool[] _isVerb;

    public VerbNumbers(SignalResources resources)
    {
        (_vocabulary, _forms) = (resources.Vocabulary, resources.Thesaurus.Forms);
        foreach (var (singular, plural) in Irregular)
        {
            _irregular[WordKey.Of(singular)] = new VerbNumber(IsPlural: false, IsAuxiliary: true, plural, WordKey.Of(plural));
            _irregular[WordKey.Of(plural)] = new VerbNumber(IsPlural: true, IsAuxiliary: true, singular, WordKey.Of(singular));
        }
        _isVerb = [.. Enumerable.Range(0, _vocabulary.Count).Select(word => NumberOf(word) is not null)];
    }

    /// <summary>
    /// The number that the token requires, if it can be a finite verb in the present tense, or <c>was</c> or <c>were</c>;
    /// otherwise null. Whether it is a verb in this sentence is not checked.
    /// </summary>
    public VerbNumber? NumberOf(in Token token)
    {
        var canBeVerb = token.IsWord
            && token.Casing == Casing.Lower
            && token.WordId != Vocabulary.Unknown
            && _isVerb[token.WordId];
        return canBeVerb ? NumberOf(token.WordId) : null;
    }

    private VerbNumber? NumberOf(int word)
    {
        if (_irregular.TryGetValue(_vocabulary.Key(word), out var known))
            return known;
        if (_vocabulary.IsFunctionWord(word))
            return null;
        foreach (var (lemma, kind) in _forms.Readings(word))
        {
            // Lay, set, put, cost: the form is also the past, which is the same for both numbers.
            if (kind is WordForm.Past)
                return null;
            if (kind == WordForm.S && _forms.Form(lemma, WordForm.Past) != Vocabulary.Unknown)
                return Number(isPlural: false, lemma);
        }
        var singular = _forms.Form(word, WordForm.S);
        var isPlural = singular != Vocabulary.Unknown
            && _forms.Form(word, WordForm.Past) != Vocabulary.Unknown
            && _vocabulary.Key(word) != Lay;
        return isPlural ? Number(isPlural: true, singular) : null;
    }

    private VerbNumber Number(bool isPlural, int other) =>
        new(isPlural, IsAuxiliary: false, _vocabulary.Spelling(other), _vocabulary.Key(other));
}

/// <summary>The grammatical number of a verb form.</summary>
/// <param name="IsPlural">Whether the form requires a plural subject.</param>
/// <param name="IsAuxiliary">Whether it is a form of be, have or do.</param>
/// <param name="Other">The form for the other number.</param>
/// <param name="OtherKey">The <see cref="WordKey"/> of that form.</param>
internal readonly record struct VerbNumber(bool IsPlural, bool IsAuxiliary, string Other, ulong OtherKey);
