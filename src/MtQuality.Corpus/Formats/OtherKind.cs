using System.Text;

namespace MtQuality.Corpus.Formats;

/// <summary>A kind of file that is no text, and what to do with it.</summary>
/// <param name="Name">What it is, with its article.</param>
/// <param name="Remedy">How to get articles from it.</param>
/// <param name="HoldsTexts">Whether a person may expect its text to be read: a document or an archive rather than a picture.</param>
internal sealed record OtherKind(string Name, string Remedy, bool HoldsTexts)
{
    // A PDF may have other bytes before its mark, and a zip file names what is in it at its beginning.
    private const int MaxHead = 4_096;
    private const int MaxBeforePdf = 1_024;
    private const int PlaceOfTarMark = 257;

    private const string Convert = "convert it to text or HTML first, for instance with: soffice --headless --convert-to html FILE";
    private const string Unpack = "unpack it, and give the folder";

    private static readonly OtherKind Pdf = Document("a PDF", "convert it to text first, for instance with pdftotext");
    private static readonly OtherKind Rtf = Document("an RTF document", Convert);
    private static readonly OtherKind Word = Document("a Word document", Convert);
    private static readonly OtherKind OldOffice = Document("a document of an older Office program", Convert);
    private static readonly OtherKind OpenText = Document("an OpenDocument text", Convert);
    private static readonly OtherKind Book = Document("an EPUB book", "unpack it with unzip, and give the folder with its pages");
    private static readonly OtherKind Table = Document("a spreadsheet", "save its table as CSV, with a column 'text'");
    private static readonly OtherKind Slides = Document("a presentation", Convert);
    private static readonly OtherKind Zip = Document("a zip archive", Unpack);
    private static readonly OtherKind Tar = Document("a tar archive", Unpack);
    private static readonly OtherKind Packed = Document("a compressed archive", Unpack);
    private static readonly OtherKind Picture = Other("a picture");
    private static readonly OtherKind Media = Other("a sound or a video");
    private static readonly OtherKind Machine = Other("a program");
    private static readonly OtherKind Database = Other("a database");

    private static readonly (byte[] Mark, OtherKind Kind)[] Marks =
    [
        (Bytes("{\\rtf"), Rtf),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], OldOffice),
        ([0x89, .. "PNG\r\n"u8], Picture),
        ([0xFF, 0xD8, 0xFF], Picture),
        ([.. "II*"u8, 0], Picture),
        ([.. "MM"u8, 0, .. "*"u8], Picture),
        ([.. "ID3"u8, 3], Media),
        ([.. "ID3"u8, 4], Media),
        ([.. "OggS"u8, 0], Media),
        ([.. "Rar!"u8, 0x1A], Packed),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], Packed),
        ([0xFD, .. "7zXZ"u8, 0], Packed),
        ([0x7F, .. "ELF"u8], Machine),
        ([.. "SQLite format 3"u8, 0], Database),
    ];

    // What stands near the beginning of a zip file that is a document.
    private static readonly (byte[] Part, OtherKind Kind)[] Zipped =
    [
        (Bytes("application/epub+zip"), Book),
        (Bytes("application/vnd.oasis.opendocument.text"), OpenText),
        (Bytes("application/vnd.oasis.opendocument.spreadsheet"), Table),
        (Bytes("application/vnd.oasis.opendocument.presentation"), Slides),
        (Bytes("word/"), Word),
        (Bytes("xl/"), Table),
        (Bytes("ppt/"), Slides),
    ];

    private static readonly Dictionary<string, OtherKind> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = Pdf,
        [".rtf"] = Rtf,
        [".docx"] = Word,
        [".doc"] = Word,
        [".odt"] = OpenText,
        [".epub"] = Book,
        [".zip"] = Zip,
        [".tar"] = Tar,
    };

    /// <summary>The kind that the first bytes of a file tell; null for what may be text.</summary>
    public static OtherKind? Of(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, MaxHead)];
        foreach (var (mark, kind) in Marks)
        {
            if (head.StartsWith(mark))
                return kind;
        }
        return IsPdf(head) ? Pdf : head.Contains((byte)0) ? OfBytes(head) : null;
    }

    /// <summary>The kind of document that a name says; null for all others.</summary>
    public static OtherKind? OfName(string extension) => Named.GetValueOrDefault(extension);

    /// <summary>The kind of a file that is no text in any case, so that its mark may be one with which a text begins.</summary>
    private static OtherKind? OfBytes(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? OfZip(head)
            : head.StartsWith("GIF8"u8) ? Picture
            : head.StartsWith("RIFF"u8) && head.Length > 12 ? head[8..].StartsWith("WEBP"u8) ? Picture : Media
            : head.Length > 12 && head[4..].StartsWith("ftyp"u8) && head[0] == 0 ? Media
            : head.StartsWith("BZh"u8) && head.Length > 10 && head[4..].StartsWith("1AY&SY"u8) ? Packed
            : head.StartsWith("MZ"u8) ? Machine
            : head.Length > PlaceOfTarMark && head[PlaceOfTarMark..].StartsWith("ustar"u8) ? Tar
            : null;

    /// <summary>Whether it is a PDF: a text may speak of the mark of one, but does not begin with bytes that are no text.</summary>
    private static bool IsPdf(ReadOnlySpan<byte> head)
    {
        var mark = "%PDF-"u8;
        var start = head[..Math.Min(head.Length, MaxBeforePdf)].IndexOf(mark);
        return start >= 0 && start + mark.Length < head.Length && char.IsAsciiDigit((char)head[start + mark.Length])
            && (head[..start].TrimStart(" \t\r\n\uFEFF"u8).IsEmpty || head.Contains((byte)0));
    }

    private static OtherKind OfZip(ReadOnlySpan<byte> head)
    {
        foreach (var (part, kind) in Zipped)
        {
            if (head.IndexOf(part) >= 0)
                return kind;
        }
        return Zip;
    }

    private static OtherKind Document(string name, string remedy) => new(name, remedy, HoldsTexts: true);

    private static OtherKind Other(string name) => new(name, "give a text file", HoldsTexts: false);

    private static byte[] Bytes(string mark) => Encoding.ASCII.GetBytes(mark);
}
