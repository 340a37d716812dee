using System.Text;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>What a page shows its readers, and what it hides from them.</summary>
public sealed class PageTextTests
{
    private const string Shown = "The ferry stopped on Tuesday morning, and nobody on the island was told why it did so in fine weather.";
    private const string Kept =
        "Cheap ferry tickets and the best ferry offers are found here for all who look for a night ferry on the coast.";

    /// <summary>A page without text is an article without text, in every format that holds pages.</summary>
    [Theory]
    [InlineData("a.html", "<!doctype html><div id=__next></div>")]
    [InlineData("a.html", "<html><body></body></html>")]
    [InlineData("a.html", "<html><body><script>var text = 'no text';</script></body></html>")]
    [InlineData("a.html", "<html><frameset><frame src=\"a.html\"></frameset></html>")]
    [InlineData("a.html", "<html><body><form><input><select><option>One</select></form></body></html>")]
    [InlineData("a.html", "<html><head><title></title></head></html>")]
    [InlineData("a.html", "<!-- nothing -->")]
    [InlineData("a.html", "<html><head><title></head><body><h1>Ferry</h1><p>The ferry stopped.</p></body></html>")]
    [InlineData("a.html", "<html><frameset><frame src=\"a.html\"><noframes><body><p>It went on.</body></noframes></frameset></html>")]
    [InlineData("a.md", "![](harbour.jpg)")]
    public void A_page_without_text_is_read(string name, string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At(name), content);
        var article = Assert.IsType<CorpusItem.Read>(Assert.Single(new CorpusReader().Read([folder.At(name)]))).Article;
        Assert.Equal(("", ArticleLayout.Page), (article.Text, article.Layout));
        Assert.Empty(article.Blocks!);
    }

    [Theory]
    [InlineData("display:none")]
    [InlineData("DISPLAY : none !important")]
    [InlineData("visibility:hidden")]
    [InlineData("opacity:0")]
    [InlineData("opacity: 0.0;")]
    [InlineData("font-size:0px")]
    [InlineData("font-size: 1px; line-height: 1px")]
    [InlineData("position:absolute; left:-9999px")]
    [InlineData("position: fixed; top: -200em")]
    [InlineData("text-indent:-5000px")]
    [InlineData("height:0; overflow:hidden")]
    [InlineData("position:absolute;clip:rect(0, 0, 0, 0)")]
    [InlineData("clip-path: inset(50%)")]
    [InlineData("color:#fff")]
    [InlineData("color: rgb(255, 255, 255)")]
    [InlineData("color:transparent")]
    [InlineData("color:rgba(0, 0, 0, 0)")]
    [InlineData("color: #FDFDFD")]
    [InlineData("color:ivory; background-color:rgb(255 255 240)")]
    [InlineData("background:#eee; color:#eeeeee")]
    [InlineData("color:#0000")]
    [InlineData("color:#11223300")]
    [InlineData("transform:scale(0)")]
    [InlineData("transform: rotate(4deg) scaleY(.0)")]
    [InlineData("transform:scale3d(1, 0, 1)")]
    [InlineData("scale: 0 1")]
    public void Text_that_a_style_hides_is_kept_apart(string style) =>
        Assert.Equal(BlockRole.Hidden, RoleOf($"<p style=\"{style}\">{Kept}</p>"));

    [Theory]
    [InlineData("<p><font color=\"#fff\">{0}</font></p>")]
    [InlineData("<font color=FFFFFF><p>{0}</p></font>")]
    [InlineData("<p><font color=\" White \">{0}</font></p>")]
    [InlineData("<table bgcolor=112233><tr><td><font color=#112233>{0}</font></td></tr></table>")]
    [InlineData("<div hidden><p>{0}</p></div>")]
    [InlineData("<div hidden=\"until-found\" aria-hidden=\"true\"><p>{0}</p></div>")]
    [InlineData("<p aria-hidden=\"true\" style=\"display:none\">{0}</p>")]
    [InlineData("<style>.x{transform:scale(0)}</style><p class=\"x\">{0}</p>")]
    public void Text_that_markup_hides_is_kept_apart(string markup) =>
        Assert.Equal(BlockRole.Hidden, RoleOf(markup.Replace("{0}", Kept, StringComparison.Ordinal)));

    /// <summary>What is kept from those who hear the page is read by all others.</summary>
    [Theory]
    [InlineData("<p aria-hidden=\"true\">{0}</p>")]
    [InlineData("<div aria-hidden=\"true\"><div aria-hidden=\"true\"><p>{0}</p></div></div>")]
    [InlineData("<p><font color=\"#222\">{0}</font></p>")]
    [InlineData("<style>p font{color:#222}</style><p><font color=\"#fff\">{0}</font></p>")]
    [InlineData("<script>grow()</script><style>.x{transform:scale(0)}</style><p class=\"x\">{0}</p>")]
    public void Text_that_markup_shows_is_read(string markup) =>
        Assert.Equal(BlockRole.Body, RoleOf(markup.Replace("{0}", Kept, StringComparison.Ordinal)));

    [Fact]
    public void An_article_kept_from_those_who_hear_the_page_is_read_whole()
    {
        var html = $"<html><body><div id=\"root\" aria-hidden=\"true\"><h1>Ferry</h1>{Paragraphs(Shown)}</div></body></html>";
        Assert.Equal(4, ReadPage(html).Blocks!.Count(block => block.Role == BlockRole.Body));
    }

    // Near misses.
    [Theory]
    [InlineData("display:block")]
    [InlineData("opacity:0.9")]
    [InlineData("font-size:0.9em")]
    [InlineData("font-size:12px")]
    [InlineData("position:relative; left:-10px")]
    [InlineData("text-indent:-2em")]
    [InlineData("margin-left:-20px")]
    [InlineData("height:300px; overflow:hidden")]
    [InlineData("color:#000")]
    [InlineData("background:#000; color:#fff")]
    [InlineData("background:url(sea.jpg); color:#fff")]
    [InlineData("color:rgba(255, 255, 255, .5)")]
    [InlineData("background:linear-gradient(red, blue); -webkit-background-clip:text; color:transparent")]
    [InlineData("color")]
    [InlineData("")]
    public void Text_that_a_style_shows_is_read(string style) => Assert.Equal(BlockRole.Body, RoleOf($"<p style=\"{style}\">{Kept}</p>"));

    [Theory]
    [InlineData(".x{display:none}")]
    [InlineData("/* old } */ p { margin: 0 } main .x, .y { left: -9999px; position: absolute }")]
    [InlineData("@import 'a.css'; @media screen { #k { font-size: 0 } }")]
    [InlineData(".x{display:block} .x{display:none}")]
    [InlineData(".x{display:none")]
    [InlineData(".x{opacity:0}")]
    [InlineData(".x{visibility:hidden}")]
    [InlineData(".x{color:white}")]
    [InlineData(".a{background:#123} .x{color:#112233}")]
    [InlineData("p{background-color:rgb(0,0,0)} #k{color:#000}")]
    [InlineData("[class~=\"x\"]{display:none}")]
    [InlineData("p[class~=x] , b{display:none}")]
    public void Text_that_a_style_sheet_hides_is_kept_apart(string sheet) =>
        Assert.Equal(BlockRole.Hidden, RoleOf($"<style>{sheet}</style><p class=\"a x\" id=\"k\">{Kept}</p>"));

    // Near misses: another element, another medium, a rule that weighs more, what fades in, colours that differ, a background that is not
    // known, and most of the page.
    [Theory]
    [InlineData(".z{display:none}")]
    [InlineData("@media print { .x{display:none} }")]
    [InlineData("@media (max-width: 600px) { .x{display:none} }")]
    [InlineData("p.x{display:block} .x{display:none}")]
    [InlineData(".x{opacity:0;visibility:hidden;animation:rise 1s forwards}")]
    [InlineData(".x{opacity:0}</style><script>show()</script><style>")]
    [InlineData(".x{color:#ddd}")]
    [InlineData(".x{color:#fff;background:url(sea.jpg)}")]
    [InlineData(".x{color:#fff;background-image:linear-gradient(navy,black)}")]
    [InlineData(".x{color:#fff;position:absolute}")]
    [InlineData(".x{color:#fff}</style><link rel=\"stylesheet\" href=\"a.css\"><style>")]
    [InlineData(".x{color:#fff} p.x{color:#222}")]
    [InlineData("main{display:none}")]
    [InlineData(".x:hover{display:none} .x::before{display:none}")]
    [InlineData("}{;{{")]
    [InlineData("p ~ [class~=x]{display:none}")]
    public void Text_that_a_style_sheet_shows_is_read(string sheet) =>
        Assert.Equal(BlockRole.Body, RoleOf($"<style>{sheet}</style><p class=\"a x\" id=\"k\">{Kept}</p>"));

    /// <summary>Menus and pop-ups that wait to be opened are no part of the text.</summary>
    [Theory]
    [InlineData("<div hidden><p>Skip to content</p></div>")]
    [InlineData("<div aria-hidden=\"true\">share</div>")]
    [InlineData("<div class=\"modal\" aria-hidden=\"true\"><p>{0}</p></div>")]
    [InlineData("<div class=\"newsletter-popup\" style=\"display:none\"><p>{0}</p></div>")]
    [InlineData("<p style=\"display:none\">Skip to content</p>")]
    [InlineData("<style>.sr-only{clip:rect(0,0,0,0)}</style><p class=\"sr-only\">{0}</p>")]
    public void What_waits_to_be_opened_is_left_out(string markup)
    {
        var article = Read(markup.Replace("{0}", Kept, StringComparison.Ordinal));
        Assert.Equal([Shown, Shown, Shown], article.Blocks!.Select(block => block.Span.Of(article.Text).ToString()));
    }

    /// <summary>A page without style sheets is white.</summary>
    [Fact]
    public void White_text_on_a_bare_page_is_kept_apart()
    {
        var article = ReadPage($"<body><h1>Ferry</h1><p>{Shown}</p><p><font>{Shown}</font></p><p style=\"color:#fff\">{Kept}</p></body>");
        Assert.Equal(BlockRole.Hidden, article.Blocks![^1].Role);
    }

    /// <summary>Who writes for screen readers needs few words.</summary>
    [Fact]
    public void Much_text_for_screen_readers_is_kept_apart()
    {
        var (shown, hidden) = (Paragraphs(Shown), Paragraphs(Kept));
        var article = Read($"<style>.sr-only{{clip:rect(0,0,0,0)}}</style>{shown}<div class=\"sr-only\">{hidden}</div>");
        Assert.Equal(4, article.Blocks!.Count(block => block.Role == BlockRole.Hidden));
    }

    [Fact]
    public void Hidden_words_inside_a_sentence_do_not_break_it()
    {
        var article = Read($"<p>The mayor said <span style=\"font-size:0\">{Kept}</span>on Monday that the ferry would run again.</p>");
        Assert.Contains("The mayor said on Monday that the ferry would run again.", article.Text, StringComparison.Ordinal);
    }

    /// <summary>Elements nested, repeated or commented without end cost no more than their size.</summary>
    [Theory]
    [InlineData("<span>x</span>")]
    [InlineData("<!---->")]
    [InlineData("<span/>")]
    [InlineData("<p style=\"color:red\">x")]
    [InlineData("<p aria-hidden=\"true\">x")]
    [InlineData("<font color=white>x</font>")]
    [InlineData("x<br>")]
    [InlineData("<style>p,div span>b{display:none}</style><p class=\"x\">x</p>")]
    public void Markup_without_end_is_read(string repeated)
    {
        var article = Read(string.Concat(Enumerable.Repeat(repeated, 20_000)));
        Assert.Contains(Shown, article.Text, StringComparison.Ordinal);
    }

    /// <summary>A heading that speaks of comments is no end of the article; the heading of the readers' comments is.</summary>
    [Theory]
    [InlineData("Comments from residents", BlockRole.Body)]
    [InlineData("Comments on the vote", BlockRole.Body)]
    [InlineData("Responses to the report", BlockRole.Body)]
    [InlineData("Leave a reply to the mayor", BlockRole.Body)]
    [InlineData("Comments", BlockRole.Furniture)]
    [InlineData("Comments (3)", BlockRole.Furniture)]
    [InlineData("3 comments", BlockRole.Furniture)]
    [InlineData("Comments are closed", BlockRole.Furniture)]
    [InlineData("Leave a Reply Cancel reply", BlockRole.Furniture)]
    public void Only_the_heading_of_comments_ends_the_article(string heading, BlockRole role) =>
        Assert.Equal(role, RoleOf($"<h2>{heading}</h2><p>{Kept}</p>"));

    [Fact]
    public void Where_all_text_is_in_a_pre_it_is_read()
    {
        var article = ReadPage($"<html><head><title>Ferry</title></head><body><h1>Ferry</h1><pre>{Shown}\n\n{Kept}</pre></body></html>");
        Assert.Contains(Shown, article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("int main", Read("<pre>int main();</pre>").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id=\"qc-cmp2-ui\"")]
    [InlineData("id=\"didomi-host\"")]
    [InlineData("id=\"CybotCookiebotDialog\"")]
    [InlineData("id=\"sp_message_container_1234\"")]
    [InlineData("id=\"usercentrics-root\"")]
    [InlineData("class=\"cc-window cc-banner\"")]
    [InlineData("id=\"cmplz-cookiebanner-container\"")]
    [InlineData("class=\"osano-cm-window\"")]
    public void The_notice_of_a_consent_platform_is_furniture(string attribute) =>
        Assert.Equal(BlockRole.Furniture, RoleOf($"<div {attribute}><p>{Kept}</p></div>"));

    private static BlockRole RoleOf(string markup)
    {
        var article = Read(markup);
        return Assert.Single(article.Blocks!, block => block.Span.Of(article.Text).SequenceEqual(Kept)).Role;
    }

    /// <summary>A page of three paragraphs, with markup after the second.</summary>
    private static Article Read(string markup)
    {
        var html = "<html><head><title>Ferry</title></head><body><main style=\"background-color:white\"><h1>Ferry</h1>"
            + $"<p>{Shown}</p><p>{Shown}</p>{markup}<p>{Shown}</p></main></body></html>";
        return ReadPage(html);
    }

    private static string Paragraphs(string text) => string.Concat(Enumerable.Repeat($"<p>{text}</p>", 4));

    private static Article ReadPage(string html)
    {
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        return Assert.IsType<CorpusItem.Read>(Assert.Single(reader.Read([CorpusReader.StandardInput]))).Article;
    }
}
