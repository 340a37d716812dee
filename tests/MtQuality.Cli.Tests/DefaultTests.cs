using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Documents;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Scoring;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>What ships is the default everywhere: the library and the command give one card of one article.</summary>
public sealed class DefaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Library_and_command_agree_on_every_seed()
    {
        var scored = Mtq.RunAsGiven(_folder, "score", Repository.At("seeds", "*.txt"), "--out", "-", "--format", "jsonl", "--quiet");
        Assert.Equal(ExitCode.Done, scored.ExitCode);
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.All });
        var lines = scored.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Directory.EnumerateFiles(Repository.At("seeds"), "*.txt").Count(), lines.Length);
        Assert.All(lines, line =>
        {
            using var parsed = JsonDocument.Parse(line);
            var command = parsed.RootElement;
            var id = command.GetProperty("id").GetString()!;
            var card = analyzer.Analyze(new Article(id, File.ReadAllText(Repository.At("seeds", id))) { Layout = ArticleLayout.Page });
            Assert.Equal(analyzer.Signature.Id, command.GetProperty("signature").GetString());
            Assert.Equal(card.Verdict.ToString(), command.GetProperty("verdict").GetString(), ignoreCase: true);
            Assert.Equal(card.Reason, command.GetProperty("reason").GetString());
            Assert.Equal(card.Assessment.Score, command.GetProperty("score").GetDouble());
            Assert.Equal(card.Because, command.GetProperty("because").EnumerateArray().Select(reason => reason.GetString()));
            Assert.Equal(
                card.Values.Select(value => value.Value),
                command.GetProperty("readings").EnumerateObject().Select(reading => reading.Value.GetProperty("value")).Select(Number));
            Assert.Equal(card.Evidence.Select(Describe), command.GetProperty("evidence").EnumerateArray().Select(Describe));
        });
    }

    [Theory]
    [InlineData("--language-model", "none", "there is none")]
    [InlineData("--lexicon", "words", "22 more features")]
    public void What_the_shipped_model_cannot_score_without_is_refused_by_name(string option, string value, string named)
    {
        Directory.CreateDirectory(_folder.At("words"));
        File.WriteAllText(_folder.At("words", "words.tsv"), "kisiro\t30\t100\t0\n");
        var refused = Mtq.Run(_folder, "score", Repository.At("seeds"), option, value, "--out", "run");
        Assert.Equal(ExitCode.WrongUse, refused.ExitCode);
        Assert.Contains(named, refused.Error, StringComparison.Ordinal);
        Assert.Contains("--model none", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("run")));
    }

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    private static string Describe(Finding finding) =>
        $"{finding.Signal} {finding.Span.Start}-{finding.Span.End} {finding.Expected} {finding.Weight:R}";

    private static string Describe(JsonElement item) =>
        $"{item.GetProperty("signal").GetString()} {item.GetProperty("start")}-{item.GetProperty("end")} " +
        $"{(item.TryGetProperty("expected", out var expected) ? expected.GetString() : "")} {item.GetProperty("weight").GetDouble():R}";
}
