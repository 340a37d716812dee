using MtQuality.Desk.Review;
using MtQuality.Documents;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tokens;

namespace MtQuality.Desk.Runs;

/// <summary>Reads the card of an article from its run.</summary>
internal static class ArticleCards
{
    /// <summary>The card.</summary>
    /// <exception cref="InvalidDataException">The run was replaced or damaged since the desk read it.</exception>
    public static StoredCard Of(QueuedArticle article)
    {
        var card = PlacedCards.ReadAt(article.Place.Folder, article.Place.Start, article.Place.Length);
        return card.Id == article.Id
            ? card
            : throw new InvalidDataException($"{article.Place.Folder} was scored again since the desk read it. Start the desk again.");
    }

    /// <summary>The card; null if the run was moved, replaced or damaged since the desk read it.</summary>
    public static StoredCard? TryRead(QueuedArticle article)
    {
        try
        {
            return Of(article);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>The article of a card, as it was scored: with the roles that its blocks had.</summary>
    public static Article ArticleOf(StoredCard card)
    {
        var blocks = card.Passages.Where(passage => passage.Field == ArticleField.Text)
            .Select(passage => new ArticleBlock(new TextSpan(passage.Start, passage.End), passage.Role))
            .ToList();
        return new Article(card.Id, card.Text ?? "")
        {
            Title = card.Title,
            Url = card.Url,
            Site = card.Site,
            Date = card.Date,
            Source = card.Source,
            Blocks = blocks,
            Layout = blocks.Exists(block => block.Role != BlockRole.Body) ? ArticleLayout.Page : ArticleLayout.Body,
        };
    }
}
