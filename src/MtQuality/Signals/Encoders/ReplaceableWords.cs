using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Encoders;

/// <summary>
/// Tells words that a spinner may have replaced from names and titles. The encoder does not see capitals, so that to it the name in
/// "Mr Straw resigned" is a word like any other.
/// </summary>
internal sealed class ReplaceableWords(Vocabulary vocabulary)
{
    // A word that good English capitalises inside sentences in half of all places is a name where it has a capital.
    private const double MinCapitalShareOfName = 0.5;

    // Maximum distance from a word of a title to its quotation mark, in tokens.
    private const int MaxTitleLength = 10;

    /// <summary>Whether the token is a word and no part of a name or of a quoted title.</summary>
    public bool Contains(TextDocument document, in Sentence sentence, int token)
    {
        var word = document.Tokens[token];
        return word.IsWord
            && word.Casing is Casing.Lower or Casing.Capitalized
            && !(word.Casing == Casing.Capitalized && IsName(document, sentence, token))
            && !(ReachesQuote(document, sentence, token, step: 1) && ReachesQuote(document, sentence, token, step: -1));
    }

    /// <summary>Whether a capital makes the word a name: it does inside a sentence that is not all in capitals as titles are.</summary>
    private bool IsName(TextDocument document, in Sentence sentence, int token) =>
        vocabulary.CapitalShare(document.Tokens[token].WordId) >= MinCapitalShareOfName
        || (token > sentence.FirstToken && !IsTitle(document.TokensOf(sentence)));

    private bool IsTitle(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (IsInLowerCase(token))
                return false;
        }
        return true;
    }

    /// <summary>Whether all content words up to the next quotation mark in a direction have a capital, and there is one.</summary>
    private bool ReachesQuote(TextDocument document, in Sentence sentence, int token, int step)
    {
        for (var i = token; i >= sentence.FirstToken && i < sentence.EndToken && Math.Abs(i - token) <= MaxTitleLength; i += step)
        {
            var other = document.Tokens[i];
            if (IsInLowerCase(other))
                return false;
            if (other.Kind == TokenKind.Punctuation && document.Folded[other.Start] is '"' or '\'')
                return true;
        }
        return false;
    }

    private bool IsInLowerCase(in Token token) =>
        token is { IsWord: true, Casing: Casing.Lower } && !vocabulary.IsFunctionWord(token.WordId);
}
