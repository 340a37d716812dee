using System.Runtime.InteropServices;
using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>
/// Which words of the vocabulary are forms of which, in both directions: <c>took</c> is the past of <c>take</c>, and the past of
/// <c>take</c> is <c>took</c>.
/// Classes of words are not known here: <c>hers</c> may stand as the plural of <c>her</c>.
/// </summary>
internal sealed class WordForms
{
    private const int Kinds = (int)WordForm.Superlative + 1;

    // Names that end in s are no plurals.
    private const double MaxCapitals = 0.7;

    private readonly int[] _starts;
    private readonly List<(int Lemma, WordForm Kind)> _readings = [];
    private readonly int[] _forms;

    public WordForms(Vocabulary vocabulary, Lexicon lemmas)
    {
        _starts = new int[vocabulary.Count + 1];
        _forms = new int[vocabulary.Count * Kinds];
        Array.Fill(_forms, Vocabulary.Unknown);
        var irregular = new IrregularForms(lemmas);
        var stems = new List<RegularForms.Stem>();
        for (var form = 0; form < vocabulary.Count; form++)
        {
            _starts[form] = _readings.Count;
            var spelling = vocabulary.Spelling(form);
            foreach (var (lemma, kind) in irregular.Of(spelling))
                Add(form, vocabulary.Find(WordKey.Of(lemma)), kind, vocabulary);
            if (vocabulary.CapitalShare(form) + vocabulary.UpperShare(form) >= MaxCapitals)
                continue;
            stems.Clear();
            RegularForms.AddStems(spelling, stems);
            foreach (var stem in stems)
                AddRegular(form, spelling, stem, vocabulary);
        }
        _starts[^1] = _readings.Count;
        FillParticiples(vocabulary);
    }

    /// <summary>What the word is an inflected form of; empty for a word that is only itself.</summary>
    public ReadOnlySpan<(int Lemma, WordForm Kind)> Readings(int form) =>
        CollectionsMarshal.AsSpan(_readings)[_starts[form].._starts[form + 1]];

    /// <summary>The number of the most frequent form of that kind, or <see cref="Vocabulary.Unknown"/> where the vocabulary holds
    /// none.</summary>
    public int Form(int lemma, WordForm kind) => kind == WordForm.Base ? lemma : _forms[lemma * Kinds + (int)kind];

    private void AddRegular(int form, string spelling, RegularForms.Stem stem, Vocabulary vocabulary)
    {
        Span<char> letters = stackalloc char[spelling.Length + 1];
        spelling.CopyTo(letters);
        var length = stem.Length;
        if (stem.Last != '\0')
            letters[length++] = stem.Last;
        var lemma = vocabulary.Find(WordKey.Of(letters[..length]));
        if (lemma == Vocabulary.Unknown || !IsCompared(spelling, stem.Kind, vocabulary))
            return;
        Add(form, lemma, stem.Kind, vocabulary);
        if (stem.Kind == WordForm.Past)
            Add(form, lemma, WordForm.Participle, vocabulary);
    }

    /// <summary>A comparative has its superlative beside it, and the other way round; that parts <c>bigger</c> from
    /// <c>teacher</c>.</summary>
    private static bool IsCompared(string form, WordForm kind, Vocabulary vocabulary) => kind switch
    {
        WordForm.Comparative => vocabulary.Find(WordKey.Of(form[..^2] + "est")) != Vocabulary.Unknown,
        WordForm.Superlative => vocabulary.Find(WordKey.Of(form[..^3] + "er")) != Vocabulary.Unknown,
        _ => true,
    };

    private void Add(int form, int lemma, WordForm kind, Vocabulary vocabulary)
    {
        if (lemma == Vocabulary.Unknown || _readings.IndexOf((lemma, kind), _starts[form]) >= 0)
            return;
        _readings.Add((lemma, kind));
        ref var best = ref _forms[lemma * Kinds + (int)kind];
        if (best == Vocabulary.Unknown || vocabulary.Zipf(form) > vocabulary.Zipf(best))
            best = form;
    }

    // Came has no other participle than come, nor ran than run.
    private void FillParticiples(Vocabulary vocabulary)
    {
        for (var lemma = 0; lemma < vocabulary.Count; lemma++)
        {
            var past = _forms[(lemma * Kinds) + (int)WordForm.Past];
            ref var participle = ref _forms[lemma * Kinds + (int)WordForm.Participle];
            if (past == Vocabulary.Unknown || (participle != Vocabulary.Unknown && participle != past))
                continue;
            var spelling = vocabulary.Spelling(lemma);
            if (spelling.EndsWith("come", StringComparison.Ordinal) || spelling is "run" or "rerun" or "overrun")
                participle = lemma;
            else if (participle == Vocabulary.Unknown)
                participle = past;
        }
    }
}
