using MtQuality.Lexicons;

namespace MtQuality.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes: <c>don't</c>, <c>U.S.</c>, <c>G20</c>, and the clitic <c>'s</c> by itself.</summary>
    Word,

    /// <summary>Starts with a digit: <c>2,000</c>, <c>3.5</c>, <c>20th</c>, <c>1990s</c>.</summary>
    Number,

    /// <summary>An address, handle, file name or identifier: not prose.</summary>
    Code,

    /// <summary>A run of one punctuation mark: <c>,</c>, <c>...</c>, <c>--</c>.</summary>
    Punctuation,

    /// <summary>Any other sign: currency, arithmetic, emoji.</summary>
    Symbol,
}

/// <summary>How the letters of a word are cased.</summary>
public enum Casing : byte
{
    /// <summary>No letter with case.</summary>
    None,

    /// <summary>lower</summary>
    Lower,

    /// <summary>Capitalized, or a single capital; <c>O'Neill</c> counts as capitalized.</summary>
    Capitalized,

    /// <summary>UPPER, two capitals or more.</summary>
    Upper,

    /// <summary>miXed in any other way.</summary>
    Mixed,
}

/// <summary>One token: where it stands, what it is, and which word it is.</summary>
/// <param name="Start">Offset of its first UTF-16 unit in the document.</param>
/// <param name="Length">Number of UTF-16 units, at least 1.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Casing">How its letters are cased.</param>
/// <param name="WordId">Its number in the <see cref="Vocabulary"/>, or <see cref="Vocabulary.Unknown"/>.</param>
/// <param name="Key">64-bit hash of the folded form (<see cref="WordKey"/>): equal words have equal keys, whatever their case.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, Casing Casing, int WordId, ulong Key)
{
    /// <summary>One past its last UTF-16 unit.</summary>
    public int End => Start + Length;

    /// <summary>Where it stands.</summary>
    public Span Span => new(Start, End);

    /// <summary>Whether it is a <see cref="TokenKind.Word"/>.</summary>
    public bool IsWord => Kind == TokenKind.Word;
}
