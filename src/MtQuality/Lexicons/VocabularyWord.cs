namespace MtQuality.Lexicons;

/// <summary>A word of the vocabulary, in 16 bytes without gaps: tables of words are written to files.</summary>
/// <param name="Key">Its <see cref="Tokens.WordKey"/>.</param>
/// <param name="Lemma">Number of its lemma. A lemma that is no word of the vocabulary is numbered after them.</param>
/// <param name="Zipf10">Ten times its frequency on the Zipf scale.</param>
/// <param name="CapitalShare">Share of capitalised forms, in percent.</param>
/// <param name="UpperShare">Share of forms in capitals, in percent.</param>
/// <param name="IsFunctionWord">1 for a function word, otherwise 0.</param>
internal readonly record struct VocabularyWord(
    ulong Key,
    int Lemma,
    byte Zipf10,
    byte CapitalShare,
    byte UpperShare,
    byte IsFunctionWord);
