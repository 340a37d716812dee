using MtQuality.Corpus.Items;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>An article that links show at several places of a folder is read once.</summary>
public sealed class LinkedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LinkedFilesTests()
    {
        Write("in/m.txt");
        Write("in/days/1.txt");
        Write("in/days/2.txt");
        Write("out/x.txt");
        Write("in/.kept/y.txt");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("in/a.txt", "in/m.txt", "m.txt", ": a link to m.txt, which is read once")]
    [InlineData("in/z.txt", "in/m.txt", "m.txt", ": a link to m.txt, which is read once")]
    [InlineData("in/days/a.txt", "in/m.txt", "m.txt", ": a link to m.txt, which is read once")]
    [InlineData("in/all", "in/days", "days/1.txt days/2.txt m.txt", ": a link; 2 of the files behind it are read where they lie")]
    [InlineData("in/a.txt", "out/x.txt", "a.txt m.txt", null)]
    [InlineData("in/all", "out", "all/x.txt m.txt", null)]
    [InlineData("in/a.txt", "in/.kept/y.txt", "a.txt m.txt", null)]
    public void A_link_to_a_file_of_the_folder_is_read_once_and_told(string link, string target, string read, string? note)
    {
        Link(link, target);
        var items = new CorpusReader().Read([_folder.At("in")]).ToList();
        Assert.Empty(items.OfType<CorpusItem.Unreadable>());
        Assert.Equal(
            read.Split(' ').Union(["days/1.txt", "days/2.txt"]).Order(StringComparer.Ordinal),
            items.OfType<CorpusItem.Read>().Select(item => item.Article.Id));
        var told = items.OfType<CorpusItem.Skipped>().Select(item => item.Note).Where(said => !said.Contains(".kept:")).ToList();
        Assert.Equal(note is null ? [] : [_folder.At(link) + note], told);
    }

    [Fact]
    public void Two_links_to_the_same_file_elsewhere_are_read_once()
    {
        Link("in/b.txt", "out/x.txt");
        Link("in/a.txt", "out/x.txt");
        var ids = new CorpusReader().Read([_folder.At("in")]).OfType<CorpusItem.Read>().Select(item => item.Article.Id);
        Assert.Equal(["a.txt", "days/1.txt", "days/2.txt", "m.txt"], ids);
    }

    [Fact]
    public void A_pattern_reads_a_link_whose_target_it_does_not_match()
    {
        Link("in/link.txt", "in/m.txt");
        Link("in/mm.txt", "in/m.txt");
        Assert.Equal(["link.txt"], Ids(_folder.At("in", "l*.txt")));
        Assert.Equal(["m.txt"], Ids(_folder.At("in", "m*.txt")));
        Assert.Equal(["link.txt"], Ids(_folder.At("in", "link.txt")));
    }

    private static List<string> Ids(string path) =>
        [.. new CorpusReader().Read([path]).Cast<CorpusItem.Read>().Select(item => item.Article.Id)];

    private void Write(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(name))!);
        File.WriteAllText(_folder.At(name), Samples.Prose);
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(_folder.At(name), _folder.At(target));
}
