using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells where a word is doubled on purpose: a syllable that is said twice ("nom nom", "Pew pew"), and a word that is set against
/// itself, to mean the proper kind: "she had a tuna salad, and I a salad salad".
/// </summary>
internal sealed class Reduplication(Vocabulary vocabulary)
{
    // Slips double the words that a text needs; of words so short and so rare, hardly one in a hundred.
    private const int MaxSyllableLength = 4;
    private const double MaxSyllableZipf = 4;

    // In tokens: how far back the word that is contrasted stands.
    private const int MaxContrastDistance = 30;

    private static readonly WordSet Articles = new(["a", "an"]);
    private static readonly WordSet Denials = new(["not", "n't", "isn't", "wasn't", "aren't"]);

    /// <summary>Whether the word at index <paramref name="i"/> of a sentence is doubled on purpose.</summary>
    public bool IsAt(TextDocument document, in Sentence sentence, int i)
    {
        var tokens = document.TokensOf(sentence);
        return tokens[i + 1].Casing == Casing.Lower && IsSyllable(tokens[i]) || IsContrast(document, tokens, sentence.FirstToken + i, i);
    }

    private bool IsSyllable(in Token word) =>
        word.Length <= MaxSyllableLength
        && !vocabulary.IsFunctionWord(word.WordId)
        && vocabulary.Zipf(word.WordId) <= MaxSyllableZipf;

    private static bool IsContrast(TextDocument document, ReadOnlySpan<Token> tokens, int number, int i)
    {
        if (i == 0 || !Articles.Contains(tokens[i - 1]))
            return false;
        if (i > 1 && Denials.Contains(tokens[i - 2]))
            return true;
        for (var before = number - 1; before >= Math.Max(0, number - MaxContrastDistance); before--)
        {
            if (document.Tokens[before].Key == tokens[i].Key)
                return true;
        }
        return false;
    }
}
