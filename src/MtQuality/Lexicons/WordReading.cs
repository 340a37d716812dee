namespace MtQuality.Lexicons;

/// <summary>What an inflected word can be read as. It takes four bytes without gaps: tables of readings are written to files.</summary>
internal readonly record struct WordReading
{
    private const int KindBits = 3;

    private readonly int _packed;

    public WordReading(int lemma, WordForm kind) => _packed = lemma << KindBits | (int)kind;

    /// <summary>The number of the lemma.</summary>
    public int Lemma => _packed >> KindBits;

    /// <summary>Which of its forms.</summary>
    public WordForm Kind => (WordForm)(_packed & (1 << KindBits) - 1);

    public void Deconstruct(out int lemma, out WordForm kind) => (lemma, kind) = (Lemma, Kind);
}
