using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>Tokenizes the phrases of lexicons in the same way as texts, so that their words can be compared.</summary>
internal static class PhraseReader
{
    /// <summary>The words of <paramref name="phrase"/> in order, without punctuation.</summary>
    public static List<Token> Words(string phrase, Vocabulary vocabulary) =>
        Tokens(phrase, vocabulary).FindAll(token => token.IsWord);

    /// <summary>All tokens of <paramref name="phrase"/> in order.</summary>
    public static List<Token> Tokens(string phrase, Vocabulary vocabulary)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(phrase, vocabulary);
        while (tokenizer.TryRead(phrase.Length, out var token))
            tokens.Add(token);
        return tokens;
    }
}
