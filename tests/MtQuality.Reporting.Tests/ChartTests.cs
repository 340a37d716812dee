using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring.Verdicts;
using SkiaSharp;

namespace MtQuality.Reporting.Tests;

public sealed class ChartTests
{
    private static readonly SKRectI Title = new(40, 15, 700, 60);
    private static readonly SKRectI Subtitle = new(40, 70, 700, 98);
    private static readonly SKRectI AxisLabel = new(500, 800, 1300, 832);
    private static readonly SKRectI Foot = new(40, 868, 700, 890);
    private static readonly SKRectI[] Edges = [new(0, 0, 1600, 4), new(0, 0, 4, 900), new(1596, 0, 1600, 900)];

    private static readonly SKRectI Bottom = new(0, 896, 1600, 900);

    public static TheoryData<int, bool> Runs => new() { { 0, false }, { 1, false }, { 3, false }, { 500, false }, { 30, true } };

    [Theory, MemberData(nameof(Runs))]
    public void Charts_have_text_and_fit_their_frame(int articles, bool isWithheld)
    {
        foreach (var (name, drawn) in RunCharts.Draw(Statistics(articles, isWithheld), Run.Analyzer.Policy, Run.Analyzer.Signature.Id))
        {
            using var chart = SKBitmap.Decode(drawn.Png());
            Assert.Equal(1600, chart.Width);
            // The chart of all signals has a row for each, so it grows with the catalogue.
            Assert.InRange(chart.Height, 900, 1200);
            var taller = chart.Height - 900;
            var (axisLabel, foot) = (Down(AxisLabel, taller), Down(Foot, taller));
            foreach (var (part, area) in new[] { ("title", Title), ("subtitle", Subtitle), ("axis label", axisLabel), ("foot", foot) })
                Assert.True(Ink(chart, area) > 500, $"{name}: the {part} is missing");
            foreach (var edge in Edges.Append(Down(Bottom, taller)))
                Assert.True(Ink(chart, edge) == 0, $"{name}: something is cut off at {edge}, or the background is not white");
        }
    }

    [Fact]
    public void A_very_long_name_is_cut_as_its_beginning_is()
    {
        var title = string.Join(' ', Enumerable.Repeat("A council and its harbour,", 40_000));
        var cut = ChartText.Name(size: 20, width: 400, title);
        Assert.Equal(ChartText.Name(size: 20, width: 400, title[..200]), cut);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(ChartText.Width(cut, 20), 350, 400);
    }

    private static SKRectI Down(SKRectI area, int by) => new(area.Left, area.Top + by, area.Right, area.Bottom + by);

    [Fact]
    public void The_same_run_draws_the_same_bytes() => Assert.Equal(Bytes(Run.Analyzer), Bytes(Run.Analyzer));

    [Fact]
    public void Another_policy_draws_other_thresholds()
    {
        var other = Bytes(new QualityAnalyzer(new AnalyzerOptions { Policy = Policy.Default with { Suspect = 0.3, Flagged = 0.99 } }));
        Assert.All(Bytes(Run.Analyzer).Zip(other), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    /// <summary>In a bin that contains a threshold, an unflagged article must not have the colour of a suspect one.</summary>
    [Fact]
    public void An_article_is_drawn_in_the_colour_of_its_verdict()
    {
        var policy = Policy.Default with { Suspect = 0.93, Flagged = 0.95 };
        var statistics = new RunStatistics();
        var card = Run.Analyzer.Analyze(Run.Articles[1]);
        statistics.Add(ScoredArticle.Of(card) with { Verdict = Verdict.Unflagged, Score = 0.925 });
        using var chart = SKBitmap.Decode(ScoreChart.Draw(statistics, policy, "0000000000000000").Png());
        var plot = new SKRectI(130, 250, 1560, 750);
        Assert.True(Count(chart, plot, color => color == new SKColor(0x00, 0x72, 0xB2)) > 1000);
        Assert.Equal(0, Count(chart, plot, color => color == new SKColor(0xE6, 0x9F, 0x00)));
    }

    [Fact]
    public void A_few_flagged_articles_are_seen_beside_thousands_of_others()
    {
        var statistics = new RunStatistics();
        var card = Run.Analyzer.Analyze(Run.Articles[1]);
        for (var i = 0; i < 10_000; i++)
            statistics.Add(ScoredArticle.Of(card) with { Verdict = Verdict.Unflagged, Score = 0.03 });
        for (var i = 0; i < 5; i++)
            statistics.Add(ScoredArticle.Of(card) with { Verdict = Verdict.Flagged });
        using var chart = SKBitmap.Decode(ScoreChart.Draw(statistics, Run.Analyzer.Policy, "0000000000000000").Png());
        Assert.True(Count(chart, new SKRectI(130, 250, 1560, 764), color => color == new SKColor(0xD5, 0x5E, 0x00)) > 100);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("line\nend \u202Eturned \u0007bell", "line end turned bell")]
    [InlineData("Z\u0351\u036B\u0343a\u0302lgo goes to town", "Zalgo goes to town")]
    [InlineData("Жук и 東京", "Жук и")]
    [InlineData("party 🎉", "party")]
    [InlineData("東京で新しい港の計画が発表された 2024", "its-id")]
    [InlineData("🎉🎉🎉", "its-id")]
    [InlineData("", "its-id")]
    [InlineData(null, "its-id")]
    public void Articles_go_by_a_name_that_can_be_drawn(string? title, string shown) =>
        Assert.Equal(shown, ChartText.Name(20, 500, title, "its-id"));

    [Fact]
    public void An_article_without_any_drawable_name_says_so() =>
        Assert.StartsWith("(no name", ChartText.Name(20, 500, "東京", "東京"), StringComparison.Ordinal);

    [Theory]
    [InlineData("WWWWWWWWWWWWWWWWWW")]
    [InlineData("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii")]
    [InlineData("a name of many words that does not fit into the place that there is for it")]
    public void Long_names_end_in_an_ellipsis_where_their_width_says(string name)
    {
        var shown = ChartText.Fit(name, 20, 200);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.InRange(ChartText.Width(shown, 20), 170, 200);
    }

    [Fact]
    public void Names_that_fit_are_left_as_they_are()
    {
        const string name = "a little hill is still in it all";
        Assert.Equal(name, ChartText.Fit(name, 20, 300));
    }

    private static List<string> Bytes(QualityAnalyzer analyzer) =>
    [
        .. RunCharts.Draw(Statistics(20, isWithheld: false), analyzer.Policy, analyzer.Signature.Id)
            .SelectMany(chart => new[] { chart.Chart.Png(), chart.Chart.Svg() })
            .Select(Convert.ToHexString),
    ];

    private static RunStatistics Statistics(int articles, bool isWithheld)
    {
        var statistics = new RunStatistics();
        for (var i = 0; i < articles; i++)
        {
            var article = Run.Articles[i % Run.Articles.Length];
            var id = $"{article.Id} number {i} with a name as long as an address on the web can be";
            var card = Run.Analyzer.Analyze(article with { Id = id, Title = null, Site = $"site {i % 40}" });
            statistics.Add(ScoredArticle.Of(isWithheld ? card with { Verdict = Verdict.Withheld } : card));
        }
        return statistics;
    }

    /// <summary>Number of pixels that are not white.</summary>
    private static int Ink(SKBitmap chart, SKRectI area) => Count(chart, area, color => color != SKColors.White);

    private static int Count(SKBitmap chart, SKRectI area, Func<SKColor, bool> isCounted)
    {
        var count = 0;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
                count += isCounted(chart.GetPixel(x, y)) ? 1 : 0;
        }
        return count;
    }
}
