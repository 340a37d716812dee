using System.Text;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

// Memory is measured over the whole process, so nothing else runs beside it.
[CollectionDefinition("alone", DisableParallelization = true)]
[Collection("alone")]
public sealed class CorpusReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_may_be_parted_by_semicolons_as_spreadsheets_write_them()
    {
        Write("a.txt", "A page.");
        Write("labels.csv", "id;label\r\na.txt;human\r\n");
        Assert.Equal(["human"], Articles(Read(_folder.Path)).Select(article => article.Label));
    }

    [Fact]
    public void A_folder_is_read_in_order_with_its_labels_and_without_its_readme()
    {
        Write("b.txt", "Second page.");
        Write("a.md", "# First\n\nA page.");
        Write("sub/c.jsonl", """{"id":"c1","text":"Third."}""" + "\n" + """{"text":"Fourth."}""");
        Write("d.csv", "id,text,title\nd1,Fifth.,Title\n");
        Write("README.md", "What this is.");
        Write("e.xlsx", "?");
        Write(".hidden.txt", "Hidden.");
        Write("labels.csv", "id,label,group\na.md,human,g1\nc1,spun,\n");

        var items = Read(_folder.Path);
        Assert.Equal(["a.md", "b.txt", "d1", "c1", "sub/c.jsonl#2"], Articles(items).Select(article => article.Id));
        Assert.Equal(["human", null, null, "spun", null], Articles(items).Select(article => article.Label));
        Assert.Equal("g1", Articles(items)[0].Group);
        Assert.Equal(
            [ArticleLayout.Page, ArticleLayout.Page, ArticleLayout.Body, ArticleLayout.Body, ArticleLayout.Body],
            Articles(items).Select(article => article.Layout));
        Assert.Empty(Problems(items));
        Assert.Equal(
            [
                $"{_folder.At(".hidden.txt")}: its name begins with a dot, so it is hidden",
                $"{_folder.At("README.md")}: a README is not read as an article",
                $"{_folder.At("e.xlsx")}: the kind '.xlsx' is not known",
            ],
            items.OfType<CorpusItem.Skipped>().Select(skipped => skipped.Note));
    }

    [Fact]
    public void Every_field_of_a_record_is_read()
    {
        Write(
            "a.jsonl",
            """{"id":7,"text":"T","title":"H","url":"u","site":"s","date":"2026-11-23","label":"human","group":"g","other":{"x":1}}""");
        var article = Assert.Single(Articles(Read(_folder.At("a.jsonl"))));
        var expected = new Article("7", "T")
        {
            Title = "H",
            Url = "u",
            Site = "s",
            Date = "2026-11-23",
            Label = "human",
            Group = "g",
            Source = _folder.At("a.jsonl"),
        };
        Assert.Equal(expected, article);
    }

    [Theory]
    [InlineData("a.csv", "ID,Text,TITLE,Desk\n7,T,H,News\n")]
    [InlineData("a.jsonl", """{"ID":7,"Text":"T","TITLE":"H","Desk":"News"}""")]
    [InlineData("a.jsonl", """{"ID":"7","te\u0058t":"T","Title":"H","DESK":"News"}""")]
    public void The_names_of_fields_may_be_in_upper_case(string name, string content)
    {
        var reader = new CorpusReader(new ReadOptions { Facets = ["desk"] });
        var item = Assert.IsType<CorpusItem.Read>(Assert.Single(reader.Read([Write(name, content)])));
        Assert.Equal(("7", "T", "H"), (item.Article.Id, item.Article.Text, item.Article.Title));
        Assert.Equal("News", item.Facets["desk"]);
    }

    [Fact]
    public void Columns_of_Parquet_that_differ_only_in_case_are_refused_by_name()
    {
        File.WriteAllBytes(_folder.At("a.parquet"), Samples.Parquet(("text", ["A"]), ("Text", ["B"])));
        var items = Read(_folder.At("a.parquet"));
        Assert.Empty(Articles(items));
        AssertProblem(items, "schema", "2 columns are named 'text'");
    }

    [Fact]
    public void Records_are_pages_when_asked()
    {
        var reader = new CorpusReader(new ReadOptions { RecordsArePages = true });
        var items = reader.Read([Write("a.jsonl", """{"text":"T"}""")]).ToList();
        Assert.Equal(ArticleLayout.Page, Assert.Single(Articles(items)).Layout);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"text\":\"T\"", "line 1", "no valid JSON")]
    [InlineData("[1,2]", "line 1", "a JSON array where an object was expected")]
    [InlineData("\n\n{\"id\":\"x\"}", "line 3", "no 'text'")]
    [InlineData("{\"text\":[\"T\"]}", "line 1", "'text' is a JSON array")]
    [InlineData("{\"text\":true}", "line 1", "'text' is a JSON boolean")]
    [InlineData("{\"text\":\"A\",\"text\":\"B\"}", "line 1", "'text' is there twice")]
    [InlineData("{\"title\":\"A\",\"text\":\"B\",\"TITLE\":\"C\"}", "line 1", "'TITLE' is there twice")]
    public void A_broken_line_is_reported_and_the_next_is_read(string broken, string place, string problem)
    {
        Write("a.jsonl", broken + "\n" + """{"id":"good","text":"T"}""" + "\n");
        var items = Read(_folder.Path);
        Assert.Equal("good", Assert.Single(Articles(items)).Id);
        AssertProblem(items, place, problem);
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        File.WriteAllText(_folder.At("a.txt"), "Text.", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.WriteAllText(_folder.At("b.jsonl"), """{"text":"Text."}""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.WriteAllText(_folder.At("c.csv"), "id,text\nc,Text.\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(["Text.", "Text.", "Text."], Articles(Read(_folder.Path)).Select(article => article.Text));
    }

    [Fact]
    public void Line_ends_of_Windows_are_no_part_of_a_record() =>
        Assert.Equal(
            ["A", "B"], Articles(Read(Write("a.jsonl", "{\"text\":\"A\"}\r\n{\"text\":\"B\"}\r\n"))).Select(article => article.Text));

    [Fact]
    public void A_CSV_without_a_text_column_is_reported() =>
        AssertProblem(Read(Write("a.csv", "id,body\n1,A\n")), "line 1", "no column 'text' among id, body");

    [Theory]
    [InlineData("a.jsonl", "")]
    [InlineData("a.jsonl", "\n\n")]
    public void A_file_without_an_article_is_reported(string name, string content) =>
        AssertProblem(Read(Write(name, content)), "whole file", "no article in it");

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \n\t\n")]
    [InlineData("a.csv", "")]
    public void An_empty_file_is_reported(string name, string content) =>
        AssertProblem(Read(Write(name, content)), "whole file", "it is empty");

    [Fact]
    public void What_is_not_there_is_reported()
    {
        AssertProblem(Read(_folder.At("nowhere")), "path", "no such file");
        AssertProblem(Read(Write("a.xlsx", "?")), "whole file", "the kind '.xlsx' is not known");
        Directory.CreateDirectory(_folder.At("empty"));
        AssertProblem(Read(_folder.At("empty")), "folder", "no file of a known kind");
    }

    [Fact]
    public void A_broken_sidecar_is_reported_and_the_articles_are_read()
    {
        Write("a.txt", "Text.");
        Write("labels.csv", "name,label\na.txt,human\n");
        var items = Read(_folder.Path);
        Assert.Single(Articles(items));
        Assert.Single(Problems(items));
    }

    [Fact]
    public void A_link_that_leads_back_up_is_not_followed()
    {
        Write("sub/a.txt", "Text.");
        Directory.CreateSymbolicLink(_folder.At("sub", "up"), _folder.Path);
        Assert.Single(Articles(Read(_folder.Path)));
    }

    [Fact]
    public void A_name_may_hold_a_line_end() =>
        Assert.Equal("a\nb.txt", Assert.Single(Articles(Read(Path.GetDirectoryName(Write("x/a\nb.txt", "Text."))!))).Id);

    [Theory]
    [InlineData("Plain text.", "stdin")]
    [InlineData(" \n {\"id\":\"x\",\"text\":\"T\"}", "x")]
    public void Standard_input_is_a_page_or_JSON_lines(string input, string id)
    {
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(input)));
        Assert.Equal(id, Assert.Single(Articles([.. reader.Read([CorpusReader.StandardInput])])).Id);
    }

    [Fact]
    public void Articles_over_the_limit_are_named_and_not_held()
    {
        var options = new ReadOptions { MaxArticle = 1000 };
        var long_ = new string('x', 5000);
        Write("a.jsonl", $$"""{"text":"{{long_}}"}""" + "\n" + """{"id":"good","text":"T"}""");
        Write("b.txt", long_);
        Write("c.csv", $"id,text\nc1,{long_}\n");
        var items = new CorpusReader(options).Read([_folder.Path]).ToList();
        Assert.Equal("good", Assert.Single(Articles(items)).Id);
        Assert.Equal(3, Problems(items).Count);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_input()
    {
        var line = Encoding.UTF8.GetBytes("{\"text\":\"" + string.Concat(Enumerable.Repeat("the quick brown fox ", 400)) + "\"}\n");
        var reader = new CorpusReader(openStandardInput: () => new EndlessStream(line, lines: 15_000, hugeLine: 200_000_000));
        var (articles, problems, most) = (0, 0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var item in reader.Read([CorpusReader.StandardInput]))
        {
            articles += item is CorpusItem.Read ? 1 : 0;
            problems += item is CorpusItem.Unreadable ? 1 : 0;
            if (articles % 1000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        Assert.Equal((15_000, 1), (articles, problems));
        Assert.True(most < 64_000_000, $"{most:N0} bytes alive while reading 320 MB");
    }

    /// <summary>Lines of JSON without end in memory: the same one over and over, and one of 200 MB among them.</summary>
    private sealed class EndlessStream(byte[] line, int lines, long hugeLine) : Stream
    {
        private readonly long _before = (long)line.Length * (lines / 2);
        private readonly long _length = (long)line.Length * lines + hugeLine;
        private long _position;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = 0;
            for (; read < count && _position < _length; read++, _position++)
                buffer[offset + read] = At(_position);
            return read;
        }

        private byte At(long position) =>
            position < _before ? line[position % line.Length]
            : position < _before + hugeLine ? position == _before + hugeLine - 1 ? (byte)'\n' : (byte)'x'
            : line[(position - hugeLine) % line.Length];

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private static List<CorpusItem> Read(string path) => [.. new CorpusReader().Read([path])];

    private static List<Article> Articles(List<CorpusItem> items) => [.. items.OfType<CorpusItem.Read>().Select(item => item.Article)];

    private static List<InputProblem> Problems(List<CorpusItem> items) =>
        [.. items.OfType<CorpusItem.Unreadable>().Select(item => item.Problem)];

    private static void AssertProblem(List<CorpusItem> items, string place, string problem)
    {
        var found = Assert.Single(Problems(items));
        Assert.Equal(place, found.Place);
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(found.Remedy);
    }

    private string Write(string name, string content)
    {
        var path = _folder.At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
