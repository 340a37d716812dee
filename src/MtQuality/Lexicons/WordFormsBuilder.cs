using System.Runtime.InteropServices;
using MtQuality.Data;
using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>Finds the inflected forms among the words of a vocabulary.</summary>
internal sealed class WordFormsBuilder
{
    private const int Kinds = (int)WordForm.Superlative + 1;

    // A word that is capitalised more often than this is a name, and names that end in s are not plurals.
    private const double MaxCapitalShare = 0.7;

    private readonly int[] _starts;
    private readonly List<WordReading> _readings = [];
    private readonly int[] _forms;

    public WordFormsBuilder(Vocabulary vocabulary, Lexicon lemmas)
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
            if (vocabulary.CapitalShare(form) + vocabulary.UpperShare(form) >= MaxCapitalShare)
                continue;
            stems.Clear();
            RegularForms.AddStems(spelling, stems);
            foreach (var stem in stems)
                AddRegular(form, spelling, stem, vocabulary);
        }
        _starts[^1] = _readings.Count;
        FillParticiples(vocabulary);
    }

    /// <summary>The readings of each form, and the forms of each lemma.</summary>
    public (RowTable<WordReading> Readings, RowTable<WordReading> Forms) Tables()
    {
        var starts = new int[_starts.Length];
        var forms = new List<WordReading>();
        for (var lemma = 0; lemma < starts.Length - 1; lemma++)
        {
            for (var kind = 0; kind < Kinds; kind++)
            {
                if (_forms[lemma * Kinds + kind] is not Vocabulary.Unknown and var form)
                    forms.Add(new WordReading(form, (WordForm)kind));
            }
            starts[lemma + 1] = forms.Count;
        }
        return (new(_starts, CollectionsMarshal.AsSpan(_readings)), new(starts, CollectionsMarshal.AsSpan(forms)));
    }

    private void AddRegular(int form, string spelling, RegularForms.Stem stem, Vocabulary vocabulary)
    {
        Span<char> letters = stackalloc char[spelling.Length + 1];
        spelling.CopyTo(letters);
        var length = stem.Length;
        if (stem.Last != '\0')
            letters[length++] = stem.Last;
        var lemma = vocabulary.Find(WordKey.Of(letters[..length]));
        if (lemma == Vocabulary.Unknown || !IsComparison(spelling, stem.Kind, vocabulary))
            return;
        Add(form, lemma, stem.Kind, vocabulary);
        if (stem.Kind == WordForm.Past)
            Add(form, lemma, WordForm.Participle, vocabulary);
    }

    /// <summary>Whether a comparative has a superlative in the vocabulary, or the reverse: <c>bigger</c> has one,
    /// <c>teacher</c> has not.</summary>
    private static bool IsComparison(string form, WordForm kind, Vocabulary vocabulary) => kind switch
    {
        WordForm.Comparative => vocabulary.Find(WordKey.Of(form[..^2] + "est")) != Vocabulary.Unknown,
        WordForm.Superlative => vocabulary.Find(WordKey.Of(form[..^3] + "er")) != Vocabulary.Unknown,
        _ => true,
    };

    private void Add(int form, int lemma, WordForm kind, Vocabulary vocabulary)
    {
        if (lemma == Vocabulary.Unknown || _readings.IndexOf(new WordReading(lemma, kind), _starts[form]) >= 0)
            return;
        _readings.Add(new WordReading(lemma, kind));
        ref var best = ref _forms[lemma * Kinds + (int)kind];
        if (best == Vocabulary.Unknown || vocabulary.Zipf(form) > vocabulary.Zipf(best))
            best = form;
    }

    // The participle of come is come, not came, and that of run is run, not ran.
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
