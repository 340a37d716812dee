using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>The names of two words or more in the lexicon <c>doublings</c>: "New York", "Hot Hot Heat".</summary>
internal sealed class DoubledNames(Lexicon lexicon)
{
    private readonly PhraseMatcher _names = new(lexicon.Rows
        .Select((row, number) => (Words: row[0].Split(' '), number))
        .Where(row => row.Words.Length > 1)
        .Select(row => (Array.ConvertAll(row.Words, word => WordKey.Of(word)), row.number)));

    /// <summary>Index of the last word of the longest name that begins at <paramref name="i"/>; null if none does.</summary>
    public int? LastWord(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) => _names.Longest(text, tokens, i)?.LastToken;

    /// <summary>Whether a name begins at <paramref name="i"/> that is longer than the doubled word alone.</summary>
    public bool GoOn(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Casing != Casing.Lower && LastWord(text, tokens, i) > i + 1;
}
