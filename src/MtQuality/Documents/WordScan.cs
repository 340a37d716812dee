using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>Finds the neighbouring words of a word inside a sentence.</summary>
internal static class WordScan
{
    /// <summary>The index that stands for "there is no such word".</summary>
    public const int None = -1;

    /// <summary>Index of the word that follows the token at <paramref name="i"/> with only white space between them,
    /// or <see cref="None"/>.</summary>
    public static int NextAdjacent(ReadOnlySpan<Token> tokens, int i) =>
        i + 1 < tokens.Length && tokens[i + 1].IsWord && tokens[i + 1].Start > tokens[i].End ? i + 1 : None;

    /// <summary>Index of the word that continues a phrase after the token at <paramref name="i"/>: the next token, or the one after a
    /// hyphen. <see cref="None"/> if neither is a word.</summary>
    public static int NextInPhrase(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Length)
            return None;
        if (tokens[i + 1].IsWord)
            return i + 1;
        var isHyphen = tokens[i + 1].Length == 1 && CharClass.IsHyphen(text[tokens[i + 1].Start]);
        return isHyphen && i + 2 < tokens.Length && tokens[i + 2].IsWord && tokens[i + 2].Start == tokens[i + 1].End ? i + 2 : None;
    }

    /// <summary>Index of the word before the token at <paramref name="i"/> in a phrase, or <see cref="None"/>: the inverse
    /// of <see cref="NextInPhrase"/>.</summary>
    public static int PreviousInPhrase(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        var previous = i > 0 && tokens[i - 1].IsWord ? i - 1 : i - 2;
        return previous >= 0 && tokens[previous].IsWord && NextInPhrase(text, tokens, previous) == i ? previous : None;
    }

    /// <summary>Whether a hyphen joins the token at <paramref name="i"/> to the token before or after it.</summary>
    public static bool IsHyphenated(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) =>
        IsHyphen(text, tokens, i - 1) && tokens[i - 1].End == tokens[i].Start
        || IsHyphen(text, tokens, i + 1) && tokens[i + 1].Start == tokens[i].End;

    private static bool IsHyphen(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) =>
        (uint)i < (uint)tokens.Length && tokens[i].Length == 1 && CharClass.IsHyphen(text[tokens[i].Start]);
}
