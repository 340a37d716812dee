using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Tests.Text;

public sealed class PageRolesTests
{
    private static readonly TextResources Resources = new(LexiconSet.Shipped);

    private const string First = "The harbour opened on Monday after a week of storms that had kept every ship at sea.";
    private const string Second = "Ships came in at noon with the tide, and the crews went ashore for the first time since.";
    private const string Third = "By the evening there was not one bed to be had in the town, nor a loaf of bread.";
    private const string Excerpt = "The bridge was shut for a week, and nobody in the office of the mayor would say why.";
    private const string LastOne = Third + " Nobody who was there will forget that first night.";
    private const string Long = First + " " + Second + " " + Third;

    /// <summary>A box of other articles ends where the body goes on.</summary>
    [Theory]
    [InlineData("Related\n\nBridge shut for a week\n\n" + Second + "\n\n" + Third, "-tbb")]
    [InlineData("Trending\n\nBridge shut for a week\n\nBaker wins the prize\n\n" + Second + "\n\n" + Third, "-ttbb")]
    [InlineData("More stories\n\nBridge shut for a week\n\n" + Excerpt + "\n\nBaker wins the prize\n\n" + Long, "-tttb")]
    [InlineData("Also read:\n\nBridge shut for a week\n\n" + Second, "-tb")]
    [InlineData("READ ALSO\n\nBridge shut for a week\n\n" + Second + "\n\nIt was loud.", "-tbb")]
    [InlineData("Related\n\n" + Second + "\n\n" + Third + "\n\nRelated\n\nBridge shut for a week\n\n" + Second + "\n\n" + Third, "-bb-tbb")]
    [InlineData("Trending\n\nBridge shut for a week\n\nBaker wins the prize\n\n" + LastOne, "-ttb")]
    // Near misses: cards below the article, each with an excerpt, a break or an age.
    [InlineData("Recent Posts\n\nBridge shut for a week\n\n" + Excerpt + "\n\nBaker wins the prize\n\n" + Excerpt, "-tttt")]
    [InlineData("Recent Posts\n\nBridge shut for a week\n\n" + Excerpt + "\n\n2 years ago\n\nBaker wins the prize\n\n" + Excerpt, "-tt-tt")]
    [InlineData("Recent Posts\n\n" + Second + "..\n\n" + Third + "..", "-tt")]
    [InlineData("Trending\n\nBridge shut for a week\n\n" + LastOne, "-tt")]
    [InlineData("Trending\n\nBridge shut for a week\n\nBaker wins the prize\n\n" + Third, "-ttt")]
    [InlineData("Trending\n\nBridge shut for a week\n\n" + Excerpt + "\n\nBaker wins\n\nHarbour opens\n\n" + LastOne, "-tt--t")]
    public void Body_goes_on_after_a_box(string box, string expected) =>
        Assert.Equal(
            "hb" + expected,
            Roles(new Article("a", "Harbour reopens today\n\n" + First + "\n\n" + box) { Layout = ArticleLayout.Page }));

    [Theory]
    [InlineData("Sport\n\nTV\n\nHarbour reopens today\n\n" + First, "--hb")]
    [InlineData("Brennick Post\n\nHarbour reopens today\n\n" + First, "-hb")]
    [InlineData("The Rose\n\nO rose, thou art red,\nthe worm lies in thy bed", "hb")]
    [InlineData("Harbour reopens today\n\n" + First + "\n\nThe Brennick Post (c) 2024", "hb-")]
    [InlineData("Harbour reopens today\n\n" + First + "\n\nBrennick Media Ltd. All Rights Reserved.", "hb-")]
    [InlineData("Harbour reopens today\n\nOur partners and we use cookies to see how you use this site.\n\n" + First, "h-b")]
    [InlineData("Harbour reopens today\n\n" + First + "\n\nTerms of use | Privacy", "hb-")]
    [InlineData("Harbour reopens today\n\n" + First + "\n\nSign up to get the best of the harbour in your inbox every Friday.", "hb-")]
    [InlineData("Harbour reopens today\n\n" + First + "\n\nGet our newsletter: all the news of the coast, once a week.", "hb-")]
    [InlineData("Harbour reopens today\n\nThe harbour sends its newsletter to you and all of us, the mayor's office wrote.", "hb")]
    [InlineData("Harbour reopens today\n\nSubscribers to our newsletter were told of it on the day before the gates were shut.", "hb")]
    [InlineData("Sport | Harbour reopens today\n\n" + First, "hb")]
    [InlineData("Harbour reopens today\n\nThe site used cookies to follow four million readers, the court found in its ruling.", "hb")]
    [InlineData("Harbour reopens today\n\nShe baked four hundred cookies for the crews, and we ate them all before the tide.", "hb")]
    public void Notices_and_labels_are_furniture(string text, string expected) =>
        Assert.Equal(expected, Roles(new Article("a", text) { Layout = ArticleLayout.Page }));

    private const string Teaser = "Bridge is shut for a week\n\n" + Excerpt + "\n\n";
    private const string Part = "Mend the nets\n\n" + Excerpt + "\n\n";

    /// <summary>A page that lists articles has none of its own.</summary>
    [Theory]
    [InlineData(Teaser + Teaser + Teaser + Teaser + Teaser + Teaser, "tttttttttttt")]
    [InlineData("News from the harbour\n\n" + Teaser + Teaser + Teaser + Teaser + Teaser, "ttttttttttt")]
    [InlineData("Bridge is shut for a week\n" + Excerpt + "\n\n" + Teaser + Teaser + Teaser + Teaser, "tttttttttt")]
    // Near misses: few of them, short headings, a paragraph more, numbers.
    [InlineData(Teaser + Teaser + Teaser, "hbhbhb")]
    [InlineData(Part + Part + Part + Part + Part + Part, "hbhbhbhbhbhb")]
    [InlineData(Teaser + Teaser + Teaser + Teaser + Teaser + Excerpt, "hbhbhbhbhbb")]
    [InlineData("1. " + Teaser + "2. " + Teaser + "3. " + Teaser + "4. " + Teaser + "5. " + Teaser, "hbhbhbhbhb")]
    public void An_index_is_no_article(string text, string expected) =>
        Assert.Equal(expected, Roles(new Article("a", text) { Layout = ArticleLayout.Page }));

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
        Assert.Equal(expected, Roles(new Article("a", text) { Layout = ArticleLayout.Page }));

    [Fact]
    public void A_body_has_no_furniture() => Assert.Equal("bbb", Roles(new Article("a", "Share\n\nIt opened.\n\n2 years ago")));

    [Fact]
    public void A_title_is_a_headline() => Assert.Equal("hb", Roles(new Article("a", "It opened.") { Title = "Harbour reopens" }));

    [Fact]
    public void Blocks_of_the_reader_are_used()
    {
        var article = new Article("a", "Menu It opened.")
        {
            Layout = ArticleLayout.Page,
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
