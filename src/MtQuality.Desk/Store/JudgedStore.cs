using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>What has been judged, article by article.</summary>
internal sealed class JudgedStore(DeskDatabase database, DecisionStore decisions)
{
    /// <summary>All articles with a judgement that stands, in the order in which they were first judged.</summary>
    public IReadOnlyList<JudgedArticle> All()
    {
        var articles = database.Read(connection => connection.Query(
            $"select {ArticleRows.Columns}, a.stratum from {ArticleRows.From} where a.judged > 0",
            row => (Article: ArticleRows.Read(row), Stratum: row.GetString(ArticleRows.Count)))).ToDictionary(row => row.Article.Number);
        return
        [
            .. decisions.All()
                .Where(decision => decision.UndoneAt is null && decision.Said.Judgement.IsOfArticle())
                .GroupBy(decision => decision.Said.Article)
                .Where(said => articles.ContainsKey(said.Key))
                .Select(said => new JudgedArticle(
                    articles[said.Key].Article,
                    articles[said.Key].Stratum,
                    [.. said.GroupBy(decision => decision.Said.Reviewer).Select(own => own.Last()).OrderBy(decision => decision.Id)])),
        ];
    }

    /// <summary>Number of articles in the runs by stratum.</summary>
    public IReadOnlyDictionary<string, int> Strata() => database.Read(connection => connection.Query(
        "select stratum, count(*) from article where is_here = 1 and verdict <> 'withheld' group by stratum",
        row => KeyValuePair.Create(row.GetString(0), row.GetInt32(1)))).ToDictionary();
}
