using System.Text;
using MtQuality.Desk.Review;
using Run = MtQuality.Reporting.Tests.Run;

namespace MtQuality.Desk.Tests;

/// <summary>What Prometheus reads. The meters of all desks of a process are read as one, so no other desk may run beside this
/// one.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
[Collection("alone")]
public sealed class MetricsTests
{
    [Fact]
    public async Task Requests_articles_decisions_and_the_queue_are_counted()
    {
        await using var desk = await Desk.Open((options, _) => options with { Analyzer = () => Run.Analyzer });
        Assert.Contains("mtq_queue_length", await desk.Page("/metrics"), StringComparison.Ordinal);
        await desk.Judge(DecisionTests.ArticleOf(desk, "bad"), Judgement.Garbled);
        using var content = new StringContent("Too short.", Encoding.UTF8, "text/plain");
        using var answer = await desk.Client.PostAsync(
            new Uri("/v1/score", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var lines = (await desk.Page("/metrics")).Split('\n');
        Assert.Equal("1", Value(lines, "mtq_articles_scored_total", "verdict=\"withheld\""));
        Assert.Equal("1", Value(lines, "mtq_decisions_total", "judgement=\"garbled\""));
        Assert.Equal("4", Value(lines, "mtq_queue_length", ""));
        Assert.Equal("1", Value(lines, "http_server_request_duration_seconds_count", "http_route=\"/v1/score\""));
    }

    private static string Value(string[] lines, string name, string label) => lines.Single(line =>
        line.StartsWith(name + "{", StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal)).Split(' ')[1];
}
