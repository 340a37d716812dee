namespace MtQuality.Lexicons;

/// <summary>The singular of every noun of the vocabulary. Built once; immutable.</summary>
internal sealed class Singulars
{
    private readonly int[] _words;

    public Singulars(WordForms forms, Vocabulary vocabulary)
    {
        _words = new int[vocabulary.Count];
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] = word;
            foreach (var (lemma, kind) in forms.Readings(word))
            {
                if (kind == WordForm.S)
                    _words[word] = lemma;
            }
        }
    }

    /// <summary>The number of the singular if the word with this number is a plural; otherwise the number itself.</summary>
    public int Of(int word) => _words[word];
}
