using MtQuality.Data;

namespace MtQuality.Lexicons;

/// <summary>
/// Relates the words of the vocabulary to their inflected forms, in both directions: <c>took</c> is a past tense of <c>take</c>, and the
/// past tense of <c>take</c> is <c>took</c>. It does not know word classes, so <c>hers</c> can pass for a plural of <c>her</c>.
/// </summary>
internal sealed class WordForms
{
    private readonly RowTable<WordReading> _readings;

    // For each lemma its forms: WordReading with the form in the place of the lemma.
    private readonly RowTable<WordReading> _forms;

    public WordForms(Vocabulary vocabulary, Lexicon lemmas) =>
        (_readings, _forms) = new WordFormsBuilder(vocabulary, lemmas).Tables();

    /// <summary>The forms that <see cref="Save"/> has written.</summary>
    public WordForms(TableFile file) => (_readings, _forms) = (new(file, "readings"), new(file, "forms"));

    /// <summary>The lemmas of which the word is an inflected form; empty if it is only a base form.</summary>
    public ReadOnlySpan<WordReading> Readings(int form) => _readings[form];

    /// <summary>The number of the most frequent form of this kind, or <see cref="Vocabulary.Unknown"/> if the
    /// vocabulary has none.</summary>
    public int Form(int lemma, WordForm kind)
    {
        if (kind == WordForm.Base)
            return lemma;
        foreach (var form in _forms[lemma])
        {
            if (form.Kind == kind)
                return form.Lemma;
        }
        return Vocabulary.Unknown;
    }

    /// <summary>Adds their tables to a file.</summary>
    public void Save(TableWriter file)
    {
        _readings.Save(file, "readings");
        _forms.Save(file, "forms");
    }
}
