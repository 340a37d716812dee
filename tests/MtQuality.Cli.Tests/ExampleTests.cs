using System.CommandLine;
using System.Text.RegularExpressions;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>What <c>docs/examples</c> shows can be written like that.</summary>
public sealed partial class ExampleTests
{
    public static TheoryData<string> Commands =>
    [
        .. Directory.EnumerateFiles(Repository.At("docs", "examples")).Where(path => !path.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(path => Calls().Matches(File.ReadAllText(path))).Select(call => call.Value).Distinct(),
    ];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_is_one_that_mtq_takes(string call)
    {
        var line = call["mtq ".Length..].Replace("\"$@\"", "page.txt", StringComparison.Ordinal);
        var parsed = MtqCommand.Create().Parse(line);
        Assert.True(parsed.Errors.Count == 0, string.Join('\n', WrongUse.Of(parsed, (_, message) => message)));
    }

    [Fact]
    public void The_file_of_options_is_one_that_mtq_takes()
    {
        var path = Repository.At("docs", "examples", "mtq.json");
        var root = MtqCommand.Create();
        var file = ConfigFile.Read(path, root);
        var score = root.Subcommands.Single(command => command.Name == "score");
        var words = file.Of(score).SelectMany(setting => setting.Words()).ToList();
        Assert.Equal(
            ["--format=parquet", "--keep=evidence", "--column=text=body", "--column=url=address", "--threads=4"], words[..^1]);
        Assert.EndsWith("docs/examples/accepted.csv", words[^1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=^|run: |['`]|\{ )mtq (score|explain|schema) [^`>|;\n]*[\w""]", RegexOptions.Multiline)]
    private static partial Regex Calls();
}
