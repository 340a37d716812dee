using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Tests;

/// <summary>Markdown with more markup than any text needs is read all the same.</summary>
public sealed class MarkdownTests
{
    [Fact]
    public void Links_beyond_measure_are_text()
    {
        var text = Read(string.Concat(Enumerable.Range(0, 500).Select(i => $"[a{i}](x) ")) + "and *the* end.\n\nA [link](x) again.");
        Assert.StartsWith("a0 a1 a2", text, StringComparison.Ordinal);
        Assert.Contains("a99 a100 ", text, StringComparison.Ordinal);
        Assert.EndsWith("[a499](x) and the end.\n\nA link again.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_definitions_are_no_text() => Assert.Equal(
        "See v1 and v999.",
        Read("See [v1][] and [v999].\n\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"[v{i}]: https://example.org/{i}\n"))));

    [Fact]
    public void A_thousand_underlined_headings_are_headings() => Assert.Equal(
        string.Join("\n\n", Enumerable.Range(0, 1000).Select(i => $"Heading {i}\n\nText {i}.")),
        Read(string.Concat(Enumerable.Range(0, 1000).Select(i => $"Heading {i}\n=====\n\nText {i}.\n\n"))));

    [Fact]
    public void A_long_list_of_links_is_read_as_ever() => Assert.Equal(
        string.Join("\n\n", Enumerable.Range(0, 1000).Select(i => $"name {i}")),
        Read(string.Concat(Enumerable.Range(0, 1000).Select(i => $"* [name {i}](x)\n"))));

    private static string Read(string markdown) => Assert.IsType<CorpusItem.Read>(Assert.Single(
        new CorpusReader(new ReadOptions { Format = InputFormats.Named("markdown") }, () => new MemoryStream(Samples.Bytes(markdown)))
            .Read(["-"]))).Article.Text;
}
