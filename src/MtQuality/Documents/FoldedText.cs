using System.Buffers;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>
/// A copy of a text without differences of typing: it has one kind of quotes, apostrophes, dashes, spaces and ellipses, HTML entities are
/// decoded however often they were encoded, characters read in the wrong encoding are put right (<see cref="WrongEncoding"/>), and
/// zero-width characters become <see cref="Filler"/>. It is as long as the text, so offsets mean the same in both: where a
/// replacement is shorter, fillers pad it.
/// </summary>
internal static class FoldedText
{
    /// <summary>Padding: a character that is ignored, as <see cref="CharClass.IsIgnorable"/> says.</summary>
    public const char Filler = '\u200B';

    private const char Dash = '—';
    private const char Hyphen = '-';
    private const char Ellipsis = '…';

    private const string Dots = "...";
    private const string Apostrophes = "''";

    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "&-‘’‚‛′`´“”„‟«»″—―–‒−‐‑\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"
        + "\u00AD\u200C\u200D\u2060\uFEFF\u200B");

    /// <summary>The folded copy of a text, at the start of an array from the shared pool; null if the text has no sign that may have to be
    /// folded.</summary>
    public static char[]? Rent(ReadOnlySpan<char> text)
    {
        var isPlain = !text.ContainsAny(Signs)
            && !text.ContainsAny(WrongEncoding.Leads)
            && IndexOf(text, Dots, 0) < 0
            && IndexOf(text, Apostrophes, 0) < 0;
        if (isPlain)
            return null;
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = rented.AsSpan(0, text.Length);
        text.CopyTo(folded);
        DecodeEntities(folded);
        PutEncodingRight(folded);
        FoldDots(folded);
        FoldApostrophes(folded);
        FoldSigns(folded);
        return rented;
    }

    private static void DecodeEntities(Span<char> text)
    {
        for (var start = 0; HtmlEntity.Next(text, start) is { } entity; start = entity.Span.Start + 1)
            Replace(text, entity.Span, entity.Character);
    }

    private static void PutEncodingRight(Span<char> text)
    {
        for (var start = 0; WrongEncoding.Next(text, start) is { Length: > 0 } damaged; start = damaged.End)
            Replace(text, damaged, WrongEncoding.Original(damaged.Of(text)));
    }

    private static void Replace(Span<char> text, TextSpan place, ReadOnlySpan<char> shorter)
    {
        shorter.CopyTo(text[place.Start..]);
        text[(place.Start + shorter.Length)..place.End].Fill(Filler);
    }

    private static void FoldDots(Span<char> text)
    {
        for (var i = IndexOf(text, Dots, 0); i >= 0; i = IndexOf(text, Dots, i + Dots.Length))
            FoldRun(text, i, '.', Ellipsis);
    }

    // Two apostrophes are a typewriter's double quote.
    private static void FoldApostrophes(Span<char> text)
    {
        for (var i = IndexOf(text, Apostrophes, 0); i >= 0; i = IndexOf(text, Apostrophes, i + Apostrophes.Length))
            (text[i], text[i + 1]) = ('"', Filler);
    }

    private static void FoldSigns(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny(Signs);
            if (next < 0)
                return;
            i += next;
            switch (text[i])
            {
                case '‘' or '’' or '‚' or '‛' or '′' or '`' or '´':
                    FoldQuote(text, i);
                    break;
                case '“' or '”' or '„' or '‟' or '«' or '»' or '″':
                    text[i] = '"';
                    break;
                case '‐' or '‑':
                    text[i] = Hyphen;
                    break;
                case '—' or '―' or '–' or '‒' or '−':
                    text[i] = IsRange(text, i) ? Hyphen : Dash;
                    break;
                case Hyphen:
                    FoldHyphen(text, i);
                    break;
                case var c when CharClass.IsIgnorable(c):
                    text[i] = Filler;
                    break;
                case '&':
                    break;
                default:
                    text[i] = ' ';
                    break;
            }
        }
    }

    private static int IndexOf(ReadOnlySpan<char> text, string run, int start) =>
        text[Math.Min(start, text.Length)..].IndexOf(run, StringComparison.Ordinal) is >= 0 and var found ? start + found : -1;

    // Two of them in a row stand for a double quote.
    private static void FoldQuote(Span<char> text, int i)
    {
        var isDouble = text[i] is '`' or '´' or '‘' or '’' && i + 1 < text.Length && text[i + 1] == text[i];
        text[i] = isDouble ? '"' : '\'';
        if (isDouble)
            text[i + 1] = Filler;
    }

    // A hyphen between spaces, or two hyphens, stand for a dash.
    private static void FoldHyphen(Span<char> text, int i)
    {
        if (i + 1 < text.Length && text[i + 1] == Hyphen)
            FoldRun(text, i, Hyphen, Dash);
        else if (i > 0 && i + 1 < text.Length && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1]))
            text[i] = Dash;
    }

    private static void FoldRun(Span<char> text, int start, char run, char folded)
    {
        text[start] = folded;
        for (var i = start + 1; i < text.Length && text[i] == run; i++)
            text[i] = Filler;
    }

    // A dash between digits marks a range and is folded to a hyphen.
    private static bool IsRange(ReadOnlySpan<char> text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
}
