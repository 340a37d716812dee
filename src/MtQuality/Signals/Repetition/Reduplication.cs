using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Tells where a word is doubled on purpose: a syllable that is said twice ("nom nom", "Pew pew"), and a word that is set against
/// itself, to mean the proper kind: "she had a tuna salad, and I a salad salad", "a job job, not a hobby"; or a call: "Run run!".
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
    private static readonly WordSet Only = new(["just", "only"]);

    private static readonly ulong Or = WordKey.Of("or");
    private static readonly ulong But = WordKey.Of("but");

    /// <summary>Whether the word at index <paramref name="i"/> of a sentence is doubled on purpose.</summary>
    public bool IsAt(TextDocument document, in Sentence sentence, int i)
    {
        var tokens = document.TokensOf(sentence);
        return tokens[i + 1].Casing == Casing.Lower && IsSyllable(tokens[i]) || IsContrast(document, tokens, sentence.FirstToken + i, i)
            || IsContrastedAfter(tokens, i)
            || IsCall(document, tokens, i);
    }

    private bool IsSyllable(in Token word) =>
        word.Length <= MaxSyllableLength
        && !vocabulary.IsFunctionWord(word.WordId)
        && vocabulary.Zipf(word.WordId) <= MaxSyllableZipf;

    /// <summary>Whether another sense is set against it after it: "a job job, not a hobby", "a date date or just dinner", "not rich rich,
    /// but he gets by".</summary>
    private bool IsContrastedAfter(ReadOnlySpan<Token> tokens, int i)
    {
        if (vocabulary.IsFunctionWord(tokens[i].WordId))
            return false;
        var isDenied = i > 0 && Denials.Contains(tokens[i - 1]);
        var next = i + 2;
        var endsPhrase = next < tokens.Length && tokens[next].Kind == TokenKind.Punctuation;
        if (endsPhrase)
            next++;
        if (next + 1 >= tokens.Length)
            return false;
        return endsPhrase && (Denials.Contains(tokens[next]) || isDenied && tokens[next].Key == But)
            || tokens[next].Key == Or && Only.Contains(tokens[next + 1]);
    }

    /// <summary>Whether it is called out: "Shame shame," they cried. Run run!</summary>
    private bool IsCall(TextDocument document, ReadOnlySpan<Token> tokens, int i)
    {
        if (i + 2 >= tokens.Length || vocabulary.IsFunctionWord(tokens[i].WordId))
            return false;
        var isQuoted = i > 0 && document.Folded[tokens[i - 1].Start] == '"';
        var end = document.Folded[tokens[i + 2].Start];
        return isQuoted && end is ',' or '!' || i == 0 && end == '!';
    }

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
