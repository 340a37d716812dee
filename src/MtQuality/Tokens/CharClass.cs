using System.Globalization;
using System.Text;
using MtQuality.Documents;

namespace MtQuality.Tokens;

/// <summary>The kinds of characters that the <see cref="Tokenizer"/> tells apart.</summary>
internal enum CharKind : byte
{
    Space,
    Letter,
    Digit,
    Mark,
    Punctuation,
    Symbol,
}

internal static class CharClass
{
    private static readonly CharKind[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Classify((char)c))];

    public static CharKind Of(char c) => c < 128 ? Ascii[c] : Classify(c);

    /// <summary>The kind of the character at <paramref name="index"/>. <paramref name="units"/> is its number of UTF-16 units: 2 for a
    /// surrogate pair, otherwise 1.</summary>
    public static CharKind At(ReadOnlySpan<char> text, int index, out int units)
    {
        var c = text[index];
        units = 1;
        if (!char.IsSurrogate(c))
            return Of(c);
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out var consumed) != System.Buffers.OperationStatus.Done)
            return CharKind.Symbol;
        units = consumed;
        return Classify(Rune.GetUnicodeCategory(rune));
    }

    public static bool IsWordPart(CharKind kind) => kind is CharKind.Letter or CharKind.Digit or CharKind.Mark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsClosing(char c) => c is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '}';

    public static bool IsOpening(char c) => c is '"' or '“' or '‘' or '„' or '«' or '(' or '[' or '{';

    /// <summary>Whether a character has no width: soft hyphen, zero-width space and joiners, word joiner, byte-order mark.</summary>
    public static bool IsIgnorable(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    private static CharKind Classify(char c) =>
        IsIgnorable(c) ? CharKind.Mark
        : char.IsWhiteSpace(c) ? CharKind.Space
        : c is '`' or '^' or '~' or '|' ? CharKind.Punctuation
        : Classify(char.GetUnicodeCategory(c));

    private static CharKind Classify(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharKind.Letter,
        UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharKind.Mark,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format => CharKind.Space,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharKind.Punctuation,
        _ => CharKind.Symbol,
    };
}
