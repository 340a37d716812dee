using MtQuality.Reporting.Charts;
using SkiaSharp;

namespace MtQuality.Reporting.Tests;

public sealed class ChartTests
{
    public static TheoryData<int> Sizes => [0, 1, 3, 500];

    [Theory, MemberData(nameof(Sizes))]
    public void Charts_have_text_and_fit_their_frame(int articles)
    {
        foreach (var (name, png) in RunCharts.Draw(Statistics(articles), Run.Analyzer))
        {
            using var chart = SKBitmap.Decode(png);
            Assert.Equal((1600, 900), (chart.Width, chart.Height));
            Assert.True(Ink(chart, new SKRectI(300, 0, 1500, 80)) > 1000, $"{name}: the title is missing");
            Assert.True(Ink(chart, new SKRectI(300, 860, 1500, 900)) > 300, $"{name}: the signature is missing");
            foreach (var edge in new[] { new SKRectI(0, 0, 1600, 4), new SKRectI(0, 896, 1600, 900), new SKRectI(0, 0, 4, 900), new SKRectI(1596, 0, 1600, 900) })
                Assert.True(Ink(chart, edge) == 0, $"{name}: something is cut off at {edge}");
        }
    }

    [Fact]
    public void The_same_run_draws_the_same_bytes() =>
        Assert.Equal(RunCharts.Draw(Statistics(20), Run.Analyzer).Select(chart => Convert.ToHexString(chart.Png)), RunCharts.Draw(Statistics(20), Run.Analyzer).Select(chart => Convert.ToHexString(chart.Png)));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a very long name that does not fit", "a very long name th…")]
    [InlineData("line\nend \u202Eturned \u0007bell", "line end turned bell")]
    [InlineData("Жук и 東京", "Жук и")]
    public void Names_are_made_to_fit(string name, string shown) => Assert.Equal(shown, ChartStyle.Shorten(name, 20));

    private static RunStatistics Statistics(int articles)
    {
        var statistics = new RunStatistics();
        for (var i = 0; i < articles; i++)
        {
            var article = Run.Articles[i % Run.Articles.Length];
            statistics.Add(Run.Analyzer.Analyze(article with { Id = $"{article.Id} number {i} with a name as long as an address on the web can be", Title = null }));
        }
        return statistics;
    }

    /// <summary>Number of pixels that are not white.</summary>
    private static int Ink(SKBitmap chart, SKRectI area)
    {
        var ink = 0;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
                ink += chart.GetPixel(x, y) != SKColors.White ? 1 : 0;
        }
        return ink;
    }
}
