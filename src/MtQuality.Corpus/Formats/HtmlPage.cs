using MtQuality.Corpus.Html;
using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Formats;

/// <summary>Reads a web page as one article.</summary>
internal static class HtmlPage
{
    public static readonly PageParser Parser = new(Read, declaresCharset: true);

    public static readonly InputFormat Format = new("html", Parser.Read)
    {
        Extensions = [".html", ".htm", ".xhtml"],
        IsCertain = HtmlHead.IsDocument,
        IsLikely = HtmlHead.IsElement,
    };

    private static CorpusItem Read(string html, PageOrigin origin)
    {
        ExtractedPage page;
        try
        {
            page = new ReadabilityExtractor().Extract(html, origin.Url);
        }
        catch (FormatException exception)
        {
            return new CorpusItem.Unreadable(Problems.BeyondLimits(origin.Source, origin.Place, exception.Message));
        }
        return new CorpusItem.Read(new Article(origin.Id, page.Text)
        {
            Title = page.Title,
            Url = page.Url,
            Site = page.Site,
            Date = page.Date ?? origin.Date,
            Source = origin.Source,
            Layout = ArticleLayout.Page,
            Blocks = page.Blocks,
        }, origin.Line);
    }
}
