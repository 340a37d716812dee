using System.Text;
using MtQuality.Documents;
using MtQuality.Lexicons;

namespace MtQuality.Tests.Text;

public sealed class LexiconTests
{
    public static TheoryData<string> Names => [.. LexiconSet.Shipped.Names];

    [Theory, MemberData(nameof(Names))]
    public void Every_lexicon_names_its_source_and_licence(string name)
    {
        var header = LexiconSet.Shipped[name].Header;
        Assert.All(
            ["title", "source", "licence", "columns"],
            key => Assert.False(string.IsNullOrWhiteSpace(header.GetValueOrDefault(key)), $"{name}.tsv has no '# {key}:' line."));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_lexicon_has_two_rows_for_a_word(string name)
    {
        var words = LexiconSet.Shipped[name].Rows.GroupBy(row => row[0], StringComparer.Ordinal);
        Assert.Empty(words.Where(rows => rows.Count() > 1).Select(rows => rows.Key));
    }

    [Fact]
    public void Too_many_cells_are_refused_with_the_line() =>
        Assert.Contains("line 2: 3 cells", Refusal("# columns: a<TAB>b\n1\t2\t3\n"), StringComparison.Ordinal);

    [Fact]
    public void An_empty_first_cell_is_refused_with_the_line() =>
        Assert.Contains("line 2: the first cell is empty", Refusal("# columns: a<TAB>b\n\t2\n"), StringComparison.Ordinal);

    [Fact]
    public void A_folder_extends_the_lexicons_and_changes_their_hash()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("doublings.tsv"), "perestroika\n");
        var extended = LexiconSet.Load(folder.Path);
        Assert.NotEqual(LexiconSet.Shipped.Hash, extended.Hash);
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Lexicons = extended });
        var article = new Article("a", "They called it perestroika perestroika at the time.");
        Assert.Empty(analyzer.Analyze(article).Findings);
        Assert.Single(new QualityAnalyzer().Analyze(article).Findings);
        Assert.NotEqual(new QualityAnalyzer().Signature.Id, analyzer.Signature.Id);
    }

    [Fact]
    public void A_file_without_a_lexicon_to_extend_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("doubling.tsv"), "perestroika\n");
        var message = Assert.Throws<FormatException>(() => LexiconSet.Load(folder.Path)).Message;
        Assert.Contains("there is no lexicon 'doubling'", message, StringComparison.Ordinal);
    }

    private static string Refusal(string content) => Assert.Throws<FormatException>(
        () => Lexicon.Read("test", new MemoryStream(Encoding.UTF8.GetBytes(content)))).Message;
}
