using System.Runtime.CompilerServices;
using MtQuality.Documents;

namespace MtQuality.Tests;

/// <summary>Articles that come one after the other.</summary>
public sealed class ArticleStreamTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cards_come_in_the_order_of_the_articles_and_are_those_of_each_alone()
    {
        var articles = Enumerable.Range(0, 40).Select(Article).ToList();
        var cards = await Analyzer.AnalyzeAsync(Stream(articles), Stop).ToListAsync(Stop);
        Assert.Equal(articles.Select(Analyzer.Analyze), cards);
    }

    [Fact]
    public async Task A_card_comes_before_the_next_article_is_there()
    {
        await using var cards = Analyzer.AnalyzeAsync(Waiting(Stop), Stop).GetAsyncEnumerator(Stop);
        Assert.True(await cards.MoveNextAsync());
        Assert.Equal("0", cards.Current.Article.Id);

        static async IAsyncEnumerable<Article> Waiting([EnumeratorCancellation] CancellationToken stop = default)
        {
            yield return Article(0);
            await Task.Delay(Timeout.Infinite, stop);
        }
    }

    [Fact]
    public async Task What_goes_wrong_with_the_source_reaches_the_caller()
    {
        await Assert.ThrowsAsync<IOException>(async () => await Analyzer.AnalyzeAsync(Broken(), Stop).ToListAsync(Stop));

        static async IAsyncEnumerable<Article> Broken()
        {
            yield return Article(0);
            await Task.Yield();
            throw new IOException("The line is dead.");
        }
    }

    [Fact]
    public async Task It_ends_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var endless = Stream(Enumerable.Range(0, 1_000_000).Select(Article));
            await foreach (var _ in Analyzer.AnalyzeAsync(endless, stop.Token).WithCancellation(Stop))
                await stop.CancelAsync();
        });
    }

    private static QualityAnalyzer Analyzer { get; } = new();

    private static Article Article(int number) => new($"{number}", $"The harbour was closed {number} times last year.");

    private static async IAsyncEnumerable<Article> Stream(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            await Task.Yield();
            yield return article;
        }
    }
}
