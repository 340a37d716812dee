using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;
using MtQuality.Documents;

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

    private const string Prose = "The harbour opened on Monday after a week of storms that had kept every ship at sea.";
    private const string Linked = "- [Bridge shut for a week](/a) - The bridge was shut, and nobody would say why.\n";
    private const string Listed = "## [Bridge shut for a week](/a)\n\nThe bridge was shut, and nobody in the office would say why.\n\n";

    /// <summary>What is furniture on other pages is furniture in Markdown. Roles: h headline, b body, t teaser, - furniture.</summary>
    [Theory]
    [InlineData("# Business\n\n# Harbour reopens today\n\n" + Prose, "-hb")]
    [InlineData("# Harbour reopens today\n\n" + Prose + "\n\n## Read also\n\n- [Bridge shut for a week](/a)\n- [Baker wins](/b)", "hb-t-")]
    [InlineData("# Harbour reopens\n\n" + Prose + "\n\n## Related\n\n[Bridge shut for a week](/a)\n\n## The tide\n\n" + Prose, "hb-thb")]
    [InlineData("# Harbour reopens\n\n" + Prose + "\n\nRead also: [Bridge shut for a week](/a)\n\n" + Prose, "hbtb")]
    [InlineData("# Harbour reopens\n\n" + Prose + "\n\n© 2026 The Brennick Post", "hb-")]
    [InlineData("# Harbour reopens\n\n" + Prose + "\n\n*Sign up for our newsletter and miss nothing.*", "hb-")]
    [InlineData("# Harbour reopens\n\n" + Prose + "\n\n[Terms of use](/t) | [Privacy](/p)", "hb-")]
    [InlineData("# News\n\n" + Listed + Listed + Listed + Listed, "-tttttttt")]
    [InlineData("# From the harbour\n\n" + Linked + Linked + Linked + Linked, "ttttt")]
    // Near misses: a list of an article's own, an article of parts, links in prose.
    [InlineData("# Harbour reopens\n\n" + Prose + "\n\n- One ship came.\n- Another came.", "hbbb")]
    [InlineData("# Harbour reopens\n\n" + Prose + "\n\n" + Listed + Listed + Listed + Listed, "hbhbhbhbhb")]
    [InlineData("# Harbour reopens\n\n[The harbour](/h) opened on Monday after a week.\n\n" + Prose, "hbb")]
    public void Blocks_have_roles(string markdown, string expected) =>
        Assert.Equal(expected, string.Concat(Article(markdown).Blocks!.Select(block => block.Role switch
        {
            BlockRole.Headline => 'h',
            BlockRole.Body => 'b',
            BlockRole.Teaser => 't',
            _ => '-',
        })));

    private static string Read(string markdown) => Article(markdown).Text;

    private static Article Article(string markdown) => Assert.IsType<CorpusItem.Read>(Assert.Single(
        new CorpusReader(new ReadOptions { Format = InputFormats.Named("markdown") }, () => new MemoryStream(Samples.Bytes(markdown)))
            .Read(["-"]))).Article;
}
