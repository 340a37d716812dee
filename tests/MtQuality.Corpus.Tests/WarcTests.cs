using System.IO.Compression;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>Of an archive everything is read that can be read; the rest is counted or named.</summary>
public sealed class WarcTests
{
    private const string Ok = "HTTP/1.1 200 OK";
    private const string Html = Ok + "\r\nContent-Type: text/html";

    private const string Deflate = $"{Html}\r\nContent-Encoding: deflate";
    private const string Brotli = $"{Html}\r\nContent-Encoding: br";

    private static readonly byte[] Page = Samples.Bytes(Samples.Page(Samples.Prose));

    /// <summary>The header of an answer, and its body.</summary>
    public static TheoryData<string, string, byte[]> Answers => new()
    {
        { "gzip", $"{Html}\r\nContent-Encoding: gzip", Samples.Gzip(Page) },
        { "zlib", Deflate, Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal), Page) },
        { "raw deflate", Deflate, Packed(stream => new DeflateStream(stream, CompressionLevel.Optimal), Page) },
        { "stored plain", Deflate, Page },
        { "brotli", Brotli, Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal), Page) },
        { "brotli, stored plain", $"{Ok}\r\nContent-Type: text/plain\r\nContent-Encoding: br", Samples.Bytes(Samples.Prose) },
        {
            "two codings",
            $"{Html}\r\nContent-Encoding: deflate, gzip",
            Samples.Gzip(Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal), Page))
        },
        { "zstd", $"{Html}\r\nContent-Encoding: zstd", Samples.Zstd(Page) },
        { "no type", Ok, Page },
        { "no type, compressed", $"{Ok}\r\nContent-Encoding: gzip", Samples.Gzip(Page) },
        { "no type, a text", Ok, Samples.Bytes(Samples.Prose) },
        { "a type that says nothing", $"{Ok}\r\nContent-Type: */*", Page },
    };

    [Theory, MemberData(nameof(Answers))]
    public void An_answer_is_read_however_it_was_sent(string kind, string head, byte[] body)
    {
        var article = Assert.Single(Read(Answer("a", head, body)).Cast<CorpusItem.Read>()).Article;
        Assert.Contains(Samples.Prose, article.Text, StringComparison.Ordinal);
        Assert.True(article.Note is null, kind);
    }

    /// <summary>The header of an answer, and what there is of its body.</summary>
    public static TheoryData<string, byte[]> CutAnswers
    {
        get
        {
            var body = Samples.Bytes(Samples.Page(string.Concat(Enumerable.Range(0, 400).Select(i => $"{Samples.Prose} {i * i} "))));
            var chunks = Samples.Bytes($"{body.Length:x}\r\n").Concat(body).ToArray();
            return new TheoryData<string, byte[]>
            {
                { Brotli, Half(Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal), body)) },
                { $"{Html}\r\nContent-Encoding: gzip", Half(Samples.Gzip(body)) },
                { Deflate, Half(Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal), body)) },
                { $"{Html}\r\nTransfer-Encoding: chunked", Half(chunks) },
            };
        }
    }

    [Theory, MemberData(nameof(CutAnswers))]
    public void Of_an_answer_that_is_cut_the_beginning_is_read(string head, byte[] body)
    {
        var article = Assert.Single(Read(Answer("a", head, body)).Cast<CorpusItem.Read>()).Article;
        Assert.Contains(Samples.Prose, article.Text, StringComparison.Ordinal);
        Assert.Equal(ReadingNotes.Cut, article.Note);
    }

    [Fact]
    public void A_record_that_says_it_was_cut_says_so_in_its_article() => Assert.Equal(
        ReadingNotes.Cut,
        Assert.Single(Read(Record("response", "a", "WARC-Truncated: length", Http(Html, Page))).Cast<CorpusItem.Read>()).Article.Note);

    [Fact]
    public void Answers_that_hold_no_article_are_counted()
    {
        var items = Read([
            .. Answer("a", Html, Page),
            .. Answer("b", "HTTP/1.1 301 Moved\r\nContent-Type: text/html", Page),
            .. Answer("c", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", Page),
            .. Answer("d", "HTTP/1.1 301 Moved\r\nContent-Type: text/html", []),
            .. Answer("e", $"{Ok}\r\nContent-Type: image/png", [0x89, 0x50, 0x4E, 0x47]),
            .. Answer("f", Ok, [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0]),
            .. Answer("g", Ok, "{\"a\":1}"u8.ToArray()),
        ]);
        Assert.Equal("a", Assert.Single(items.OfType<CorpusItem.Read>()).Article.Id);
        var skipped = Assert.Single(items.OfType<CorpusItem.Skipped>());
        Assert.Equal(6, skipped.Count);
        Assert.Equal(
            "stdin: 6 answers hold no article (2 of status 301, 2 of unknown type, 1 of status 404, 1 of type image/png)",
            skipped.Note);
        Assert.Equal(2, items.Count);
    }

    [Fact]
    public void The_parts_of_a_record_are_joined()
    {
        var http = Http(Html, Page);
        var items = Read([
            .. Record("response", "a", "WARC-Segment-Number: 1", http[..100]),
            .. Answer("b", Html, Page),
            .. Record("continuation", "a2", "WARC-Segment-Number: 2\r\nWARC-Segment-Origin-ID: <urn:uuid:a>", http[100..150]),
            .. Record(
                "continuation",
                "a3",
                $"WARC-Segment-Number: 3\r\nWARC-Segment-Origin-ID: <urn:uuid:a>\r\nWARC-Segment-Total-Length: {http.Length}",
                http[150..]),
            .. Record("continuation", "x2", "WARC-Segment-Number: 2\r\nWARC-Segment-Origin-ID: <urn:uuid:x>", http[100..]),
            .. Record("response", "c", "WARC-Segment-Number: 1", http[..^60]),
        ]);
        var articles = items.OfType<CorpusItem.Read>().Select(item => item.Article).ToList();
        Assert.Equal(["b", "a", "c"], articles.Select(article => article.Id));
        Assert.Equal(articles[0].Text, articles[1].Text);
        Assert.Equal([null, null, ReadingNotes.Cut], articles.Select(article => article.Note));
        Assert.Contains("whose beginning is not in this file", Assert.Single(Problems(items)).Problem, StringComparison.Ordinal);
    }

    /// <summary>What is done to the second of four members.</summary>
    public static TheoryData<string, Func<byte[], byte[]>> Damages => new()
    {
        { "a bit", member => [.. member[..60], (byte)(member[60] ^ 4), .. member[61..]] },
        { "a late bit", member => [.. member[..^12], (byte)(member[^12] ^ 64), .. member[^11..]] },
        { "a piece", member => [.. member[..80], .. member[120..]] },
        { "the end", member => member[..^30] },
        { "the header", member => [1, 2, 3, 4, .. member[4..]] },
    };

    [Theory, MemberData(nameof(Damages))]
    public void A_damaged_member_among_good_ones_costs_no_other(string kind, Func<byte[], byte[]> damage)
    {
        var members = new[] { "a", "b", "c", "d" }.Select(id => Samples.Gzip(Answer(id, Html, Page))).ToArray();
        var items = Read([.. members[0], .. damage(members[1]), .. members[2], .. members[3]]);
        var ids = items.OfType<CorpusItem.Read>().Select(item => item.Article.Id).ToList();
        Assert.Equal(["a", "c", "d"], ids.Where(id => id != "b"));
        var problem = Assert.Single(Problems(items));
        Assert.True(problem.Place.StartsWith($"bytes {members[0].Length} to ", StringComparison.Ordinal), $"{kind}: {problem}");
    }

    [Fact]
    public void However_a_member_is_damaged_no_other_is_lost()
    {
        var random = new Random(17);
        var members = new[] { "a", "b", "c", "d" }.Select(id => Samples.Gzip(Answer(id, Html, Page))).ToArray();
        var whole = Assert.Single(Read(members[0]).Cast<CorpusItem.Read>()).Article.Text;
        for (var i = 0; i < 300; i++)
        {
            var hit = random.Next(members.Length);
            var archive = members.Select(member => member.ToArray()).ToArray();
            foreach (ref var value in archive[hit].AsSpan(random.Next(18, archive[hit].Length - 8))[..random.Next(1, 8)])
                value ^= (byte)random.Next(1, 256);
            var items = Read([.. archive.SelectMany(member => member)]);
            var articles = items.OfType<CorpusItem.Read>().Select(item => item.Article).ToList();
            Assert.Equal(3, articles.Count(article => article.Id != "abcd"[hit..(hit + 1)]));
            // A bit that fills a byte up carries nothing.
            Assert.All(articles, article => Assert.Equal(whole, article.Text));
            Assert.NotEqual(articles.Count < 4, Problems(items).Count == 0);
        }
    }

    [Fact]
    public void An_archive_whose_first_bytes_are_damaged_is_read_from_its_second_member()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("pages.warc.gz");
        byte[] archive = [.. new[] { "a", "b", "c" }.SelectMany(id => Samples.Gzip(Answer(id, Html, Page)))];
        File.WriteAllBytes(path, [1, .. archive[1..]]);
        var items = new CorpusReader().Read([path]).ToList();
        Assert.Equal(["b", "c"], items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
        Assert.Contains("no valid gzip data", Assert.Single(Problems(items)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_record_costs_no_record()
    {
        var items = Read([.. Answer("a", Html, Page), .. "What is this?\n"u8, .. Answer("b", Html, Page)]);
        Assert.Equal(["a", "b"], items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
        Assert.Equal("14 bytes that are no WARC record", Assert.Single(Problems(items)).Problem);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(4000)]
    public void A_body_that_cannot_be_expanded_names_its_record(int length)
    {
        var garbage = new byte[length];
        new Random(5).NextBytes(garbage);
        var items = Read([.. Answer("a", Html, Page), .. Answer("b", Brotli, garbage), .. Answer("c", Html, Page)]);
        Assert.Equal(["a", "c"], items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
        var problem = Assert.Single(Problems(items));
        Assert.StartsWith("record 2, byte ", problem.Place, StringComparison.Ordinal);
        Assert.StartsWith("no valid HTTP response (byte ", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Frames_of_zstd_are_read_one_after_the_other_also_from_a_parallel_program()
    {
        byte[] skipped = [0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4];
        byte[] archive = [
            .. skipped, .. Samples.Zstd(Answer("a", Html, Page)),
            .. skipped, .. Samples.Zstd(Answer("b", Html, Page)), .. skipped];
        Assert.Equal(["a", "b"], Read(archive).Cast<CorpusItem.Read>().Select(item => item.Article.Id));
    }

    private static byte[] Answer(string id, string head, byte[] body) =>
        Samples.Record("response", id, "application/http; msgtype=response", Http(head, body));

    private static byte[] Http(string head, byte[] body) => [.. Samples.Bytes(head + "\r\n\r\n"), .. body];

    private static byte[] Record(string type, string id, string fields, byte[] content) =>
        Samples.Record(type, id, "application/http\r\n" + fields, content);

    private static byte[] Half(byte[] whole) => whole[..(whole.Length / 2)];

    private static byte[] Packed(Func<Stream, Stream> packer, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write(content);
        return packed.ToArray();
    }

    private static List<InputProblem> Problems(List<CorpusItem> items) =>
        [.. items.OfType<CorpusItem.Unreadable>().Select(item => item.Problem)];

    // What has no name and a damaged beginning is known for an archive only if that is said.
    private static List<CorpusItem> Read(byte[] archive) =>
        [.. new CorpusReader(new ReadOptions { Format = InputFormats.Named("warc") }, () => new MemoryStream(archive)).Read(["-"])];
}
