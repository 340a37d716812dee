using MtQuality.Corpus.Items;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>Whatever is wrong with an input is named with its place and costs no more than itself.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Compressed =>
    [
        "a.jsonl.gz", "a.csv.gz", "a.tsv.gz", "a.warc.gz", "a.jsonl.zst", "a.csv.zst", "a.warc.zst",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Compressed))]
    public void Wherever_a_compressed_file_is_cut_its_whole_records_are_read_and_the_place_is_named(string name)
    {
        var content = Samples.All.Single(sample => name.StartsWith(sample.Name, StringComparison.Ordinal)).Content;
        // Two members that part at the end of a line: a file that ends between them is whole.
        var border = Array.IndexOf(content, (byte)'\n') + 1;
        var whole = name.EndsWith(".gz", StringComparison.Ordinal)
            ? Samples.Gzip(content[..border], content[border..])
            : Samples.Zstd(content);
        var complete = Read(Write(name, whole)).Cast<CorpusItem.Read>().Select(item => item.Article.Text).ToList();
        for (var length = 4; length < whole.Length; length++)
        {
            var items = Read(Write(name, whole[..length]));
            var texts = items.OfType<CorpusItem.Read>().Select(item => item.Article.Text).ToList();
            Assert.Equal(complete.Take(texts.Count), texts);
            var problem = items.OfType<CorpusItem.Unreadable>().FirstOrDefault();
            Assert.True(problem is not null || texts.Count < complete.Count, $"cut at {length} and nothing said");
            if (problem is { Problem.Problem: var said } && said.Contains("end in the middle", StringComparison.Ordinal))
                Assert.Equal($"byte {length}", problem.Problem.Place);
        }
    }

    [Theory]
    [InlineData("a.jsonl.gz", "bytes that are no gzip data")]
    [InlineData("a.jsonl.zst", "no valid zstd data")]
    public void Bytes_behind_the_end_are_named_and_the_records_before_are_read(string name, string said)
    {
        var content = Samples.All.Single(sample => sample.Name == "a.jsonl").Content;
        byte[] whole = name.EndsWith(".gz", StringComparison.Ordinal) ? Samples.Gzip(content) : Samples.Zstd(content);
        var items = Read(Write(name, [.. whole, .. "garbage garbage garbage"u8]));
        Assert.Equal(2, items.OfType<CorpusItem.Read>().Count());
        AssertProblem(items, said, name.EndsWith(".gz", StringComparison.Ordinal) ? $"byte {whole.Length}" : "byte");
    }

    [Theory]
    [InlineData("a.txt.gz", "A text without a line end.")]
    [InlineData("a.html.gz", "<p>A text without a line end.")]
    [InlineData("a.jsonl.gz", "{\"id\":\"a\",\"text\":\"A text without a line end.\"}")]
    [InlineData("a.csv.gz", "id,text\na,A text without a line end.")]
    public void Bytes_behind_the_end_cost_no_article(string name, string content)
    {
        var items = Read(Write(name, [.. Samples.Gzip(Samples.Bytes(content)), .. "\r\n"u8]));
        Assert.Equal("A text without a line end.", Assert.Single(items.OfType<CorpusItem.Read>()).Article.Text);
        AssertProblem(items, "bytes that are no gzip data", "byte");
    }

    [Fact]
    public void Zeros_behind_gzip_are_padding() =>
        Assert.Single(Read(Write("a.txt.gz", [.. Samples.Gzip(Samples.Bytes("Text.")), .. new byte[512]])).Cast<CorpusItem.Read>());

    [Fact]
    public void A_flipped_bit_is_noticed()
    {
        var whole = Samples.Gzip(Samples.All.Single(sample => sample.Name == "a.jsonl").Content);
        var texts = Read(Write("a.jsonl.gz", whole)).OfType<CorpusItem.Read>().Select(item => item.Article.Text).ToList();
        for (var bit = 10 * 8; bit < 8 * whole.Length; bit += 3)
        {
            var broken = whole.ToArray();
            broken[bit / 8] ^= (byte)(1 << bit % 8);
            var items = Read(Write("a.jsonl.gz", broken));
            // The last bits of a stream pad its last byte and mean nothing.
            Assert.True(
                items.OfType<CorpusItem.Unreadable>().Any()
                    || texts.SequenceEqual(items.OfType<CorpusItem.Read>().Select(item => item.Article.Text)),
                $"bit {bit}");
        }
    }

    [Theory]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.jsonl.zst")]
    public void A_file_that_expands_beyond_measure_is_stopped(string name)
    {
        var line = Samples.Bytes("{\"text\":\"" + new string('x', 990) + "\"}\n");
        var content = Enumerable.Repeat(line, 60_000).SelectMany(bytes => bytes).ToArray();
        var items = Read(Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Samples.Gzip(content) : Samples.Zstd(content)));
        AssertProblem(items, "over 200 times their size", "byte");
        Assert.InRange(items.OfType<CorpusItem.Read>().Count(), 30_000, 40_000);
    }

    [Fact]
    public void Layers_of_compression_have_an_end()
    {
        var content = Samples.Bytes("Text.");
        for (var i = 0; i < 5; i++)
            content = Samples.Gzip(content);
        AssertProblem(Read(Write("a.txt.gz", content)), "compressed more than 3 times", "byte 0");
    }

    [Fact]
    public void Random_bytes_are_no_text()
    {
        var bytes = new byte[5000];
        new Random(5).NextBytes(bytes);
        Assert.Single(Read(Write("a.txt", bytes)).OfType<CorpusItem.Unreadable>());
    }

    public static TheoryData<string, string, string> Monsters => new()
    {
        { "deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text", "elements inside one another" },
        { "deep-closed.html", string.Concat(Enumerable.Repeat("<b><i>", 100_000)) + "text", "elements inside one another" },
        { "tables.html", string.Concat(Enumerable.Repeat("<table><tr><td>", 50_000)), "elements inside one another" },
        {
            "chains.html",
            string.Concat(Enumerable.Repeat(
                string.Concat(Enumerable.Repeat("<div>", 300)) + "<p>text</p>" + string.Concat(Enumerable.Repeat("</div>", 300)), 150)),
            "elements around others"
        },
        {
            "attributes.html",
            "<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} ")) + ">text</p>",
            "attributes in one tag"
        },
        { "left-open.html", string.Concat(Enumerable.Repeat("<b></i>", 20_000)), "inside one another" },
        { "tags.html", string.Concat(Enumerable.Repeat("<p>x</p>", 300_000)), "tags" },
        {
            "formatting.html",
            string.Concat(Enumerable.Range(0, 390).Select(i => $"<b class=c{i}>")) + string.Concat(Enumerable.Repeat("<p>x", 10_000)),
            "formatting elements left open"
        },
        { "deep.md", new string('>', 100_000) + " text", "" },
        { "emphasis.md", string.Concat(Enumerable.Repeat("*_", 50_000)) + "text", "" },
        { "brackets.md", new string('[', 100_000) + "text", "" },
        { "deep.jsonl", "{\"text\":" + new string('[', 1_000_000), "no valid JSON" },
    };

    [Theory, MemberData(nameof(Monsters))]
    public async Task Monsters_are_refused_or_read_but_never_hang(string name, string content, string said)
    {
        var path = Write(name, Samples.Bytes(content));
        var items = await Task.Run(() => Read(path), TestContext.Current.CancellationToken).WaitAsync(
            TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        if (said.Length > 0)
            AssertProblem(items, said, name.EndsWith("jsonl", StringComparison.Ordinal) ? "line 1" : "whole file");
        Assert.Single(items);
    }

    [Theory]
    [InlineData(5L)]
    [InlineData(900L)]
    [InlineData(2_000_000L)]
    [InlineData(900_000_000_000L)]
    public void An_archive_whose_length_lies_loses_that_record_alone(long length)
    {
        var page = Samples.Bytes(Samples.Page(Samples.Prose));
        var items = Read(Write("a.warc", [
            .. Samples.Response("a", Samples.Page(Samples.Prose)),
            .. Samples.Record("resource", "liar", "text/html", page, length),
            .. Samples.Response("b", Samples.Page(Samples.Prose)),
            .. Samples.Response("c", Samples.Page(Samples.Prose))]));
        Assert.Equal(["a", "b", "c"], items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
        AssertProblem(items, "no record ends where its Content-Length", "record 2, byte");
    }

    [Fact]
    public void Parquet_without_the_column_says_what_there_is() =>
        AssertProblem(
            Read(Write("a.parquet", Samples.Parquet(("id", ["1"]), ("body", ["Text."])))), "no column 'text' among id, body", "schema");

    [Fact]
    public void A_row_without_a_text_is_named_and_the_next_is_read()
    {
        var items = Read(Write("a.parquet", Samples.Parquet(("id", ["1", "2"]), ("text", [null, "Text."]))));
        Assert.Equal("2", Assert.Single(items.OfType<CorpusItem.Read>()).Article.Id);
        AssertProblem(items, "no 'text'", "row 1");
    }

    [Fact]
    public void Links_that_lead_up_or_nowhere_are_named_and_others_followed()
    {
        Write("in/a.txt", Samples.Bytes("Text."));
        Write("other/b.txt", Samples.Bytes("Other text."));
        Directory.CreateSymbolicLink(_folder.At("in", "up"), _folder.Path);
        Directory.CreateSymbolicLink(_folder.At("in", "other"), _folder.At("other"));
        File.CreateSymbolicLink(_folder.At("in", "self"), _folder.At("in", "self"));
        File.CreateSymbolicLink(_folder.At("in", "gone"), _folder.At("nowhere"));
        var items = Read(_folder.At("in"));
        Assert.Equal(
            ["gone", "self", "up"],
            items.OfType<CorpusItem.Unreadable>().Select(item => Path.GetFileName(item.Problem.Source)).Order(StringComparer.Ordinal));
        Assert.Contains("a.txt", items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
        Assert.Contains("other/b.txt", items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
    }

    private static List<CorpusItem> Read(string path) => [.. new CorpusReader().Read([path])];

    private static void AssertProblem(List<CorpusItem> items, string said, string place)
    {
        var problem = Assert.Single(items.OfType<CorpusItem.Unreadable>()).Problem;
        Assert.Contains(said, problem.Problem, StringComparison.Ordinal);
        Assert.StartsWith(
            place,
            problem.Place.Replace(",", place.Contains(',', StringComparison.Ordinal) ? "," : "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    private string Write(string name, byte[] content)
    {
        var path = _folder.At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
