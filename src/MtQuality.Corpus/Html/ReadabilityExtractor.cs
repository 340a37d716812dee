using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MtQuality.Documents;
using MtQuality.Tokens;
using SmartReader;

namespace MtQuality.Corpus.Html;

/// <summary>
/// Finds the article with SmartReader, a port of Firefox's reader view. SmartReader keeps the elements of the article and
/// drops the rest. So the page is first cut into blocks and each is marked; a block whose mark survives is body.
/// </summary>
internal sealed class ReadabilityExtractor : IPageExtractor
{
    private const string Mark = "data-mtq-block";
    private const int MaxElements = 100_000;

    // SmartReader finds the next sibling of an element by searching all of them.
    private const int MaxSiblings = 2_000;

    // SmartReader reads all text again for every element around it; a long page of 500,000 characters is nested 20 deep.
    private const long MaxNestedText = 20_000_000;

    // SmartReader needs an address; nothing is fetched from it.
    private const string NoAddress = "http://localhost/";

    public ExtractedPage Extract(string html, string? url)
    {
        MarkupLimits.Check(html);
        var page = new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(html);
        ShadowRoots.Open(page);
        var title = PageFacts.Title(page);
        var blocks = page.Body is { } body ? PageText.Blocks(body, PageParts.Of(page, title)) : [];
        var ownUrl = url ?? PageFacts.Url(page, html);
        var facts = new ExtractedPage("", [])
        {
            Title = title,
            Site = PageFacts.Site(page, ownUrl),
            Date = PageFacts.Date(page),
            Language = PageFacts.Language(page),
            Url = ownUrl,
        };
        if (CanChoose(page, blocks))
            Choose(page, blocks);
        var roles = HtmlRoles.Assign(blocks, title);
        var text = new StringBuilder();
        var known = new List<ArticleBlock>();
        foreach (var (block, role) in roles)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            known.Add(new ArticleBlock(new TextSpan(text.Length, text.Length + block.Text.Length), role));
            text.Append(block.Text);
        }
        return facts with { Text = text.ToString(), Blocks = known };
    }

    private static bool CanChoose(IHtmlDocument page, List<PageBlock> blocks) =>
        page.All.All(element => element.ChildNodes.Length <= MaxSiblings)
        && blocks.Sum(block => (long)block.Text.Length * block.Element.Ancestors().Count()) <= MaxNestedText;

    private static void Choose(IHtmlDocument page, List<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var others = blocks[i].Element.GetAttribute(Mark) is { } marks ? marks + " " : "";
            blocks[i].Element.SetAttribute(Mark, others + i.ToString(CultureInfo.InvariantCulture));
        }
        // SmartReader takes for invisible what is only kept from those who hear the page.
        foreach (var element in blocks.SelectMany(block => block.Element.Ancestors<IElement>().Prepend(block.Element)))
            element.RemoveAttribute("aria-hidden");
        using var reader = new Reader(NoAddress, page)
        {
            MaxElemsToParse = MaxElements,
            ContinueIfNotReadable = true,
            DisableJSONLD = true,
            CharThreshold = 250,
        };
        reader.AddCustomOperationEnd(article =>
        {
            foreach (var element in article.QuerySelectorAll($"[{Mark}]"))
            {
                foreach (var number in element.GetAttribute(Mark)!.Split(' '))
                    blocks[int.Parse(number, CultureInfo.InvariantCulture)].IsChosen = true;
            }
            // A div that SmartReader turns into a paragraph loses its mark.
            var paragraphs = article.QuerySelectorAll($"p:not([{Mark}])")
                .Select(paragraph => PageText.Collapse(paragraph.TextContent))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var block in blocks)
                block.IsChosen |= paragraphs.Contains(block.Text);
        });
        reader.GetArticle();
    }
}
