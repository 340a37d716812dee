using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using UtfUnknown;

namespace MtQuality.Corpus.Bytes;

/// <summary>
/// Finds the encoding of a text: by its byte order mark, by what a header or the page itself declares, as UTF-8 where that
/// is valid, and otherwise by a guess from its bytes.
/// </summary>
internal static partial class Charset
{
    private const int MetaHead = 2048;
    private const int DetectionHead = 1 << 16;
    private const float MinConfidence = 0.8f;

    // Names and quotation marks make up a few percent of an English text at most.
    private const double MaxForeign = 0.05;
    private const int FewForeign = 8;

    private const char Replacement = '\uFFFD';

    private static readonly Encoding Western = EncodingLabels.Find("windows-1252")!;

    /// <summary>Decodes a whole text. What is damaged in it is U+FFFD.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="declared">The encoding that it is said to have; null if nothing is said.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        if ((Mark(bytes) ?? WithoutMark(bytes)) is { } wide)
            return Decoded(bytes[(bytes.StartsWith(wide.Preamble) ? wide.Preamble.Length : 0)..], wide);
        if (bytes.StartsWith(Utf8Text.Preamble))
            return Decoded(bytes[Utf8Text.Preamble.Length..], Encoding.UTF8);
        if (declared is UnicodeEncoding && !bytes.Contains((byte)0))
            declared = null;
        if (declared is not null && !IsWestern(declared) && declared is not UTF8Encoding)
            return Decoded(bytes, declared);
        // Text beyond ASCII is hardly ever valid UTF-8 by chance, whatever the server's default header says.
        return IsUtf8(bytes) ? Decoded(bytes, Encoding.UTF8)
            : declared is not null && IsWestern(declared) || IsLikelyWestern(bytes) ? Decoded(bytes, Western)
            : Decoded(bytes, Detect(bytes) ?? Encoding.UTF8);
    }

    /// <summary>Decodes one record of a stream whose records are in UTF-8 for the most part.</summary>
    public static DecodedText DecodeRecord(ReadOnlySpan<byte> bytes) =>
        Decoded(bytes, IsUtf8(bytes) || !IsLikelyWestern(bytes) ? Encoding.UTF8 : Western).WithoutNul();

    /// <summary>The encoding that a page names in its own head; null where it names none that is known.</summary>
    public static Encoding? DeclaredInside(ReadOnlySpan<byte> page)
    {
        var match = MetaCharset().Match(Encoding.Latin1.GetString(page[..Math.Min(page.Length, MetaHead)]));
        var found = match.Success ? EncodingLabels.Find(match.Groups[1].Value) : null;
        // A head that could be read as ASCII is not UTF-16, whatever it says.
        return found is UnicodeEncoding ? Encoding.UTF8 : found;
    }

    /// <summary>The encoding of a stream of records, by its first bytes; UTF-8 in doubt.</summary>
    public static Encoding OfRecords(ReadOnlySpan<byte> head)
    {
        if (Mark(head) is { } marked)
            return marked;
        if (WithoutMark(head) is { } wide)
            return wide;
        return !Utf8Text.IsValidBeginning(head) && !IsUtf8(head) && IsLikelyWestern(head) ? Western : Encoding.UTF8;
    }

    private static Encoding? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        // The first two bytes are also those of UTF-16, in which a text would then begin with NUL.
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: every other byte of English is zero.</summary>
    private static UnicodeEncoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 256)];
        if (head.Length < 8)
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        var min = head.Length / 2 * 8 / 10;
        return odd > min && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > min && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    /// <summary>Whether there are few bytes beyond ASCII, each a letter next to a letter or a sign of Western text.</summary>
    private static bool IsLikelyWestern(ReadOnlySpan<byte> bytes)
    {
        var foreign = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            foreign++;
            var isLetter = bytes[i] is >= 0xC0 and not (0xD7 or 0xF7) or 0x8A or 0x8C or 0x8E or 0x9A or 0x9C or 0x9E;
            var isUnlikely = bytes[i] is 0xFF or 0xFE or 0xF0 or 0xDE or 0xD0 or 0xDD or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;
            var isBesideLetter = i > 0 && char.IsAsciiLetter((char)bytes[i - 1])
                || i + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[i + 1]);
            if (isUnlikely || isLetter && !isBesideLetter)
                return false;
        }
        return foreign <= Math.Max(FewForeign, MaxForeign * bytes.Length);
    }

    private static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, DetectionHead)];
        if (head.Contains((byte)0) || CharsetDetector.DetectFromBytes(head).Detected is not { Confidence: >= MinConfidence } found)
            return null;
        return found.Encoding is UTF8Encoding or ASCIIEncoding ? null : found.Encoding;
    }

    private static bool IsWestern(Encoding encoding) => encoding.CodePage == Western.CodePage;

    /// <summary>Whether there is more proof of UTF-8 than damage.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return true;
        var (proof, damaged) = Utf8Text.Count(bytes);
        return proof > 0 && proof >= damaged;
    }

    private static DecodedText Decoded(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        if (encoding is not UTF8Encoding)
            return new DecodedText(text, text.AsSpan().Count(Replacement));
        return new DecodedText(text, Utf8.IsValid(bytes) ? 0 : Utf8Text.Count(bytes).Damaged);
    }

    [GeneratedRegex(
        """<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
