using System.Text.Json;
using System.Text.Json.Nodes;
using MtQuality.Metrics.Comparison;
using MtQuality.Metrics.Similarity;
using MtQuality.Reporting.Comparison;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>What is written is what the JSON Schemas say, and they allow nothing else.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Kept.Text)]
    [InlineData(Kept.Evidence)]
    [InlineData(Kept.Scores)]
    public void Every_line_of_the_scores_is_described(Kept keep)
    {
        Run.Write(_folder.At("run"), new(ScoreFormat.Jsonl, keep));
        var lines = File.ReadAllLines(_folder.At("run", "scores.jsonl"));
        Assert.Equal(Run.Articles.Length, lines.Length);
        Assert.All(lines, line => CheckedSchema.Accepts("scores", line));
    }

    [Fact]
    public void Every_property_of_an_article_is_described()
    {
        var full = Run.Articles[1] with { Title = "t", Url = "https://example.org", Site = "s", Date = "d", Label = "l", Group = "g" };
        using var line = new MemoryStream();
        using (var lines = new ScoreJsonLines(line, Run.Analyzer.Signature.Id, Kept.Text))
        {
            lines.Write(Run.Analyzer.Analyze(full));
            var json = System.Text.Encoding.UTF8.GetString(line.ToArray());
            CheckedSchema.Accepts("scores", json);
            foreach (var spoilt in new[] { "\"verdict\":\"suspct\"", "\"verdict\":\"suspect\",\"extra\":1" })
                CheckedSchema.Refuses("scores", json.Replace("\"verdict\":\"suspect\"", spoilt, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Run_json_is_described()
    {
        Run.Write(_folder.At("run"));
        var run = File.ReadAllText(_folder.At("run", "run.json"));
        CheckedSchema.Accepts("run", run);
        CheckedSchema.Refuses("run", run.Replace("\"signature\"", "\"sign\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_is_described()
    {
        CheckedSchema.Accepts("policy", Policy.Default.ToJson());
        CheckedSchema.Accepts("policy", """{"name": "strict", "flagged": 0.99, "suspect": 0.5}""");
        CheckedSchema.Refuses("policy", """{"name": "strict", "flagged": 1.5, "suspect": 0.5}""");
        CheckedSchema.Refuses("policy", """{"name": "strict", "flaged": 0.9, "flagged": 0.9, "suspect": 0.5}""");
        var described = Properties("policy");
        var written = JsonSerializer.Deserialize<JsonObject>(Policy.Default.ToJson())!.Select(setting => setting.Key);
        Assert.Equal(written.Order(), described.Order());
    }

    [Theory]
    [InlineData("Two ships left Lendu at dawn.", "Two ships left Lendu at dawn.")]
    [InlineData("\"We will not sell it,\" Peter Lindqvist said in 2031.", "It has 7 boats, and \uD83D the <b>boats</b> in 2031 are old.")]
    [InlineData("One.", "Quite another and much longer text, of which not a word stands there.")]
    [InlineData("", "")]
    public void A_comparison_is_described(string original, string suspect)
    {
        var json = Answer(stream =>
            ComparisonReport.WriteJson(stream, TextComparison.Of(new("a", original), new("b", suspect)), "a.txt", "-"));
        CheckedSchema.Accepts("compare", json);
        CheckedSchema.Refuses("compare", json.Replace("\"immutables\"", "\"names\"", StringComparison.Ordinal));
        CheckedSchema.Refuses("compare", json.Replace("\"kept\"", "\"keep\"", StringComparison.Ordinal));
        // With --lines, the scores alone.
        var scores = Answer(stream => ComparisonReport.WriteJson(stream, SimilarityScores.Of([(original, suspect), (suspect, original)])));
        CheckedSchema.Accepts("compare", scores);
        CheckedSchema.Refuses("compare", scores.Replace("\"ter\"", "\"TER\"", StringComparison.Ordinal));
    }

    private static string Answer(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Properties(string schema) =>
        JsonNode.Parse(File.ReadAllText(Repository.At("docs", "schemas", $"{schema}.schema.json")))!["properties"]!
            .AsObject().Select(property => property.Key);
}
