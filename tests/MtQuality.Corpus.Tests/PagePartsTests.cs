using System.Text;
using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Tests;

/// <summary>What is the article on pages that have more than an article: shops, paid articles, pages with comments.</summary>
public sealed class PagePartsTests
{
    private const string Lead = "<p>It boils and whistles as one would expect a kettle to do at sea.</p>";

    private static readonly string[] Own =
    [
        "The kettle holds a litre and a half of water and boils it in less than four minutes, even where the water is hard.",
        "Its handle stays cool because the steel is wrapped in cork from trees that were last cut nine years before it was made.",
        "We took it to three kitchens and a boat, and in none of them did the lid rattle or the spout drip on the table.",
    ];

    private static readonly string[] Foreign =
    [
        "I bought this kettle for my mother and she is very happy with it, it boil water so fast and look nice.",
        "Very bad quality, after two week the lid is broken and nobody answer my mails about the money back.",
        "Good kettle for good price, I recommend it to all my friend who is drinking tea in the morning.",
    ];

    private static readonly string[] Headlines =
    [
        "Bridge shut for a week after the storm", "Ferry fares to rise in the spring", "Pilots of the harbour ask for a tug",
        "The whale that came up the drain", "Road to the lamp is free again", "Herring return to the bay",
    ];

    /// <summary>What customers wrote, in the markup of shops, after the text of the page: <c>{0}</c> is one of them.</summary>
    public static TheoryData<string, string> Reviews => new()
    {
        { "<h2>Customer reviews</h2>{0}", "<p>{0}</p>" },
        { "<div><h2>Reviews (3)</h2>{0}</div>", "<div><b>Ann</b><p>{0}</p></div>" },
        { "<div><h3>3 reviews for Harbour kettle</h3>{0}</div>", "<div><p>{0}</p></div>" },
        { "<section><h2>Ratings &amp; Reviews</h2>{0}</section>", "<p>{0}</p>" },
        { "<section><h2>What our customers are saying</h2>{0}</section>", "<blockquote><p>{0}</p></blockquote>" },
        { "<div class=\"customer-reviews\">{0}</div>", "<p>{0}</p>" },
        { "<div id=\"customerReviews\">{0}</div>", "<div data-hook=\"review\"><p>{0}</p></div>" },
        { "<div class=\"spr-reviews\">{0}</div>", "<div class=\"spr-review\"><p class=\"spr-review-content-body\">{0}</p></div>" },
        { "<div>{0}</div>", "<div class=\"jdgm-rev__body\"><p>{0}</p></div>" },
        { "<div>{0}</div>", "<div class=\"testimonial\"><p>{0}</p></div>" },
        { "{0}", "<div class=\"review\"><span class=\"review-author\">Ann</span><p>{0}</p></div>" },
        { "{0}", "<div class=\"review card\"><time>3 May</time><p>{0}</p></div>" },
        { "{0}", "<div itemprop=\"review\"><span itemprop=\"author\">Ann</span><p itemprop=\"reviewBody\">{0}</p></div>" },
    };

    [Theory, MemberData(nameof(Reviews))]
    public void What_customers_wrote_is_no_article(string list, string review)
    {
        var reviews = list.Replace("{0}", Each(review, Foreign), StringComparison.Ordinal);
        AssertBody(Own, $"<main><h1>Harbour kettle</h1>{Paragraphs(Own)}{reviews}</main>");
        AssertBody(Own, $"<main><h1>Harbour kettle</h1><div class=\"text\">{Paragraphs(Own)}</div>{reviews}</main>");
    }

