using MtQuality.Documents;
using MtQuality.Families.Results;
using MtQuality.Families.Words;
using MtQuality.Parsing;

namespace MtQuality.Families.Store;

/// <summary>Reads what is stored of an article. Safe on several threads.</summary>
internal sealed class ArticleReader(TextResources resources, SequencePool sequences)
{
    /// <summary>The article, with 0 for its place and number, and the text that is compared: headline and body of a page, as far as it is
    /// read.</summary>
    public (StoredArticle Article, string Text) Read(Article article, double? score)
    {
        var text = JudgedText(article);
        var words = sequences.Read(text);
        var stored = new StoredArticle(
            0,
            new FamilyArticle(0, article.Id, words.Count)
            {
                Title = article.Title,
                Site = article.Site ?? HostOf(article.Url),
                Date = article.Date,
                Source = article.Source,
                Score = score,
            },
            TextKeys.Whole(words),
            TextKeys.Of(words));
        var end = words.End;
        sequences.Return(words);
        return (stored, text[..end]);
    }

    private string JudgedText(Article article)
    {
        var blocks = article.Blocks ?? resources.BlockSplitter.Split(article.Text, article.Layout);
        return article.Blocks is null && article.Layout == ArticleLayout.Body
            ? article.Text
            : string.Join("\n\n", blocks.Where(block => block.IsJudged).Select(block => block.Span.Of(article.Text).ToString()));
    }

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null;
}
