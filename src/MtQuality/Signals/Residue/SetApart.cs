using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

/// <summary>Tells where words of another language are set apart: named as words, quoted, in brackets, or a name.</summary>
internal static class SetApart
{
    // In tokens: a bracket that was opened further back was never closed.
    private const int MaxBracketDistance = 40;

    // In a script without capitals, so few words, and so many letters in all, are taken for a name: 村上春樹.
    private const int MaxNameWords = 2;
    private const int MaxNameLetters = 16;

    // In words: "the Greek word λόγος", "in Russian мир".
    private static readonly WordSet Before = new(
    [
        "word", "words", "term", "terms", "letter", "letters", "verb", "noun", "name", "phrase", "character", "characters", "called",
        "spelt", "spelled", "written",
    ]);

    private static readonly WordSet After = new(["mean", "means", "meant", "meaning", "denotes", "signifies", "translates", "literally"]);

    /// <summary>Whether the words from <paramref name="start"/> to before <paramref name="end"/> are named as words, quoted, in brackets, a
    /// name, or part of one (a capitalised word stands next to them).</summary>
    public static bool Holds(TextDocument document, ReadOnlySpan<Token> tokens, int start, int end) =>
        start > 0 && SetsApart(document, tokens[start - 1])
        || end < tokens.Length && SetsApart(document, tokens[end])
        || IsName(tokens[start..end])
        || MayBeNameWithoutCapitals(document, tokens[start..end])
        || start > 0 && Before.Contains(tokens[start - 1])
        || end < tokens.Length && After.Contains(tokens[end])
        || IsInBrackets(document, tokens, start);

    private static bool IsName(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (word.Casing != Casing.Capitalized)
                return false;
        }
        return true;
    }

    private static bool MayBeNameWithoutCapitals(TextDocument document, ReadOnlySpan<Token> words) =>
        words.Length <= MaxNameWords
        && words[^1].End - words[0].Start <= MaxNameLetters
        && char.GetUnicodeCategory(document.TextOf(words[0])[0]) == UnicodeCategory.OtherLetter;

    /// <summary>Whether a bracket is open: "(Arabic: …, born in 1911)".</summary>
    private static bool IsInBrackets(TextDocument document, ReadOnlySpan<Token> tokens, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - MaxBracketDistance); i--)
        {
            switch (document.Folded[tokens[i].Start])
            {
                case '(' or '[':
                    return true;
                case ')' or ']':
                    return false;
            }
        }
        return false;
    }

    private static bool SetsApart(TextDocument document, in Token token)
    {
        if (token.Casing is Casing.Capitalized or Casing.Upper)
            return true;
        var first = document.Source[token.Start];
        return token.Kind == TokenKind.Punctuation
            && (CharClass.IsOpening(first) || CharClass.IsClosing(first) || CharClass.IsHyphen(first));
    }
}
