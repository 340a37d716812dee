using MtQuality.Cli.Configuration;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary><c>mtq.json</c>: options that count as if they stood on the command line.</summary>
public sealed class ConfigTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Options_are_added_as_if_they_were_given()
    {
        var line = Parse("""{"score": {"threads": 3, "column": ["text=body", "id=name"], "force": true, "quiet": false}}""", "score", "a");
        Assert.Empty(line.Parsed.Errors);
        Assert.Equal(3, line.Parsed.GetValue<int?>("--threads"));
        Assert.Equal(["text=body", "id=name"], line.Parsed.GetValue<string[]>("--column")!);
        Assert.True(line.Parsed.GetValue<bool>("--force"));
        Assert.Equal($"options from {_folder.At("mtq.json")}: score.force, score.column, score.threads", line.Note);
    }

    [Fact]
    public void The_command_line_comes_first_then_its_section_then_what_is_shared()
    {
        const string config = """{"common": {"model": "none", "encoder": "none", "format": "jsonl"}, "score": {"format": "parquet"}}""";
        var line = Parse(config, "score", "a", "--encoder", "needed");
        Assert.Equal("parquet", Words(line, "--format"));
        Assert.Equal("needed", Words(line, "--encoder"));
        Assert.Equal("none", Words(line, "--model"));
        Assert.Equal(["common.model", "score.format"], line.Settings.Select(setting => setting.Key).Order());
    }

    [Fact]
    public void What_stands_after_two_hyphens_stays_a_path()
    {
        var line = Parse("""{"score": {"force": true}}""", "score", "--", "a.txt");
        Assert.True(line.Parsed.GetValue<bool>("--force"));
        Assert.Equal(["a.txt"], line.Parsed.GetValue<string[]>("path")!);
    }

    [Fact]
    public void A_missing_option_may_come_from_the_file()
    {
        var line = Parse("""{"lm": {"build": {"out": "model.bin"}}}""", "lm", "build", "a.txt");
        Assert.Empty(line.Parsed.Errors);
        Assert.EndsWith("model.bin", Words(line, "--out"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slurm_job_takes_the_options_of_the_scores_that_it_makes()
    {
        var line = Parse("""{"score": {"keep": "scores"}, "slurm": {"shards": 8}}""", "slurm", "a", "--out", "b");
        Assert.Equal(("scores", "8"), (Words(line, "--keep"), Words(line, "--shards")));
    }

    [Fact]
    public void A_path_is_meant_from_the_folder_of_the_file()
    {
        var line = Parse("""{"score": {"out": "night", "model": "none", "policy": "/p.json"}}""", "score", "a");
        Assert.Equal(_folder.At("night"), Path.GetFullPath(Words(line, "--out")));
        Assert.Equal(("none", "/p.json"), (Words(line, "--model"), Words(line, "--policy")));
    }

    [Fact]
    public void The_nearest_file_above_is_found()
    {
        Directory.CreateDirectory(_folder.At("a", "b"));
        File.WriteAllText(_folder.At("a", "mtq.json"), "{}");
        Assert.Equal(_folder.At("a", "mtq.json"), ConfigFile.Find(_folder.At("a", "b")));
        File.WriteAllText(_folder.At("a", "b", "mtq.json"), "{}");
        Assert.Equal(_folder.At("a", "b", "mtq.json"), ConfigFile.Find(_folder.At("a", "b")));
    }

    [Theory]
    [InlineData("""{"scor": {}}""", "there is no scor; the nearest is 'score'")]
    [InlineData("""{"threads": 2}""", "threads is an option; write it into the object of a command, or into \"common\"")]
    [InlineData("""{"score": {"thredas": 2}}""", "there is no score.thredas; the nearest is 'threads'")]
    [InlineData("""{"lm": {"biuld": {}}}""", "there is no lm.biuld; the nearest is 'build'")]
    [InlineData("""{"common": {"polisy": "a"}}""", "there is no common.polisy; the nearest is 'policy'")]
    [InlineData("""{"report": {"b": 1}}""", "there is no report.b;")]
    [InlineData("""{"signals": {"b": 1}}""", "there is no signals.b; that command has no options.")]
    [InlineData("""{"score": 1}""", "score is no object")]
    [InlineData("[]", "the whole is no object")]
    [InlineData("{\"score\": {}\n\"x\"}", ", line 2: this is no JSON")]
    [InlineData("""{"score": {}, "score": {}}""", "Duplicate property 'score'")]
    [InlineData("""{"score": {"threads": {}}}""", ", score.threads: {} is not what --threads takes; write N as text or a number.")]
    [InlineData("""{"score": {"quiet": "yes"}}""", ", score.quiet: \"yes\" is not what --quiet takes; write true or false.")]
    [InlineData("""{"score": {"out": ["a", "b"]}}""", "write one value, not a list")]
    public void A_mistake_is_told_with_its_file(string config, string message)
    {
        var thrown = Assert.Throws<FormatException>(() => Parse(config, "score", "a"));
        Assert.StartsWith(_folder.At("mtq.json"), thrown.Message, StringComparison.Ordinal);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"score": {"threads": "x"}}""", "score.threads: --threads x: this is not a valid count")]
    [InlineData("""{"score": {"fail-over": 2}}""", "score.fail-over: --fail-over 2 is out of range")]
    [InlineData("""{"common": {"encoder": "al"}}""", "common.encoder: --encoder al: expected needed, all, none; the nearest is 'all'")]
    [InlineData("""{"score": {"policy": "none.json"}}""", "there is no such file")]
    public void A_wrong_value_is_told_with_its_file_and_key(string config, string message)
    {
        var line = Parse(config, "score", "a");
        var told = Assert.Single(WrongUse.Of(line.Parsed, line.Tell));
        Assert.StartsWith($"{_folder.At("mtq.json")}, ", told, StringComparison.Ordinal);
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_on_the_command_line_is_told_without_the_file()
    {
        var line = Parse("""{"score": {"threads": "x"}}""", "score", "a", "--fromat", "csv");
        Assert.Equal("unknown option '--fromat'; the nearest is '--format'.", Assert.Single(WrongUse.Of(line.Parsed, line.Tell)));
    }

    [Theory]
    [InlineData("score", "--help")]
    [InlineData("score", "a", "--config", "none")]
    [InlineData("[suggest:4]", "mtq ")]
    public void A_broken_file_does_not_stop_what_does_not_need_it(params string[] words)
    {
        File.WriteAllText(_folder.At("mtq.json"), "{");
        var root = MtqCommand.Create();
        Assert.Null(ConfiguredLine.Parse(root, words, _folder.Path).File);
    }

    [Fact]
    public void What_the_file_changes_is_said_and_enters_the_signature()
    {
        File.Copy(Repository.At("seeds", "page-spun-farm.txt"), _folder.At("page.txt"));
        File.WriteAllText(_folder.At("mtq.json"), """{"common": {"model": "none"}, "score": {"language-model": "none"}}""");
        string[] call = ["score", "page.txt", "--out", "-"];
        var configured = Mtq.Run(_folder, call);
        var given = Mtq.Run(_folder, [.. call, "--config", "none", .. Mtq.WithoutModels]);
        Assert.Equal($"options from {_folder.At("mtq.json")}: score.language-model, common.model\n", configured.Error);
        Assert.Equal((ExitCode.Done, given.Output), (configured.ExitCode, configured.Output));
        Assert.Equal("", given.Error);
        Assert.NotEqual(given.Output, Mtq.Run(_folder, [.. call, "--config", "none"]).Output);
        Assert.Equal("", Mtq.Run(_folder, [.. call, "--quiet"]).Error);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"$schema": "mtq.schema.json", "score": {"threads": 2, "format": "sarif", "column": "text=body", "lexicon": ["a"]}}""")]
    [InlineData("""{"common": {"encoder": "none", "quiet": true}, "lm": {"build": {"size": "12"}}, "serve": {"port": 80}}""")]
    public void The_schema_accepts_what_the_command_accepts(string config)
    {
        CheckedSchema.Accepts("config", config);
        File.WriteAllText(_folder.At("mtq.json"), config);
        ConfigFile.Read(_folder.At("mtq.json"), MtqCommand.Create());
    }

    [Theory]
    [InlineData("""{"scor": {}}""")]
    [InlineData("""{"score": {"thredas": 2}}""")]
    [InlineData("""{"score": {"format": "cvs"}}""")]
    [InlineData("""{"score": {"quiet": "yes"}}""")]
    [InlineData("""{"score": {"out": ["a"]}}""")]
    public void The_schema_refuses_what_the_command_refuses(string config) => CheckedSchema.Refuses("config", config);

    private ConfiguredLine Parse(string config, params string[] words)
    {
        File.WriteAllText(_folder.At("mtq.json"), config);
        return ConfiguredLine.Parse(MtqCommand.Create(), words, _folder.Path);
    }

    private static string Words(ConfiguredLine line, string option) =>
        line.Parsed.GetResult(line.Parsed.CommandResult.Command.Options.Single(known => known.Name == option))!.Tokens.Single().Value;
}
