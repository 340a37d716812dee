using System.Text.Json;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>Which articles the encoder reads, said on the command line or not.</summary>
public sealed class EncoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("all")]
    [InlineData("needed")]
    public void A_missing_file_is_named_with_a_remedy(string use)
    {
        var ended = Mtq.Run(
            _folder, "score", Repository.At("seeds"), "--out", "run", "--encoder", use, "--encoder-model", "nowhere.onnx");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("nowhere.onnx is missing", ended.Error, StringComparison.Ordinal);
        Assert.Contains("--encoder none", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("run")));
    }

    [Theory]
    [InlineData("score in", "neded", "expected needed, all, none; the nearest is 'needed'")]
    [InlineData("explain in", "everything", "expected needed, all, none")]
    [InlineData("train in --out out", "needed", "expected all, none")]
    public void An_unknown_use_is_refused_with_the_nearest(string line, string use, string said)
    {
        var ended = Mtq.Run(_folder, [.. line.Split(' '), "--encoder", use]);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(said, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_does_not_read_the_encoder_needs_none()
    {
        var ended = Mtq.RunAsGiven(_folder, ["score", Repository.At("seeds", "*.txt"), "--out", "run", .. Mtq.WithoutModels]);
        Assert.Equal(ExitCode.Done, ended.ExitCode);
        Assert.Equal("none", Use("run"));
    }

    [Fact]
    public void Shards_are_told_which_articles_are_read()
    {
        string Script(params string[] more) =>
            Mtq.RunAsGiven(_folder, ["slurm", "pages", "--out", "run", "--shards", "2", .. more]).Output;
        Assert.Contains("--encoder needed", Script(), StringComparison.Ordinal);
        Assert.Contains("--encoder all", Script("--encoder", "all"), StringComparison.Ordinal);
        Assert.DoesNotContain("--encoder needed", Script("--encoder", "all"), StringComparison.Ordinal);
        Assert.Contains("--encoder none", Script("--model", "none"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needed")]
    [InlineData("all")]
    [InlineData("none")]
    public void The_run_says_which_articles_were_read(string use)
    {
        Assert.Equal(ExitCode.Done, Mtq.Run(_folder, "score", Repository.At("seeds", "*.txt"), "--out", "run", "--encoder", use).ExitCode);
        Assert.Equal(use, Use("run"));
    }

    [Fact]
    public void The_legend_of_a_trace_says_what_shades()
    {
        string Trace(string use) => Mtq.Run(_folder, "explain", Seed("spun-news-harbour.txt"), "--trace", "--encoder", use).Output;
        Assert.Contains("words does not fit, by the encoder", Trace("all"), StringComparison.Ordinal);
        Assert.Contains("words under the language model", Trace("none"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "all")]
    [InlineData(1000, "needed")]
    public void Of_a_small_input_every_article_is_read(int articles, string use)
    {
        var input = string.Concat(Enumerable.Range(0, articles).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Too short.\"}}\n"));
        File.WriteAllText(_folder.At("in.jsonl"), input);
        Assert.Equal(ExitCode.Done, Mtq.RunAsGiven(_folder, "score", "in.jsonl", "--out", "run").ExitCode);
        Assert.Equal(use, Use("run"));
    }

    [Fact]
    public void Of_a_pipe_no_article_waits_for_a_thousand_others()
    {
        const string article = """{"id":"1","text":"Too short."}""";
        Assert.Equal(ExitCode.Done, Mtq.Pipe(_folder, article, "score", "-", "--out", "run").ExitCode);
        Assert.Equal("needed", Use("run"));
    }

    [Theory]
    [InlineData(3, 10, true)]
    [InlineData(999, 10, true)]
    [InlineData(1000, 10, false)]
    [InlineData(100_000, 10, false)]
    [InlineData(10, 10_000_000, false)]
    public void An_input_is_read_ahead_no_further_than_needed(int articles, int length, bool isSmall)
    {
        var read = 0;
        IEnumerable<int> Items()
        {
            for (var i = 0; i < articles; i++)
            {
                read++;
                yield return i;
            }
        }
        var (small, items) = InputSize.Of(Items(), _ => length);
        Assert.Equal((isSmall, true), (small, read <= 1000));
        Assert.Equal(Enumerable.Range(0, articles), items);
    }

    [Fact]
    public void What_is_no_article_does_not_count() =>
        Assert.True(InputSize.Of(Enumerable.Range(0, 1500), item => item % 2 == 0 ? null : 1).IsSmall);

    private static string Seed(string name) => Repository.At("seeds", name);

    private string Use(string run)
    {
        using var info = JsonDocument.Parse(File.ReadAllText(_folder.At(run, "run.json")));
        return info.RootElement.GetProperty("made_of").GetProperty("encoder_use").GetString()!;
    }
}
