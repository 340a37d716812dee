using System.Collections.Concurrent;
using MtQuality.Documents;
using MtQuality.Families.Results;
using MtQuality.Families.Store;

namespace MtQuality.Families.Building;

/// <summary>Articles with their scores. Those that came without one are scored here, each text once.</summary>
internal sealed class ScoredArticles(ArticleStore store, Func<Article, double?>? score)
{
    private readonly ConcurrentDictionary<int, double?> _scores = [];

    /// <summary>Scores articles, on all cores.</summary>
    public void Score(HashSet<int> numbers, CancellationToken cancellation)
    {
        if (score is null)
            return;
        numbers.AsParallel().WithCancellation(cancellation).ForAll(number =>
        {
            var article = store[number].Article;
            if (article.Score is null)
                _scores[number] = score(store.Read(article));
        });
    }

    /// <summary>An article.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="same">Number of the scored article with the same text.</param>
    public FamilyArticle this[int number, int same] =>
        store[number].Article is { Score: null } article && _scores.TryGetValue(same, out var found)
            ? article with { Score = found }
            : store[number].Article;
}
