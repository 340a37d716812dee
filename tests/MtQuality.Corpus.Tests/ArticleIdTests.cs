using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>Files may number their articles alike: no article is lost, and its id says which file it is from.</summary>
public sealed class ArticleIdTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_id_that_an_earlier_file_has_gets_the_name_of_its_file()
    {
        Write("in/feb.csv", "id,text\n1,A\n2,B\n");
        Write("in/jan.csv", "id,text\n1,C\n3,D\n");
        Write("in/sub/jan.csv", "id,text\n1,E\njan.csv:1,F\n");
        Assert.Equal(["1=A", "2=B", "jan.csv:1=C", "3=D", "sub/jan.csv:1=E", "sub/jan.csv:jan.csv:1=F"], Read(_folder.At("in")));
    }

    [Fact]
    public void Folders_with_files_of_the_same_name_are_read_whole()
    {
        Write("a/index.txt", "A");
        Write("b/index.txt", "B");
        Write("a/rows.jsonl", """{"text":"C"}""");
        Write("b/rows.jsonl", """{"text":"D"}""");
        var (a, b) = (_folder.At("a"), _folder.At("b"));
        Assert.Equal(["index.txt=A", "rows.jsonl#1=C", $"{b}/index.txt=B", $"{b}/rows.jsonl#1=D"], Read(a, b));
    }

    [Fact]
    public void Pages_that_are_parsed_later_have_the_same_ids()
    {
        const string page = "<html><body><article><p>The council met on Monday to talk about the harbour.</p></article></body></html>";
        Write("a/index.html", page);
        Write("b/index.html", page);
        var items = new CorpusReader(new ReadOptions { LeavesPagesRaw = true }).Read([_folder.At("a"), _folder.At("b")]).ToList();
        Assert.Equal(["index.html", $"{_folder.At("b")}/index.html"], items.OfType<CorpusItem.Raw>().Select(raw => raw.Id));
        Assert.Equal(
            ["index.html", $"{_folder.At("b")}/index.html"],
            items.Select(item => ((CorpusItem.Read)item.Made()).Article.Id));
    }

    [Theory]
    [InlineData("id,text\nx,A\ny,B\nx,C\n", "line 4", "the id 'x' is already used in ", "a.csv, line 2")]
    public void The_same_id_twice_in_one_file_is_an_error_that_names_both_places(
        string content, string place, string problem, string firstPlace)
    {
        Write("0.csv", content);
        Write("a.csv", content);
        var found = Items(_folder.Path).OfType<CorpusItem.Unreadable>().Select(item => item.Problem).ToList();
        Assert.Equal(2, found.Count);
        Assert.Equal((_folder.At("a.csv"), place), (found[1].Source, found[1].Place));
        Assert.StartsWith(problem, found[1].Problem, StringComparison.Ordinal);
        Assert.EndsWith(firstPlace, found[1].Problem, StringComparison.Ordinal);
        Assert.Equal(["x=A", "y=B", "a.csv:x=A", "a.csv:y=B"], Read(_folder.Path));
    }

    [Theory]
    [InlineData("id | text\n1 | A\n2 | B\n")]
    [InlineData("id|text\n 1|A\n2\t|B\n")]
    public void Spaces_around_an_id_are_no_part_of_it(string content)
    {
        Write("a.csv", content);
        Write("labels.csv", "id,label\n1 , human\n2,spun \n");
        Assert.Equal([("1", "human"), ("2", "spun")], Articles(_folder.Path).Select(article => (article.Id, article.Label!)));
    }

    [Fact]
    public void A_file_that_is_given_twice_is_read_once()
    {
        var path = Write("a.csv", "id,text\n1,A\n2,B\n");
        var items = Items(path, _folder.At(".", "a.csv"));
        Assert.Equal(2, items.OfType<CorpusItem.Read>().Count());
        Assert.Contains("read already", Assert.Single(items.OfType<CorpusItem.Unreadable>()).Problem.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,human\n", "human", null)]
    [InlineData("1,human\njan.csv:1,spun\n", "human", "spun")]
    [InlineData("feb.csv:1,human\njan.csv:1,spun\n", "human", "spun")]
    public void A_label_is_that_of_the_first_file_unless_it_names_another(string labels, string? first, string? second)
    {
        Write("feb.csv", "id,text\n1,A\n");
        Write("jan.csv", "id,text\n1,B\n");
        Write("labels.csv", "id,label\n" + labels);
        Assert.Equal([first, second], Articles(_folder.Path).Select(article => article.Label));
    }

    private static List<CorpusItem> Items(params string[] paths) => [.. new CorpusReader().Read(paths)];

    private static IEnumerable<Article> Articles(params string[] paths) =>
        Items(paths).OfType<CorpusItem.Read>().Select(item => item.Article);

    private static IEnumerable<string> Read(params string[] paths) => Articles(paths).Select(article => $"{article.Id}={article.Text}");

    private string Write(string name, string content)
    {
        var path = _folder.At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
