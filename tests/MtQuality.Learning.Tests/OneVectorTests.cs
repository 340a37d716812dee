using MtQuality.Documents;
using MtQuality.Tests;

namespace MtQuality.Learning.Tests;

/// <summary>A model is trained on the same numbers that it scores.</summary>
public sealed class OneVectorTests
{
    [Fact]
    public void Training_and_scoring_read_the_same_vector_bit_for_bit()
    {
        var articles = Articles().ToList();
        Assert.True(articles.Count >= 200);
        var table = TrainingTable.Extract(_ => Trained.Analyzer, articles, _ => { }, TestContext.Current.CancellationToken);

        // The first row of a document is the whole article.
        var trained = table.Rows.DistinctBy(row => row.Document).ToList();
        var scored = articles
            .Select(article => Trained.Analyzer.Analyze(article.Article).Features!)
            .Where(vector => vector.Words >= Trained.Analyzer.Policy.MinimumWords)
            .ToList();
        Assert.Equal(scored.Count, trained.Count);
        Assert.All(trained.Zip(scored), pair =>
        {
            Assert.Equal(pair.Second.Words, pair.First.Words);
            Assert.Equal(pair.Second.TotalEvidence, pair.First.EvidenceBits);
            Assert.Equal(pair.Second.Causes, pair.First.Causes);
            Assert.Equal(
                pair.Second.Values.Select(BitConverter.SingleToInt32Bits), pair.First.Features.Select(BitConverter.SingleToInt32Bits));
        });
        Assert.Contains(trained, row => row.EvidenceBits > 0);
    }

    // Sentences made by rule, and pages with headlines, teasers, quotes of all kinds, zero-width characters and faults.
    private static IEnumerable<LabelledArticle> Articles() => SmallCorpus.Articles(60).Concat(
        Directory.EnumerateFiles(Repository.At("seeds"), "*.txt").Order(StringComparer.Ordinal).Select((path, i) => new LabelledArticle(
            new Article(
                path,
                File.ReadAllText(path)
                    .Replace("the ", i % 3 == 0 ? "the\u00A0" : "the ", StringComparison.Ordinal)
                    .Replace("and", i % 3 == 1 ? "a\u200Bnd" : "and", StringComparison.Ordinal))
            {
                Title = i % 2 == 0 ? "A title — “quoted”" : null,
                Layout = ArticleLayout.Page,
            },
            TextKind.Human,
            1,
            "seeds")));
}
