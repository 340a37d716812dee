using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>
/// Splits a text into <see cref="Token"/>s in one pass, without allocating. Every character that is not white space belongs to exactly one
/// token; zero-width characters belong to the token before them. Hyphens separate words, inner apostrophes do not, and the clitics
/// <c>'s 're 've 'll 'd 'm</c> are tokens of their own.
/// </summary>
internal ref struct Tokenizer(ReadOnlySpan<char> text, Vocabulary vocabulary)
{
    /// <summary>Increase it whenever the same text would give different tokens. Everything that was built from tokens
    /// stores this number.</summary>
    public const int Version = 2;

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Reads the next token that starts before <paramref name="end"/>; returns false if only white space is left.</summary>
    public bool TryRead(int end, out Token token)
    {
        var text = _text[..end];
        while (_position < end)
        {
            var kind = CharClass.At(text, _position, out var units);
            switch (kind)
            {
                case CharKind.Space:
                case CharKind.Mark when CharClass.IsIgnorable(text[_position]):
                    _position++;
                    continue;
                case CharKind.Letter or CharKind.Mark:
                    token = TryReadPlainWord(text, out var plain) ? plain : ReadWord(text);
                    return true;
                case CharKind.Digit:
                    token = ReadNumber(text);
                    return true;
                default:
                    token = ReadSign(text, kind, units);
                    return true;
            }
        }
        token = default;
        return false;
    }

    /// <summary>Continues at <paramref name="position"/>, an offset into the text.</summary>
    public void Seek(int position) => _position = position;

    /// <summary>Reads a word of plain letters, as nearly all words of English are. Returns false if it is not one, or if it takes a closer
    /// look.</summary>
    private bool TryReadPlainWord(ReadOnlySpan<char> text, out Token token)
    {
        Span<char> folded = stackalloc char[PlainWord.MaxLength];
        var word = PlainWord.Read(text[_position..], folded);
        if (word.Length == 0)
        {
            token = default;
            return false;
        }
        var key = WordKey.OfFolded(folded[..word.Length]);
        token = new Token(_position, word.Length, TokenKind.Word, word.Casing, vocabulary.Find(key), key);
        _position += word.Length;
        return true;
    }

    private Token ReadWord(ReadOnlySpan<char> text)
    {
        var start = _position;
        var i = start + AbbreviationLength(text[start..]);
        if (i > start)
            return LooksLikeCode(text, i) ? Code(text, start) : Word(text, start, i);

        while (i < text.Length)
        {
            if (CharClass.IsWordPart(CharClass.At(text, i, out var units)))
                i += units;
            else if (CharClass.IsApostrophe(text[i]) && IsLetter(text, SkipIgnorable(text, i + 1)) && CliticLength(text[i..]) == 0)
                i++;
            else
                break;
        }
        return LooksLikeCode(text, i) ? Code(text, start) : Word(text, start, i);
    }

    private Token ReadNumber(ReadOnlySpan<char> text)
    {
        var start = _position;
        var i = start;
        while (i < text.Length)
        {
            if (CharClass.IsWordPart(CharClass.At(text, i, out var units)))
                i += units;
            else if (text[i] is '.' or ',' or ':' && i + 1 < text.Length && CharClass.Of(text[i + 1]) == CharKind.Digit)
                i++;
            else
                break;
        }
        return Finish(text, start, i, TokenKind.Number, Casing.None);
    }

    private Token ReadSign(ReadOnlySpan<char> text, CharKind kind, int units)
    {
        var start = _position;
        var c = text[start];
        if (CharClass.IsApostrophe(c) && start > 0 && CharClass.IsWordPart(CharClass.Of(text[start - 1]))
            && CliticLength(text[start..]) is > 0 and var clitic)
            return Finish(text, start, start + clitic, TokenKind.Word, Casing.Lower);
        if (c is '#' or '@' or '_' && IsLetter(text, start + 1))
            return Code(text, start);

        var i = start + units;
        while (units == 1 && i < text.Length && text[i] == c)
            i++;
        return Finish(text, start, i, kind == CharKind.Punctuation ? TokenKind.Punctuation : TokenKind.Symbol, Casing.None);
    }

    private Token Code(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && CharClass.Of(text[i]) != CharKind.Space && !EndsCode(text[i]))
            i++;
        while (i > start + 1 && text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '-')
            i--;
        return Finish(text, start, i, TokenKind.Code, Casing.None);
    }

    private static bool EndsCode(char c) =>
        c is '<' or '>' or '"' or '“' or '”' or '(' or ')' or '[' or ']' or '{' or '}' or '…' or '—';

    private Token Word(ReadOnlySpan<char> text, int start, int end) =>
        Finish(text, start, end, TokenKind.Word, CasingOf(text[start..end]));

    private Token Finish(ReadOnlySpan<char> text, int start, int end, TokenKind kind, Casing casing)
    {
        end = SkipIgnorable(text, end);
        _position = end;
        var key = WordKey.Of(text[start..end]);
        return new Token(start, end - start, kind, casing, kind == TokenKind.Word ? vocabulary.Find(key) : Vocabulary.Unknown, key);
    }

    private static Casing CasingOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, innerUpper = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsLower(c))
            {
                lower++;
            }
            else if (char.IsUpper(c))
            {
                upper++;
                // A capital after an apostrophe is normal in names: O'Neill, d'Arcy.
                if (i > 0 && !CharClass.IsApostrophe(word[i - 1]))
                    innerUpper++;
            }
        }
        if (upper == 0)
            return lower == 0 ? Casing.None : Casing.Lower;
        if (lower == 0)
            return upper == 1 ? Casing.Capitalized : Casing.Upper;
        return innerUpper == 0 ? Casing.Capitalized : Casing.Mixed;
    }

    /// <summary>Length of an abbreviation such as <c>U.S.</c>, <c>a.m.</c> or <c>J.R.R.</c> at the start of the text: two or more single
    /// letters with a full stop after each, which the last may lack. 0 if there is none.</summary>
    private static int AbbreviationLength(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var i = 0;
        while (i < text.Length && CharClass.Of(text[i]) == CharKind.Letter && !IsWordPartAt(text, i + 1))
        {
            letters++;
            i++;
            if (i == text.Length || text[i] != '.')
                break;
            i++;
        }
        return letters >= 2 ? i : 0;
    }

    /// <summary>Whether the letters that end before <paramref name="end"/> are part of an address, a file name or an identifier, judging by
    /// the characters that follow.</summary>
    private static bool LooksLikeCode(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length)
            return false;
        var next = text[end + 1];
        return text[end] switch
        {
            '.' => char.IsAsciiLetterLower(next) || char.IsAsciiDigit(next),
            '@' or '_' => CharClass.IsWordPart(CharClass.Of(next)),
            ':' => next == '/' && end + 2 < text.Length && text[end + 2] == '/',
            _ => false,
        };
    }

    /// <summary>Length of the apostrophe and clitic at the start of the text; 0 if it is not a clitic.</summary>
    private static int CliticLength(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[3];
        var count = 0;
        var i = SkipIgnorable(text, 1);
        while (count < letters.Length && i < text.Length && CharClass.IsWordPart(CharClass.Of(text[i])))
        {
            letters[count++] = (char)(text[i] | 0x20);
            i = SkipIgnorable(text, i + 1);
        }
        return letters[..count] is ['s' or 'd' or 'm'] or ['r', 'e'] or ['v', 'e'] or ['l', 'l'] ? i : 0;
    }

    private static int SkipIgnorable(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharClass.IsIgnorable(text[i]))
            i++;
        return i;
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int index) =>
        index < text.Length && CharClass.At(text, index, out _) == CharKind.Letter;

    private static bool IsWordPartAt(ReadOnlySpan<char> text, int index) =>
        index < text.Length && CharClass.IsWordPart(CharClass.Of(text[index]));
}
