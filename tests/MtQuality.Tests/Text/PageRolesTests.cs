using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Tests.Text;

public sealed class PageRolesTests
{
    private static readonly TextResources Resources = new(LexiconSet.Shipped);

    // Roles: h headline, b body, t teaser, - furniture, f foreign.
    [Theory]
    [InlineData("A lone line", "b")]
    [InlineData("Harbour reopens\n\nThe harbour opened on Monday.\nShips came.", "hbb")]
    [InlineData("Categories: World\n\nHarbour reopens\n\nThe harbour opened on Monday.\n\nsite\n\nShare\nPublished by\nsite", "-hb---")]
    [InlineData(
        "Harbour reopens\n\nIt opened on Monday.\n\nRecent Posts\n\nBridge shut for a week\n\nThe bridge was shut…\n\n2 years ago",
        "hb-tt-")]
    [InlineData("Harbour reopens\n\nIt opened on Monday.\n\nBridge shut for a week\n\nThe bridge was shut…\n\n2 years ago", "hbtt-")]
    [InlineData("Harbour reopens\n\nIt opened on Monday.\n\nAlso read: Bridge shut for a week\n\nShips came at noon.", "hbtb")]
    [InlineData("Harbour reopens\n\nIt opened on Monday.\n\nThe first ship\n\nShips came at noon.", "hbhb")]
    [InlineData("Home | World | Sport\n\nHarbour reopens\n\nIt opened on Monday.\n\n© 2024 The Site", "-hb-")]
    [InlineData(
        "Home\nLatest\nBridge reopens after flood\nBy Anna Reid\nMarch 3, 2024 | Updated 10:32 AM\n\nIt opened on Monday.\n\n"
        + "By Tuesday all of the cars were gone from it.",
        "--h--bb")]
    [InlineData(
        "Bridge reopens after flood\n\nIt opened on Monday. They will say:\n\n- why it fell\n- who knew\n\nMay 2024 was dry.",
        "hbbbb")]
    [InlineData(
        "Bridge reopens after flood\n\nIt opened on Monday.\n\nYour email address will not be published. Required fields are marked *\n\n"
        + "© 2024 The Site. All rights reserved.",
        "hb--")]
    [InlineData("Share prices rise\n\nShare prices rose on Monday after a week of losses, the exchange said.", "hb")]
    [InlineData("The Rose\n\nO rose, thou art red,\nthe worm lies in thy bed,\n\nO rose, thou art white,\nand gone in a night.", "hbb")]
    [InlineData(
        "Harbour reopens\n\nThe harbour that the storm had closed in the\nlast week of the year was opened on Monday by\nthe mayor.",
        "hb")]
    public void Blocks_have_roles(string text, string expected) =>
        Assert.Equal(expected, Roles(new Article("a", text) { Layout = Layout.Page }));

    [Fact]
    public void A_body_has_no_furniture() => Assert.Equal("bbb", Roles(new Article("a", "Share\n\nIt opened.\n\n2 years ago")));

    [Fact]
    public void A_title_is_a_headline() => Assert.Equal("hb", Roles(new Article("a", "It opened.") { Title = "Harbour reopens" }));

    [Fact]
    public void Blocks_of_the_reader_are_used()
    {
        var article = new Article("a", "Menu It opened.")
        {
            Layout = Layout.Page,
            Blocks = [new(new(0, 4), BlockRole.Furniture), new(new(5, 15), BlockRole.Body)],
        };
        Assert.Equal("-b", Roles(article));
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(-1, 4)]
    [InlineData(4, 2)]
    public void Blocks_of_the_reader_must_be_inside_the_text(int start, int end)
    {
        var article = new Article("a", "It opened.") { Blocks = [new(new(start, end), BlockRole.Body)] };
        Assert.Contains("out of order or beyond", Assert.Throws<ArgumentException>(() => Roles(article)).Message, StringComparison.Ordinal);
    }

    private static string Roles(Article article)
    {
        using var document = Resources.Parse(article);
        return string.Concat(document.Blocks.ToArray().Select(block => "hbt-f"[(int)block.Role]));
    }
}
