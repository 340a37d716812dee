using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>
/// Splits text into sentences. A sentence ends at <c>. ! ? …</c> and includes the closing quotes and brackets that follow, unless the full
/// stop belongs to a title, an initial or an abbreviation, or the text continues in lower case.
/// </summary>
internal sealed class SentenceSplitter(Abbreviations abbreviations, Vocabulary vocabulary)
{
    /// <summary>Index after the last token of the sentence that starts at <paramref name="first"/>.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The tokens of one block.</param>
    /// <param name="first">Index of the sentence's first token in <paramref name="tokens"/>.</param>
    public int EndOfSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Length; i++)
        {
            if (!MayEnd(text, tokens[i]))
                continue;
            var end = SkipClosing(text, tokens, i + 1);
            if (end == tokens.Length)
                return end;
            var isGap = tokens[end].Start > tokens[end - 1].End;
            if (!isGap || !IsStart(text, tokens, end))
                i = end - 1;
            else if (!IsAbbreviated(text, tokens, i, end))
                return end;
        }
        return tokens.Length;
    }

    private static bool MayEnd(ReadOnlySpan<char> text, in Token token) =>
        token.Kind == TokenKind.Punctuation
            ? text[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।'
            : token.IsWord && EndsWithStop(text, token);

    private static int SkipClosing(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        while (i < tokens.Length && tokens[i].Kind == TokenKind.Punctuation && tokens[i].Start == tokens[i - 1].End
            && (CharClass.IsClosing(text[tokens[i].Start]) || MayEnd(text, tokens[i])))
            i++;
        return i;
    }

    /// <summary>Whether a sentence can start here: not with a lower-case word, nor with a mark such as a comma.</summary>
    private static bool IsStart(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        while (i < tokens.Length && tokens[i].Kind == TokenKind.Punctuation
            && (CharClass.IsOpening(text[tokens[i].Start]) || CharClass.IsApostrophe(text[tokens[i].Start])))
            i++;
        return i < tokens.Length && tokens[i] switch
        {
            { IsWord: true } word => word.Casing != Casing.Lower,
            { Kind: TokenKind.Punctuation } mark => text[mark.Start] is '-' or '–' or '—' or '*' or '•' or '¿' or '¡' or '.' or '…',
            _ => true,
        };
    }

    private static bool IsRun(ReadOnlySpan<char> text, in Token token) => token.Length > 1 && !CharClass.IsIgnorable(text[token.Start + 1]);

    private static bool EndsWithStop(ReadOnlySpan<char> text, in Token token)
    {
        var last = token.End - 1;
        while (last > token.Start && CharClass.IsIgnorable(text[last]))
            last--;
        return text[last] == '.';
    }

    /// <summary>Whether the full stop at index <paramref name="stop"/> only marks an abbreviation. <paramref name="next"/> is the index of
    /// the token that would start the next sentence.</summary>
    private bool IsAbbreviated(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int stop, int next)
    {
        if (!EndsWithStop(text, tokens[stop]) || !tokens[stop].IsWord && IsRun(text, tokens[stop]))
            return false;
        var startsLikeSentence = tokens[next].Kind == TokenKind.Punctuation || vocabulary.IsFunctionWord(tokens[next].WordId);
        if (tokens[stop].IsWord)
            return !startsLikeSentence && next == stop + 1;
        if (stop == 0 || !tokens[stop - 1].IsWord || tokens[stop - 1].End != tokens[stop].Start)
            return false;
        var before = tokens[stop - 1];
        if (before.Length == 1 && before.Casing == Casing.Capitalized)
            return text[before.Start] != 'I' || !startsLikeSentence;
        return abbreviations.Find(before.Key) switch
        {
            Abbreviation.Title => true,
            Abbreviation.Number => tokens[next].Kind == TokenKind.Number,
            Abbreviation.Other => !startsLikeSentence,
            _ => false,
        };
    }
}
