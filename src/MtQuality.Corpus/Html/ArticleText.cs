using AngleSharp.Dom;
using MtQuality.Pages;

namespace MtQuality.Corpus.Html;

/// <summary>How much prose makes an article rather than a notice: several paragraphs, or a long one.</summary>
internal static class ArticleText
{
    public const int MinParagraphs = 3;
    public const int MinWords = 100;

    // Enough to tell, and few enough for an element that was made to cost much.
    private const int MaxLooked = 20;
    private const int MaxLength = 4_000;

    /// <summary>Whether the paragraphs in an element are that much.</summary>
    public static bool Fills(IElement element)
    {
        var (paragraphs, words) = (0, 0);
        foreach (var paragraph in element.Descendants<IElement>().Where(part => part.LocalName == "p").Take(MaxLooked))
        {
            var content = paragraph.TextContent;
            var text = PageText.Collapse(content.Length > MaxLength ? content[..MaxLength] : content);
            if (content.Length <= MaxLength && !TeaserBox.IsProse(text))
                continue;
            (paragraphs, words) = (paragraphs + 1, words + PageRoles.CountWords(text));
            if (paragraphs >= MinParagraphs || words >= MinWords)
                return true;
        }
        return false;
    }
}
