using MtQuality.Data;

namespace MtQuality.Lexicons;

/// <summary>The singular of every noun of the vocabulary. Immutable.</summary>
internal sealed class Singulars
{
    private readonly Table<int> _words;

    public Singulars(WordForms forms, Vocabulary vocabulary)
    {
        var words = new int[vocabulary.Count];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = word;
            foreach (var (lemma, kind) in forms.Readings(word))
            {
                if (kind == WordForm.S)
                    words[word] = lemma;
            }
        }
        _words = new(words);
    }

    /// <summary>The singulars that <see cref="Save"/> has written.</summary>
    public Singulars(TableFile file) => _words = file.Table<int>("singulars");

    /// <summary>Adds their table to a file.</summary>
    public void Save(TableWriter file) => file.Add("singulars", _words);

    /// <summary>The number of the singular if the word with this number is a plural; otherwise the number itself.</summary>
    public int Of(int word) => _words[word];
}
