using System.Text;
using System.Text.RegularExpressions;
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

    private static readonly Encoding Western = Find("windows-1252")!;

    /// <summary>Decodes a whole text; false, with the offset of the first byte that is not UTF-8, where no other encoding is likely
    /// either.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? declared, out string text, out int invalid)
    {
        invalid = -1;
        if (Mark(bytes) is { } marked)
        {
            text = marked.GetString(bytes[marked.Preamble.Length..]);
            return true;
        }
        if (WithoutMark(bytes) is { } wide)
        {
            text = wide.GetString(bytes);
            return true;
        }
        var body = bytes.StartsWith(Utf8Text.Preamble) ? bytes[Utf8Text.Preamble.Length..] : bytes;
        var named = declared is null ? null : Find(declared);
        if (named is not null && !IsWestern(named) && named is not UTF8Encoding)
        {
            text = named.GetString(body);
            return true;
        }
        // Text beyond ASCII is hardly ever valid UTF-8 by chance, whatever the server's default header says.
        if (Utf8Text.TryDecode(body, out text, out invalid))
            return true;
        if ((named is not null && IsWestern(named) || IsLikelyWestern(body) ? Western : Detect(body)) is not { } encoding)
        {
            invalid += bytes.Length - body.Length;
            return false;
        }
        text = encoding.GetString(body);
        return true;
    }

    /// <summary>The encoding that a page names in its own head; null where it names none.</summary>
    public static string? DeclaredInside(ReadOnlySpan<byte> page)
    {
        var match = MetaCharset().Match(Encoding.Latin1.GetString(page[..Math.Min(page.Length, MetaHead)]));
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The encoding of a stream of records, by its first bytes; UTF-8 in doubt, so that a broken record is reported with its
    /// byte.</summary>
    public static Encoding OfRecords(ReadOnlySpan<byte> head)
    {
        if (Mark(head) is { } marked)
            return marked;
        if (WithoutMark(head) is { } wide)
            return wide;
        return !Utf8Text.IsValidBeginning(head) && IsLikelyWestern(head) ? Western : Encoding.UTF8;
    }

    private static UnicodeEncoding? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
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

    private static Encoding? Find(string name)
    {
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant();
        // The labels of Latin-1 and ASCII mean Windows' superset of them, as in every browser.
        if (label is "iso-8859-1" or "latin1" or "us-ascii" or "ascii")
            label = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
