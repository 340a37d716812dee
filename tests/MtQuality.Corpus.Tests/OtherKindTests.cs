using System.IO.Compression;
using System.Text;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>Files that are no text are named for what they are, whatever they are called.</summary>
public sealed class OtherKindTests : IDisposable
{
    private const string Pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nThe ferry stopped on Tuesday, and nobody knew why.\n";
    private const string Rtf = "{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}The ferry stopped on Tuesday, and nobody was told why it did.\\par}";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A kind, bytes of it, and a part of the remedy.</summary>
    public static TheoryData<string, byte[], string> Kinds => new()
    {
        { "a PDF", Encoding.ASCII.GetBytes(Pdf), "pdftotext" },
        { "a PDF", Encoding.ASCII.GetBytes("\r\n" + Pdf), "pdftotext" },
        { "a PDF", Encoding.Latin1.GetBytes("\0\u0001\u0080" + Pdf), "pdftotext" },
        { "an RTF document", Encoding.ASCII.GetBytes(Rtf), "soffice" },
        { "a Word document", Zip("[Content_Types].xml", "word/document.xml"), "soffice" },
        { "a spreadsheet", Zip("[Content_Types].xml", "xl/workbook.xml"), "CSV" },
        { "a presentation", Zip("ppt/presentation.xml"), "soffice" },
        { "an OpenDocument text", Zip("mimetype=application/vnd.oasis.opendocument.text"), "soffice" },
        { "an EPUB book", Zip("mimetype=application/epub+zip"), "unzip" },
        { "a zip archive", Zip("page.html"), "unpack" },
        { "a document of an older Office program", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "soffice" },
        { "a picture", [0x89, .. "PNG\r\n"u8, 0x1A, 10, 0, 0, 0, 13], "text file" },
        { "a picture", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "text file" },
        { "a picture", [.. "GIF89a"u8, 0, 1, 0, 1], "text file" },
        { "a picture", [.. "RIFF"u8, 1, 2, 0, 0, .. "WEBPVP8 "u8], "text file" },
        { "a sound or a video", [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0], "text file" },
        { "a tar archive", [.. "page.txt"u8, .. new byte[249], .. "ustar\0"u8], "unpack" },
        { "a compressed archive", [.. "BZh91AY&SY"u8, 0, 1, 2, 3], "unpack" },
        { "a program", [0x7F, .. "ELF"u8, 2, 1, 1, 0], "text file" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public void A_file_that_is_no_text_is_refused_by_its_kind(string kind, byte[] content, string remedy)
    {
        foreach (var name in new[] { "a.txt", "b.html", "c.md", "d.csv", "e.jsonl", "without-ending", "zipped.txt.gz" })
        {
            var path = Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Samples.Gzip(content) : content);
            AssertRefused(new CorpusReader().Read([path]), kind, remedy);
        }
        AssertRefused(new CorpusReader(openStandardInput: () => new MemoryStream(content)).Read(["-"]), kind, remedy);
        var asText = new ReadOptions { Format = InputFormats.Named("text") };
        AssertRefused(new CorpusReader(asText).Read([Write("f.bin", content)]), kind, remedy);
        Write("g.txt", Samples.Bytes(Samples.Prose));
        Assert.Single(new CorpusReader().Read([_folder.Path]).OfType<CorpusItem.Read>());
    }

    [Fact]
    public void A_page_of_an_archive_that_is_no_text_is_named()
    {
        var archive = Write("a.warc", [.. Samples.Response("1", Pdf), .. Samples.Response("2", Samples.Page(Samples.Prose))]);
        var items = new CorpusReader().Read([archive]).ToList();
        AssertRefused(items.Where(item => item is CorpusItem.Unreadable), "a PDF", "pdftotext");
        Assert.Single(items.OfType<CorpusItem.Read>());
    }

    /// <summary>Near misses: texts that begin with such marks or speak of them.</summary>
    [Theory]
    [InlineData("PK is the sign of a man who built archives, and every zip file still begins with it.")]
    [InlineData("MZ begins every program for DOS, because Mark Zbikowski wrote the first of its linkers.")]
    [InlineData("RIFF raff is what the sailors called the crew of the other ferry, and they meant it.")]
    [InlineData("GIF89a is what the first six bytes of a picture said in those years, in plain letters.")]
    [InlineData("BZh91AY&SY stands at the beginning of what bzip2 writes.")]
    [InlineData("A PDF begins with %PDF-1.7, and then come its objects, one after the other.")]
    [InlineData("{Hello|Hi} there, said the mayor.")]
    public void A_text_about_files_is_read(string text) =>
        Assert.Equal(text, Assert.IsType<CorpusItem.Read>(Assert.Single(new CorpusReader().Read([Write("a.txt", Samples.Bytes(text))])))
            .Article.Text);

    /// <summary>In a folder, documents and archives are named, because somebody may have meant them; pictures are expected.</summary>
    [Theory]
    [InlineData("a.pdf", "a PDF is not read; convert it to text first, for instance with pdftotext")]
    [InlineData("a.docx", "a Word document is not read; convert it to text or HTML first")]
    [InlineData("a.rtf", "an RTF document is not read; convert it")]
    [InlineData("a.odt", "an OpenDocument text is not read; convert it")]
    [InlineData("a.epub", "an EPUB book is not read; unpack it")]
    [InlineData("a.zip", "a zip archive is not read; unpack it")]
    [InlineData("a.png", "the kind '.png' is not known")]
    public void A_document_in_a_folder_is_skipped_with_what_to_do(string name, string note)
    {
        Write("page.txt", Samples.Bytes(Samples.Prose));
        var path = Write(name, Samples.Bytes("?"));
        var items = new CorpusReader().Read([_folder.Path]).ToList();
        Assert.StartsWith($"{path}: {note}", Assert.Single(items.OfType<CorpusItem.Skipped>()).Note, StringComparison.Ordinal);
        Assert.Empty(items.OfType<CorpusItem.Unreadable>());
    }

    [Fact]
    public void What_is_in_a_document_counts_before_its_name()
    {
        Write("page.txt", Samples.Bytes(Samples.Prose));
        Write("thesis.final", Samples.Bytes(Pdf));
        var note = Assert.Single(new CorpusReader().Read([_folder.Path]).OfType<CorpusItem.Skipped>()).Note;
        Assert.Contains("a PDF is not read", note, StringComparison.Ordinal);
        AssertRefused(new CorpusReader().Read([_folder.At("thesis.final")]), "a PDF", "pdftotext");
    }

    private static void AssertRefused(IEnumerable<CorpusItem> items, string kind, string remedy)
    {
        var problem = Assert.IsType<CorpusItem.Unreadable>(Assert.Single(items)).Problem;
        Assert.Equal($"it is {kind}, and mtq reads text", problem.Problem);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    /// <summary>A zip file with some files: NAME or NAME=CONTENT.</summary>
    private static byte[] Zip(params string[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Split('=')[0], CompressionLevel.NoCompression).Open();
                entry.Write(Samples.Bytes(file.Split('=')[^1]));
            }
        }
        return stream.ToArray();
    }

    private string Write(string name, byte[] content)
    {
        File.WriteAllBytes(_folder.At(name), content);
        return _folder.At(name);
    }
}