    /// <summary>Near misses: an article may be a review, or several by one author, and may speak of reviews.</summary>
    [Theory]
    [InlineData("<article class=\"review\"><h1>Harbour kettle</h1><div class=\"review-content\">{0}</div></article>")]
    [InlineData("<div class=\"product-review\"><h1>Harbour kettle</h1><div class=\"review-body\"><i class=\"by\">Ann</i>{0}</div></div>")]
    [InlineData("<div class=\"customer-review\"><h1>Harbour kettle</h1><div>{0}</div></div>")]
    [InlineData("<div class=\"reviews\"><h1>Harbour kettle</h1>{0}</div>")]
    [InlineData("<h1>Harbour kettle</h1>" + Lead + "<h2>Reviews of the film</h2>{0}")]
    [InlineData("<h1>Harbour kettle</h1>" + Lead + "<h2>Review</h2>{0}")]
    [InlineData("<h1>Harbour kettle</h1>" + Lead + "<h2>Customers wait</h2>{0}")]
    [InlineData("<h1>Harbour kettle</h1>" + Lead + "<h2>Related offences</h2>{0}")]
    [InlineData("<h1>Harbour kettle</h1>" + Lead + "<h2>Questions and answers</h2>{0}")]
    [InlineData("<h1>Harbour kettle</h1>" + Lead + "<h2>You will need</h2>{0}")]
    [InlineData("<h1>Harbour kettle</h1>" + Lead + "<ul><li>Customers who bought kettles at sea</li></ul>{0}")]
    public void An_article_may_be_a_review(string page)
    {
        var article = Read(page.Replace("{0}", Paragraphs(Own), StringComparison.Ordinal));
        Assert.Equal(Own, Texts(article, BlockRole.Body)[^Own.Length..]);
    }

    [Fact]
    public void Reviews_by_one_author_are_an_article()
    {
        var parts = Headlines.Zip(Own, (headline, text) => $"<div class=\"review-item\"><h2>{headline}</h2><p>{text}</p></div>");
        AssertBody(Own, $"<main><h1>Three kettles</h1>{string.Concat(parts)}</main>");
    }

    [Theory]
    [InlineData("Customers also bought", "")]
    [InlineData("Customers who viewed this item also viewed", "")]
    [InlineData("People who bought this also liked", "")]
    [InlineData("You may also like", "")]
    [InlineData("You might also be interested in:", "")]
    [InlineData("Frequently bought together", "")]
    [InlineData("Similar items", "")]
    [InlineData("Related products", "")]
    [InlineData("Products related to this item", "")]
    [InlineData("Recently viewed", "")]
    [InlineData("More", "upsells")]
    [InlineData("From the shelf", "cross-sells products")]
    [InlineData("From the shelf", "related-products")]
    public void Offers_of_other_products_are_no_article(string heading, string name)
    {
        var offers = Each("<div class=\"item\"><h3>Steel teapot with a strainer</h3><p>{0}</p></div>", Foreign);
        var article = AssertBody(
            Own, $"<main><h1>Harbour kettle</h1>{Paragraphs(Own)}<div class=\"{name}\"><h2>{heading}</h2>{offers}</div></main>");
        Assert.Equal(Foreign, Texts(article, BlockRole.Teaser).Where(Foreign.Contains));
        Assert.DoesNotContain(heading, Texts(article, BlockRole.Teaser));
    }

    [Theory]
    [InlineData("<div class=\"paywall\" aria-hidden=\"true\">{0}</div>")]
    [InlineData(Lead + "<div class=\"paywall\" aria-hidden=\"true\">{0}</div>")]
    [InlineData("<div class=\"subscription-required\">{0}</div>")]
    [InlineData("<div class=\"login-only\" aria-hidden=\"true\">{0}</div>")]
    [InlineData("{0}<div class=\"paywall\"><p>To read the rest of this you need an account with us, which takes a minute.</p></div>")]
    [InlineData("{0}<div class=\"paywall\" aria-hidden=\"true\"><p>To read the rest of this you need an account with us.</p></div>")]
    public void What_stands_behind_a_paywall_is_read_and_its_notice_is_not(string markup)
    {
        var article = Read($"<main><h1>Harbour kettle</h1>{markup.Replace("{0}", Paragraphs(Own), StringComparison.Ordinal)}</main>");
        Assert.Equal(Own, Texts(article, BlockRole.Body).Where(text => !text.StartsWith("It boils", StringComparison.Ordinal)));
    }

