using MtQuality.Lexicons;

namespace MtQuality.Tokens;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Starts with a letter: <c>tree</c>, <c>don't</c>, <c>U.S.</c>, <c>G20</c>. A clitic such as <c>'s</c> is a word
    /// of its own.</summary>
    Word,

    /// <summary>Starts with a digit: <c>2,000</c>, <c>3.5</c>, <c>20th</c>, <c>1990s</c>.</summary>
    Number,

    /// <summary>A web or mail address, handle, file name or identifier: not prose.</summary>
    Code,

    /// <summary>A run of one punctuation mark: <c>,</c>, <c>...</c>, <c>--</c>.</summary>
    Punctuation,

    /// <summary>Any other symbol: currency, arithmetic, emoji.</summary>
    Symbol,
}

/// <summary>Which letters of a word are upper case.</summary>
internal enum Casing : byte
{
    /// <summary>No letter has case, as in Chinese.</summary>
    None,

    /// <summary>All letters are lower case.</summary>
    Lower,

    /// <summary>Only the first letter is upper case, or one after an apostrophe: <c>London</c>, <c>I</c>, <c>O'Neill</c>.</summary>
    Capitalized,

    /// <summary>All letters are upper case, two or more: <c>NATO</c>.</summary>
    Upper,

    /// <summary>Any other mixture: <c>LIVes</c>, <c>iPhone</c>.</summary>
    Mixed,
}

/// <summary>One token of a document: its position, its kind and its word.</summary>
/// <param name="Start">Offset of its first UTF-16 unit in the document.</param>
/// <param name="Length">Number of UTF-16 units, at least 1.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Casing">How its letters are cased.</param>
/// <param name="WordId">Index of the word in the <see cref="Vocabulary"/>, or <see cref="Vocabulary.Unknown"/>.</param>
/// <param name="Key">64-bit hash of the folded form (<see cref="WordKey"/>): equal words have equal keys, whatever their case.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, Casing Casing, int WordId, ulong Key)
{
    /// <summary>Offset after its last UTF-16 unit.</summary>
    public int End => Start + Length;

    /// <summary>Its position in the document.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Whether it is a <see cref="TokenKind.Word"/>.</summary>
    public bool IsWord => Kind == TokenKind.Word;
}
