using System.Buffers;
using System.Text;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>
/// Finds text in UTF-8 that was read as Windows-1252 ("donâ€™t"), perhaps twice, and what it was; signs that were read in other code pages;
/// and characters that were lost and replaced with U+FFFD.
/// </summary>
internal static class WrongEncoding
{
    /// <summary>The characters with which damage begins: what the lead bytes of UTF-8 look like, and U+FFFD.</summary>
    public static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅÎÏÐÑâðï\uFFFD" + OtherCodePages.Leads);

    // The bytes 80 to 9F of Windows-1252. It leaves five of them out; programs keep these as control characters.
    private const string High =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private const string Dashes = "–—";
    private const string Signs = "‘’“”…";
    private const char Lost = '\uFFFD';
    private const int MaxLength = 4;
    private const int NoByte = -1;

    // Text that went wrong more often is beyond repair.
    private const int MaxTimes = 3;

    /// <summary>The next run of damaged characters at or after <paramref name="start"/>; an empty span if there is none.</summary>
    public static TextSpan Next(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start..].IndexOfAny(Leads) is >= 0 and var offset)
        {
            start += offset;
            var end = start;
            while (end < text.Length && LengthAt(text, end, isInRun: end > start) is > 0 and var length)
                end += length;
            if (end > start)
                return new TextSpan(start, end);
            start++;
        }
        return default;
    }

    /// <summary>What a run of damaged characters was; never longer. An apostrophe stands for a character that was lost, since typographic
    /// ones are lost most often.</summary>
    public static string Original(ReadOnlySpan<char> run)
    {
        var original = Decode(run);
        for (var times = 1; times < MaxTimes && Next(original, 0) is { Length: > 0 } again; times++)
        {
            var repaired = Decode(again.Of(original));
            original = string.Concat(original.AsSpan(0, again.Start), repaired, original.AsSpan(again.End));
        }
        return original.Replace(Lost, '\'');
    }

    private static string Decode(ReadOnlySpan<char> run)
    {
        var original = new StringBuilder();
        Span<byte> bytes = stackalloc byte[MaxLength];
        for (int i = 0, length; i < run.Length; i += length)
        {
            length = Math.Max(1, LengthAt(run, i, isInRun: i > 0));
            if (OtherCodePages.SignAt(run[i..]) is { } sign)
            {
                original.Append(sign);
                continue;
            }
            for (var j = 0; j < length; j++)
                bytes[j] = (byte)ByteOf(run[i + j]);
            var isWhole = Rune.DecodeFromUtf8(bytes[..length], out var rune, out var read) == OperationStatus.Done && read == length;
            original.Append(run[i] == Lost ? Lost.ToString() : isWhole ? rune.ToString() : Partial(run[i]));
        }
        return original.ToString();
    }

    /// <summary>What a character was whose last bytes are gone.</summary>
    private static string Partial(char lead) => lead switch
    {
        'â' => "”",
        'Â' => " ",
        _ => "",
    };

    /// <summary>Length of the damaged character at <paramref name="i"/>; 0 if there is none. Beside other damage
    /// (<paramref name="isInRun"/>) there is less doubt.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, int i, bool isInRun)
    {
        var rest = text[i..];
        var (next, third) = (rest.Length > 1 ? rest[1] : '\0', rest.Length > 2 ? rest[2] : '\0');
        if (OtherCodePages.SignAt(rest) is not null)
            return OtherCodePages.Length;
        switch (rest[0])
        {
            case Lost:
                return 1;
            case 'â':
                // The closing quotation mark has a byte that Windows-1252 lacks, and is often cut short.
                return IsTrail(next) && IsTrail(third) ? 3 : next == '€' ? 2 : 0;
            case 'ï':
                return next is not ('»' or '¿') ? 0 : IsTrail(third) ? 3 : 2;
            case 'ð':
                return next != 'Ÿ' ? 0 : IsTrail(third) && rest.Length > 3 && IsTrail(rest[3]) ? 4 : 2;
            case 'Â':
                // A space that does not break has often become a common one since; the "Â" of formulas stands alone.
                return next is >= '\u00A0' and <= '¿' || isInRun && IsTrail(next) ? 2 : next == ' ' && i > 0 && text[i - 1] != ' ' ? 1 : 0;
            case 'Ã':
                // "NÃO" and "SÃO" are Portuguese.
                return IsTrail(next) ? 2 : 0;
            case 'Ä' or 'Å' or 'Î' or 'Ï' or 'Ð' or 'Ñ':
                // "3 Å–4 Å" is a length, and a quotation may end with "Ñ".
                var isSign = Dashes.Contains(next) || Signs.Contains(next) && !char.IsLower(third);
                return IsTrail(next) && (isInRun || !isSign) ? 2 : 0;
            default:
                return isInRun && rest[0] is >= 'Â' and <= 'ß' && IsTrail(next) ? 2 : 0;
        }
    }

    /// <summary>Whether a byte 80–BF looks like this in Windows-1252 or Latin-1.</summary>
    private static bool IsTrail(char c) => ByteOf(c) is >= 0x80 and <= 0xBF;

    private static int ByteOf(char c) =>
        c <= '\u00FF' ? c : High.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place ? 0x80 + place : NoByte;
}
