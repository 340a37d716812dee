using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>The number that a form of a verb asks of its subject, and the form for the other number.</summary>
internal sealed class VerbNumbers
{
    private static readonly (string Singular, string Plural)[] Irregular =
    [
        ("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"),
        ("isn't", "aren't"), ("wasn't", "weren't"), ("hasn't", "haven't"), ("doesn't", "don't"),
    ];

    // The past of lie; the lexicon of lemmas leaves it to the verb lay.
    private static readonly ulong Lay = WordKey.Of("lay");

    private readonly Dictionary<ulong, VerbNumber> _irregular = [];
    private readonly Vocabulary _vocabulary;
    private readonly WordForms _forms;

    // By word: most are no verbs, and every token is asked about.
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

    /// <summary>What the token asks for, if it can be a finite verb in the present, or <c>was</c> or <c>were</c>; whether it is one
    /// here, its word class must tell.</summary>
    public VerbNumber? NumberOf(in Token token) =>
        token.IsWord && token.Casing == Casing.Lower && token.WordId != Vocabulary.Unknown && _isVerb[token.WordId] ? NumberOf(token.WordId) : null;

    private VerbNumber? NumberOf(int word)
    {
        if (_irregular.TryGetValue(_vocabulary.Key(word), out var known))
            return known;
        if (_vocabulary.IsFunctionWord(word))
            return null;
        foreach (var (lemma, kind) in _forms.Readings(word))
        {
            // Lay, set, put, cost: the past has no number.
            if (kind is WordForm.Past)
                return null;
            if (kind == WordForm.S && _forms.Form(lemma, WordForm.Past) != Vocabulary.Unknown)
                return Number(isPlural: false, lemma);
        }
        return _forms.Form(word, WordForm.S) is not Vocabulary.Unknown and var singular && _forms.Form(word, WordForm.Past) != Vocabulary.Unknown && _vocabulary.Key(word) != Lay
            ? Number(isPlural: true, singular)
            : null;
    }

    private VerbNumber Number(bool isPlural, int other) => new(isPlural, IsAuxiliary: false, _vocabulary.Spelling(other), _vocabulary.Key(other));
}

/// <summary>The number of a verb form.</summary>
/// <param name="IsPlural">Whether it asks for a subject in the plural.</param>
/// <param name="IsAuxiliary">Whether it is a form of be, have or do.</param>
/// <param name="Other">The form for the other number.</param>
/// <param name="OtherKey">Its key.</param>
internal readonly record struct VerbNumber(bool IsPlural, bool IsAuxiliary, string Other, ulong OtherKey);
