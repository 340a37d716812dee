using System.Text;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Formats
    {
        get
        {
            var formats = new TheoryData<string, string>();
            foreach (var (name, _) in Samples.All)
            {
                foreach (var compression in new[] { "", ".gz", ".zst" })
                    formats.Add(name, compression);
            }
            return formats;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_format_has_a_sample() => Assert.All(
        InputFormats.All,
        format => Assert.Contains(Samples.All, sample => format.Extensions.Contains(Path.GetExtension(sample.Name))));

    [Theory, MemberData(nameof(Formats))]
    public void Every_format_is_read_plain_and_compressed_by_name_by_content_and_from_a_pipe(string name, string compression)
    {
        var content = Samples.All.Single(sample => sample.Name == name).Content;
        var bytes = compression switch { ".gz" => Samples.Gzip(content), ".zst" => Samples.Zstd(content), _ => content };
        var named = Read(Write(name + compression, bytes));
        Assert.NotEmpty(named);
        Assert.All(named, article => Assert.Contains(Samples.Prose, article.Text, StringComparison.Ordinal));
        if (name != "a.md")
            Assert.Equal(named.Select(article => article.Text), Read(Write("unnamed", bytes)).Select(article => article.Text));
        var piped = new CorpusReader(
            name == "a.md" ? new ReadOptions { Format = InputFormats.Named("markdown") } : null, () => new MemoryStream(bytes)).Read(["-"]);
        Assert.Equal(named.Select(article => article.Text), Articles(piped).Select(article => article.Text));
    }

    [Theory]
    [InlineData("a.html", "a.txt")]
    [InlineData("a.jsonl", "a.csv")]
    [InlineData("a.warc", "a.html")]
    [InlineData("a.parquet", "a.txt")]
    [InlineData("a.tsv", "a.csv")]
    public void Content_counts_before_the_name(string format, string name)
    {
        var content = Samples.All.Single(sample => sample.Name == format).Content;
        Assert.Equal(
            Read(Write(format, content)).Select(article => article.Text),
            Read(Write("x/" + name, content)).Select(article => article.Text));
    }

    [Theory]
    [InlineData("{Hello|Hi} there, said the mayor.", "a.txt")]
    [InlineData("<p>A page of Markdown.</p>\n\nAnd prose.", "a.md")]
    public void What_only_looks_like_another_format_is_read_by_its_name(string text, string name)
    {
        var reader = new CorpusReader(new ReadOptions { Format = InputFormats.Named("text") });
        Assert.Equal(text, Assert.Single(Articles(reader.Read([Write(name, Samples.Bytes(text))]))).Text);
    }

    [Fact]
    public void Spintax_is_text() =>
        Assert.Equal("{Hello|Hi} there.", Assert.Single(Read(Write("a.txt", Samples.Bytes("{Hello|Hi} there.")))).Text);

    [Theory]
    [InlineData("a.csv", "key,body\n7,Some text.\n")]
    [InlineData("a.csv", "key;body\n7;Some text.\n")]
    [InlineData("a.tsv", "key\tbody\n7\tSome text.\n")]
    [InlineData("a.jsonl", "{\"key\":\"7\",\"body\":\"Some text.\"}\n")]
    public void Columns_may_have_other_names(string name, string content)
    {
        var options = new ReadOptions { Columns = new Dictionary<string, string> { ["id"] = "key", ["text"] = "body" } };
        var article = Assert.Single(Articles(new CorpusReader(options).Read([Write(name, Samples.Bytes(content))])));
        Assert.Equal(("7", "Some text."), (article.Id, article.Text));
        var parquet = Write("a.parquet", Samples.Parquet(("key", ["7"]), ("body", ["Some text."])));
        Assert.Equal("Some text.", Assert.Single(Articles(new CorpusReader(options).Read([parquet]))).Text);
    }

    [Theory]
    [InlineData("utf-16", "a.txt", "Some text, café and “quotes”.")]
    [InlineData("utf-16BE", "a.txt", "Some text, café and “quotes”.")]
    [InlineData("windows-1252", "a.txt", "Some text, café and “quotes”.")]
    [InlineData("utf-32", "a.txt", "Some text, café and “quotes”.")]
    [InlineData("utf-32BE", "a.txt", "Some text, café and “quotes”.")]
    [InlineData("utf-32", "a.csv", "id,text\n1,\"Some text, café and “quotes”.\"\n")]
    [InlineData("utf-32BE", "a.csv", "id;text\r\n1;\"Some text, café and “quotes”.\"\r\n")]
    [InlineData("utf-32", "a.jsonl", "{\"id\":\"1\",\"text\":\"Some text, café and “quotes”.\"}\n")]
    [InlineData("utf-32", "a.html", "<html><head><title>T</title></head><body><p>Some text, café and “quotes”.</p></body></html>")]
    [InlineData("utf-16", "a.csv", "id,text\n1,\"Some text, café and “quotes”.\"\n")]
    [InlineData("windows-1252", "a.csv", "id,text\n1,\"Some text, café and “quotes”.\"\n")]
    [InlineData(
        "windows-1252",
        "a.html",
        "<html><head><meta charset=\"iso-8859-1\"><title>T</title></head>"
            + "<body><h1>H</h1><p>Some text, café and “quotes”.</p></body></html>")]
    [InlineData(
        "utf-8",
        "a.html",
        "<html><head><meta charset=\"iso-8859-1\"><title>T</title></head>"
            + "<body><h1>H</h1><p>Some text, café and “quotes”.</p></body></html>")]
    [InlineData(
        "koi8-r",
        "a.html",
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\"><title>Паром</title></head>"
            + "<body><p>Some text, café and “quotes”.</p></body></html>")]
    public void Every_encoding_is_read(string encoding, string name, string content)
    {
        var written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var article = Assert.Single(Read(Write(name, [.. written.Preamble, .. written.GetBytes(content)])));
        Assert.Contains(encoding == "koi8-r" ? "Some text, caf" : "Some text, café and “quotes”.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_read_without_its_markup_and_code()
    {
        var article = Assert.Single(Read(Write("a.md", Samples.Bytes("""
            ---
            title: "The move"
            date: 2026-05-04
            ---
            # Moving *nine* billion rows

            We moved [the table](https://example.org) twice,
            with `copy` and **patience**.

            ```sql
            SELECT everything FROM nowhere;
            ```

                indented code

            - One night passed.
            - Another came.

            > A quotation stands here.

            | a | b |
            |---|---|
            | 1 | 2 |

            ![a picture](x.png)
            """.ReplaceLineEndings("\n")))));
        Assert.Equal(("The move", "2026-05-04"), (article.Title, article.Date));
        Assert.Equal(
            [
                (BlockRole.Headline, "Moving nine billion rows"),
                (BlockRole.Body, "We moved the table twice,\nwith copy and patience."),
                (BlockRole.Body, "One night passed."),
                (BlockRole.Body, "Another came."),
                (BlockRole.Body, "A quotation stands here."),
            ],
            article.Blocks!.Select(block => (block.Role, block.Span.Of(article.Text).ToString())));
    }

    [Fact]
    public void An_archive_gives_its_pages_with_address_and_date()
    {
        var archive = Write("a.warc.gz", Samples.Gzip(
            Samples.Record("warcinfo", "0", "application/warc-fields", Samples.Bytes("software: none")),
            Samples.Record("request", "q", "application/http; msgtype=request", Samples.Bytes("GET / HTTP/1.1\r\n\r\n")),
            Samples.Response("a", Samples.Page(Samples.Prose)),
            Samples.Response("b", "moved", "HTTP/1.1 301 Moved\r\nContent-Type: text/html"),
            Samples.Response("c", "PNG", "HTTP/1.1 200 OK\r\nContent-Type: image/png"),
            Samples.Response(
                "d",
                $"{Samples.Prose.Length:x}\r\n{Samples.Prose}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked"),
            Samples.Record("resource", "e", "text/html", Samples.Bytes(Samples.Page(Samples.Prose)))));
        var articles = new CorpusReader().Read([archive]).OfType<CorpusItem.Read>().Select(item => item.Article).ToList();
        Assert.Equal(["a", "d", "e"], articles.Select(article => article.Id));
        Assert.Equal(
            ("https://example.org/a", "2026-03-10T06:20:00Z", "example.org", "Ferry"),
            (articles[0].Url, articles[0].Date, articles[0].Site, articles[0].Title));
        Assert.Equal(Samples.Prose, articles[1].Text);
    }

    [Fact]
    public void Lists_and_patterns_stand_for_their_files()
    {
        Write("p/a.txt", Samples.Bytes("A."));
        Write("p/q/b.txt", Samples.Bytes("B."));
        Write("p/q/c.md", Samples.Bytes("C."));
        var list = Write("list.txt", Samples.Bytes($"# what to read\n{_folder.At("p", "a.txt")}\n\n{_folder.At("p", "q", "c.md")}\n"));
        Assert.Equal(["A.", "C."], Read("@" + list).Select(article => article.Text));
        Assert.Equal(["a.txt", "q/b.txt"], Read(_folder.At("p", "**", "*.txt")).Select(article => article.Id));
        Assert.Equal(["b.txt"], Read(_folder.At("p", "q", "?.txt")).Select(article => article.Id));
        var problems = new CorpusReader().Read([_folder.At("p", "*.pdf"), "@" + _folder.At("none")])
            .Cast<CorpusItem.Unreadable>()
            .Select(item => item.Problem)
            .ToList();
        Assert.Equal(["pattern", "list"], problems.Select(problem => problem.Place));
    }

    private static List<Article> Read(string path) => Articles(new CorpusReader().Read([path]));

    private static List<Article> Articles(IEnumerable<CorpusItem> items) =>
    [
        .. items.Select(item => item is CorpusItem.Read read ? read.Article : throw new InvalidOperationException(item.ToString())),
    ];

    private string Write(string name, byte[] content)
    {
        var path = _folder.At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
