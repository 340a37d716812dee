using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Tests;

/// <summary>No cell of a CSV file is lost unsaid, and a row that is wrong costs no other.</summary>
public sealed class CsvTests
{
    private const string Commas = "its text was joined from 3 cells";

    private static readonly string Rows = string.Concat(Enumerable.Range(2, 19).Select(i => $"{i},Page {i}.\n"));

    /// <summary>A file, the texts it gives, and what is said of the first of them or of the file.</summary>
    public static TheoryData<string, string[], string> Files => new()
    {
        { "id,text\n1,The mayor, who was late, spoke\n2,B\n", ["The mayor, who was late, spoke", "B"], Commas },
        { "id,text\n1,The mayor, who said \"no\", left\n", ["The mayor, who said \"no\", left"], Commas },
        { "id;text\n1;A;B;C\n", ["A;B;C"], Commas },
        { "id,title,text\n1,\"H, h\",A, b\n", ["A, b"], "its text was joined from 2 cells" },
        { "id,text\n1,A,,\n2,B, \n", ["A", "B"], "" },
        { "text,id\nThe mayor, who was late,1\nB,2\n", ["B"], "line 2: 3 cells where the header names 2" },
        { "id,text\n1,\"The mayor, who was late\",spoke\n2,B\n", ["B"], "line 2: 3 cells where the header names 2" },
        { "id,text,text\n1,A,B\n", [], "line 1: 2 columns are named 'text'" },
        { "id, title, text\n1, \"H, h\", A, b\n", ["A, b"], "joined from 2 cells" },
        { "id, text\n1, \"A, \"\"b\"\"\"\n", ["A, \"b\""], "" },
        { "id|text\n1|A, b; c\n", ["A, b; c"], "" },
        { "id|title|text\n1|H|A, b, c, d\n", ["A, b, c, d"], "" },
        { "id,text\r1,A\r2,B\r", ["A", "B"], "" },
        { "id,text\n", [], "whole file: a header line and no row below it" },
        { "id,\"text\n1,A\n", [], "line 1: a quote in the header line" },

        // Quotes inside a cell that were not doubled.
        { "id,text\n1,B \"stray\" quote\n", ["B \"stray\" quote"], "" },
        { "id,text\n1,\"B \"stray\" quote\"\n2,B\n", ["B \"stray\" quote", "B"], "quotes in it are not doubled" },
        { "id,text\n1,\"B \"stray\", and, more\"\n2,B\n", ["B \"stray\", and, more", "B"], "quotes in it are not doubled" },
        { "text,id\n\"B \"stray\" quote\",1\nB,2\n", ["B \"stray\" quote", "B"], "quotes in it are not doubled" },
        { "text,id\n\"B \"stray, stray\" quote\",1\nB,2\n", ["B"], "line 2: quotes that do not match" },

        // Quotes that do not close.
        { "id,text\n1,\"Page 1.\n" + Rows, Pages(1, 20), "line 2: a quote opens here that does not close" },
        { "id,text\n1,\"Page 1.\n" + Rows + "21,\"Page 21.\"\n", Pages(1, 21), "line 2: a quote opens here that does not close" },
        { "id,text\n1,\"Page 1.\n" + Rows + "21,Page \"21.\"\n", [.. Pages(1, 20), "Page \"21.\""], "line 2: a quote opens here" },
        { "id,text\n1,\"A\nand \"more\nof it\n2,B\n", ["B"], "lines 2 to 4: a quote opens in the first of these lines" },
        { "id,title,text\n1,\"H\nand \"h\",A\n2,G,B\n", ["B"], "lines 2 to 3: a quote opens in the first of these lines" },
        { "id,text\n1,\"A\n\n2, and 3\nB\"\n", ["A\n\n2, and 3\nB"], "" },
    };

    [Theory, MemberData(nameof(Files))]
    public void Every_row_is_read_whole_or_named(string csv, string[] texts, string said)
    {
        var items = Read(csv, new ReadOptions());
        Assert.Equal(texts, items.OfType<CorpusItem.Read>().Select(item => item.Article.Text));
        var problems = items.OfType<CorpusItem.Unreadable>().Select(item => $"{item.Problem.Place}: {item.Problem.Problem}");
        var notes = items.OfType<CorpusItem.Read>().Select(item => item.Article.Note);
        var all = problems.Concat(notes).OfType<string>().ToList();
        Assert.True(said.Length == 0 ? all.Count == 0 : all[0].Contains(said, StringComparison.Ordinal), string.Join('\n', all));
    }

    [Theory]
    [InlineData('~', "id~text\n1~A, b\n")]
    [InlineData(',', "id,text;more;and;more\n1,A;b;c\n")]
    [InlineData('\t', "id\ttext, or what it is, and more\n1\tA, b\n")]
    public void The_delimiter_can_be_given(char delimiter, string csv)
    {
        var columns = new Dictionary<string, string> { ["text"] = csv.Split('\n')[0][3..] };
        var items = Read(csv, new ReadOptions { Delimiter = delimiter, Columns = columns });
        var article = Assert.Single(items.Cast<CorpusItem.Read>()).Article;
        Assert.Equal(("1", csv.Split('\n')[1][2..]), (article.Id, article.Text));
    }

    [Fact]
    public void What_the_first_line_of_a_pipe_is_depends_on_the_delimiter() => Assert.Equal(
        ArticleLayout.Body,
        Assert.Single(Read("id~text\n1~A\n", new ReadOptions { Delimiter = '~' }).Cast<CorpusItem.Read>()).Article.Layout);

    private static string[] Pages(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(i => $"Page {i}.")];

    private static List<CorpusItem> Read(string csv, ReadOptions options) =>
        [.. new CorpusReader(options, () => new MemoryStream(Samples.Bytes(csv))).Read(["-"])];
}
