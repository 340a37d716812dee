using System.Net;
using System.Text;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

public sealed class HtmlTests
{
    // Measured by `pages`: .99 and .99; a template that is lost shows at once in a page of its own.
    private const double MinOfAll = 0.98;
    private const double MinOfPage = 0.9;

    private static readonly string Folder = Repository.At("tests", "MtQuality.Corpus.Tests", "Pages");

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)!),
    ];

    private static Dictionary<string, PageMeasure> Measured { get; } = PageMeasure.In(Folder).ToDictionary(page => page.Name);

    private static Lazy<List<PageMeasure>> OfTemplates { get; } =
        new(() => [.. PageMeasure.OfTemplates(Repository.At("tests", "MtQuality.Corpus.Tests", "Templates"))]);

    [Fact]
    public void Bodies_are_found_whole_and_alone()
    {
        var words = Measured.Values.Select(page => page.Words(BlockRole.Body)).ToList();
        Assert.True(words.Count >= 30);
        Assert.True(words.Sum(page => page.Right) >= MinOfAll * words.Sum(page => page.Found), "precision of body words");
        Assert.True(words.Sum(page => page.Right) >= MinOfAll * words.Sum(page => page.Expected), "recall of body words");
    }

    /// <summary>Measured by <c>page-kinds</c>.</summary>
    [Theory]
    [InlineData(BlockRole.Body, 0.99, 0.99)]
    [InlineData(BlockRole.Headline, 0.95, 0.97)]
    [InlineData(BlockRole.Teaser, 0.95, 0.9)]
    [InlineData(BlockRole.Furniture, 0.85, 0.9)]
    [InlineData(BlockRole.Hidden, 1, 1)]
    public void Kinds_of_text_are_told_apart_in_the_shapes_of_other_sites(BlockRole role, double minPrecision, double minRecall)
    {
        var words = OfTemplates.Value.Select(page => page.Words(role)).ToList();
        Assert.True(words.Count >= 60);
        var right = words.Sum(page => page.Right);
        Assert.InRange((double)right / words.Sum(page => page.Found), minPrecision, 1);
        Assert.InRange((double)right / words.Sum(page => page.Expected), minRecall, 1);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Each_template_is_read(string name)
    {
        var page = Measured[name];
        var (right, found, marked) = page.Words(BlockRole.Body);
        Assert.True(right >= MinOfPage * found && right >= MinOfPage * marked, $"{right} of {marked} body words among {found}");
        Assert.Equal((page.Title, page.Site, page.Date), (page.Article.Title, page.Article.Site, page.Article.Date));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Blocks_are_in_order_and_cover_the_text(string name)
    {
        var article = Measured[name].Article;
        var end = 0;
        foreach (var block in article.Blocks!)
        {
            Assert.True(block.Span.Start >= end && block.Span.End <= article.Text.Length);
            Assert.True(string.IsNullOrWhiteSpace(article.Text[end..block.Span.Start]));
            end = block.Span.End;
        }
    }

    [Fact]
    public void A_farm_page_is_read_as_its_text_is() => AssertReadAsText(
        Repository.At("seeds", "page-spun-farm.txt"),
        "dailyharbourwire",
        "Coffee: Traders Deny that the warehouse is empty",
        "Kisiro: Dairy Dairy Union officers");

    [Fact]
    public void The_real_page_is_read_as_its_text_is()
    {
        Assert.SkipWhen(Repository.Shared is null, "The real page stands beside the project and is not part of it.");
        AssertReadAsText(
            Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "seeds"), "*.txt").Single(),
            "news2in",
            "44 ordered to attack the procession",
            "Machhiwara (Ludhiana): AAM AAM AADMI Party");
    }

    /// <summary>A page, as its site would have sent it: sidebar, share buttons, comments, cookie notice, related posts.</summary>
    private static void AssertReadAsText(string path, string site, string teaser, string beginning)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToList();
        var (title, end, recent) = (lines[1], lines.IndexOf("Share"), lines.IndexOf("Recent Posts"));
        var body = lines[2..(end - 1)];
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"en\"><head><title>{Encoded(title)} - {site}</title>"
            + $"<meta property=\"og:site_name\" content=\"{site}\"></head><body>");
        html.Append(
            "<div id=\"cookie-notice\"><p>We use cookies to ensure that we give you the best experience on our website.</p>"
            + "<button>Ok</button></div>");
        html
            .Append(
                "<header><nav><a href=\"/\">Home</a><a href=\"/world\">World</a></nav></header>"
                + "<div class=\"cat\">Categories: World</div><main><article><h1>")
            .Append(Encoded(title))
            .Append("</h1><div class=\"entry-content\">");
        foreach (var line in body)
            html.Append("<p>").Append(Encoded(line)).Append("</p>");
        html.Append(
            "</div><div class=\"share-buttons\"><a>Share</a><a>Facebook</a><a>Twitter</a></div>"
            + $"<div class=\"author\">Published by<br>{site}</div></article></main>");
        html.Append("<section class=\"related-posts\"><h2>Recent Posts</h2>");
        for (var i = recent + 1; i + 2 < lines.Count + 1 && i + 1 < lines.Count; i += 3)
            html.Append(
                $"<div class=\"post\"><h3><a href=\"/{i}\">{Encoded(lines[i])}</a></h3>"
                + $"<p>{Encoded(lines[i + 1])}</p><span class=\"age\">2 years ago</span></div>");
        html.Append(
            "</section><aside class=\"sidebar\"><h3>Search</h3><form><input></form></aside><section id=\"comments\">"
            + "<h2>2 comments</h2><p>I was there that week and it was not like this at all, believe me.</p></section></body></html>");

        var article = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html.ToString()))).Read(["-"])
            .OfType<CorpusItem.Read>()
            .Single().Article;
        Assert.Equal((title, site), (article.Title, article.Site));
        Assert.Equal(body.Select(line => line.Trim()), Texts(article, BlockRole.Body));
        var teasers = Texts(article, BlockRole.Teaser);
        Assert.Contains(teaser, teasers);
        Assert.Contains(teasers, text => text.StartsWith(beginning, StringComparison.Ordinal));
        Assert.Contains("2 years ago", Texts(article, BlockRole.Furniture));
        Assert.Contains(Texts(article, BlockRole.Furniture), text => text.StartsWith("I was there that week", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Related", BlockRole.Teaser)]
    [InlineData("RELATED COVERAGE", BlockRole.Teaser)]
    [InlineData("More on this story", BlockRole.Teaser)]
    [InlineData("You may also like:", BlockRole.Teaser)]
    [InlineData("Related questions remain open", BlockRole.Body)]
    [InlineData("More ships than ever", BlockRole.Body)]
    public void Headings_of_other_articles_are_those_of_the_lexicon(string heading, BlockRole role)
    {
        const string prose = "The ferry stopped on Tuesday morning, and nobody on the island was told why it did so in fine weather.";
        const string other = "The bridge to the mainland was shut for a week after the storm that flooded both of its ramps.";
        var html = $"<html><body><main><h1>Ferry</h1><p>{prose}</p><p>{prose}</p><h2>{heading}</h2><p>{other}</p></main></body></html>";
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        var article = reader.Read([CorpusReader.StandardInput]).OfType<CorpusItem.Read>().Single().Article;
        Assert.Equal([other], Texts(article, role).Where(text => text == other));
    }

    [Theory]
    [InlineData("<!-- saved from url=(0027)https://skerry.example/eels --><html>", "https://skerry.example/eels", "skerry.example")]
    [InlineData("<!-- saved from url=(0014)about:internet --><html>", null, null)]
    [InlineData("<!-- saved from url=(0031)javascript:alert(1) --><html>", null, null)]
    [InlineData("<!-- saved from url=(0031 --><html>", null, null)]
    [InlineData("<!-- saved from url=(0031)https://a.example/b --><html><meta property='og:url' content='https://c.example/d'>",
        "https://c.example/d", "c.example")]
    [InlineData("<html><script type='application/ld+json'>[{\"publisher\":{\"name\":\" The  Tide \"}}]</script>", null, "The Tide")]
    [InlineData("<html><script type='application/ld+json'>{\"publisher\":\"The Tide\"}</script>", null, null)]
    public void A_page_that_names_its_site_elsewhere_is_read_too(string opening, string? url, string? site)
    {
        var html = $"<!doctype html>{opening}<body><h1>Eels</h1><p>The eels left the lake on the darkest night of the year.</p>";
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        var article = reader.Read([CorpusReader.StandardInput]).OfType<CorpusItem.Read>().Single().Article;
        Assert.Equal((url, site), (article.Url, article.Site));
    }

    [Theory]
    [InlineData("<title>Ferry stops again - Tide</title><h1>Sport</h1><h2>Ferry stops again</h2>", "Ferry stops again", null)]
    [InlineData("<h1>Sport</h1><h2>Ferry stops again</h2>", null, "Ferry stops again")]
    [InlineData("<h1>Sport</h1><h1>Ferry stops again</h1>", "Ferry stops again", null)]
    [InlineData("<h1>Sport on the island</h1>", "Sport on the island", null)]
    public void The_name_of_a_section_is_no_headline(string headings, string? title, string? headline)
    {
        var paragraph = "<p>The ferry stopped on Tuesday morning, and nobody on the island was told why it did so in fine weather.</p>";
        var article = ReadPage($"<html><body>{headings}{paragraph}{paragraph}{paragraph}</body></html>");
        Assert.Equal(title, article.Title);
        Assert.Equal(headline is null ? [] : [headline], Texts(article, BlockRole.Headline));
        Assert.Equal(3, Texts(article, BlockRole.Body).Count);
    }

    /// <summary>A page that lists articles has none of its own.</summary>
    [Theory]
    [InlineData("<li><a href=\"/a\">Bridge shut for a week</a><p>{0}</p></li>", 6, 0)]
    [InlineData("<li><a href=\"/a\">Bridge shut for a week</a> {0}</li>", 6, 0)]
    [InlineData("<li><h3><a href=\"/a\">Bridge shut for a week</a></h3> {0}</li>", 6, 0)]
    [InlineData("<li><a href=\"/a\">Bridge shut for a week</a> {0}</li>", 2, 2)]
    [InlineData("<li>{0}</li>", 6, 6)]
    [InlineData("<li>{0} <a href=\"/a\">It was a week.</a></li>", 6, 6)]
    public void A_list_of_teasers_is_no_article(string item, int count, int body)
    {
        const string excerpt = "The bridge to the mainland was shut for a week after the storm that flooded both of its ramps.";
        var items = string.Concat(Enumerable.Repeat(item.Replace("{0}", excerpt, StringComparison.Ordinal), count));
        var article = ReadPage($"<html><body><h1>Harbour news of the week</h1><ul>{items}</ul></body></html>");
        Assert.Equal(body, Texts(article, BlockRole.Body).Count);
        Assert.Contains(excerpt, article.Text, StringComparison.Ordinal);
    }

    private static Article ReadPage(string html)
    {
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        return reader.Read([CorpusReader.StandardInput]).OfType<CorpusItem.Read>().Single().Article;
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static List<string> Texts(Article article, BlockRole role) =>
    [
        .. article.Blocks!.Where(block => block.Role == role).Select(block => block.Span.Of(article.Text).ToString()),
    ];
}
