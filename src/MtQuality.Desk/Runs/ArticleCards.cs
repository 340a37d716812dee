using MtQuality.Desk.Review;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

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
}