    /// <summary>Names that say what a page has, and boxes that hold the headline too, are no box of comments.</summary>
    [Theory]
    [InlineData("<div class=\"has-comments\"><h1>Harbour kettle</h1>{0}{1}</div>")]
    [InlineData("<article class=\"has-comments\"><h1>Harbour kettle</h1>{0}{1}</article>")]
    [InlineData("<h1>Harbour kettle</h1><div class=\"entry comments-closed\">{0}</div>{1}")]
    [InlineData("<div id=\"page\" class=\"hentry comments-open\"><h1>Harbour kettle</h1><div>{0}</div></div>{1}")]
    [InlineData("<div class=\"no-comments\"><h1>Harbour kettle</h1><div>{0}</div></div>")]
    [InlineData("<div class=\"discussion\"><h1>Harbour kettle</h1><div>{0}</div>{1}</div>")]
    [InlineData("<div class=\"comments-layout\"><h2>Harbour kettle</h2><div>{0}</div>{1}</div>")]
    public void The_article_is_read_in_a_box_that_is_named_for_its_comments(string page)
    {
        var comments = $"<div id=\"comments\" class=\"comments-area\"><h2>3 comments</h2>{Paragraphs(Foreign)}</div>";
        AssertBody(Own, page.Replace("{0}", Paragraphs(Own), StringComparison.Ordinal).Replace("{1}", comments, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<x-a><template shadowrootmode=\"open\"><div>{0}</div></template></x-a>")]
    [InlineData("<x-a><template shadowrootmode=closed><style>p{color:#fff}</style><slot></slot></template>{0}</x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><slot name=t></slot></template><p>Not shown.</p><div slot=t>{0}</div></x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><slot name=t><p>Shown if empty.</p></slot></template><div slot=t>{0}</div></x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><slot name=t>{0}</slot></template><p>Not shown.</p></x-a>")]
    [InlineData("<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open>{0}</template></x-b></template></x-a>")]
    [InlineData("<x-a><template><p>Not shown.</p></template>{0}</x-a>")]
    public void Text_in_a_shadow_tree_is_read_as_it_is_shown(string markup) =>
        AssertBody(Own, $"<main><h1>Harbour kettle</h1>{markup.Replace("{0}", Paragraphs(Own), StringComparison.Ordinal)}</main>");

    /// <summary>In a row of headlines none has an excerpt, so what follows is the article.</summary>
    [Theory]
    [InlineData("<h2><a href=\"/a\">{0}</a></h2>")]
    [InlineData("<li><a href=\"/a\">{0}</a></li>")]
    [InlineData("<div><h3><a href=\"/a\">{0}</a></h3></div>")]
    public void An_article_below_a_row_of_headlines_is_read_whole(string link)
    {
        var links = Each(link, Headlines);
        AssertBody(Own, $"<div>{links}</div><div>{Paragraphs(Own)}</div>");
        AssertBody(Own, $"{links}{Paragraphs(Own)}");
    }

    private static Article AssertBody(string[] body, string page)
    {
        var article = Read(page);
        Assert.Equal(body, Texts(article, BlockRole.Body));
        return article;
    }

    private static string Paragraphs(string[] texts) => Each("<p>{0}</p>", texts);

    private static string Each(string markup, string[] texts) =>
        string.Concat(texts.Select(text => markup.Replace("{0}", text, StringComparison.Ordinal)));

    private static List<string> Texts(Article article, BlockRole role) =>
    [
        .. article.Blocks!.Where(block => block.Role == role).Select(block => block.Span.Of(article.Text).ToString()),
    ];

    private static Article Read(string body)
    {
        var html = $"<!doctype html><html><head><title>Harbour kettle - Shop</title></head><body>{body}</body></html>";
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        return Assert.IsType<CorpusItem.Read>(Assert.Single(reader.Read([CorpusReader.StandardInput]))).Article;
    }
}
