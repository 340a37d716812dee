using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

public sealed class HelpTests
{
    private const int ScreenLines = 24;
    private const int ScreenColumns = 100;

    private static readonly string[] Commands =
    [
        "score", "explain", "compare", "families", "serve", "report", "sample", "signals", "train", "evaluate", "merge", "slurm",
        "lm", "lm build", "lm info", "lm query", "completion", "schema",
    ];

    [Fact]
    public void Help_is_as_it_was_read()
    {
        using var folder = new TemporaryFolder();
        var pages = Commands.Select(command => (Name: command.Replace(' ', '-'), Arguments: (string[])[.. command.Split(' '), "--help"]));
        foreach (var (name, arguments) in pages.Concat([("mtq", ["--help"]), ("case.mixed", ["signals", "case.mixed"]), Catalog]))
            Shows(name, Mtq.Run(folder, arguments));
    }

    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void It_is_the_same_in_every_culture_and_on_every_screen(string culture)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, arguments) in new[] { Catalog, ("score", ["score", "--help"]) })
            Shows(name, Mtq.RunIn(new() { ["LC_ALL"] = culture, ["COLUMNS"] = "120" }, folder, "", arguments));
    }

    private static (string Name, string[] Arguments) Catalog => ("catalog", ["signals"]);

    private static void Shows(string page, Ended ended)
    {
        Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
        Snapshot.Matches(ended.Output.ReplaceLineEndings("\n"), "MtQuality.Cli.Tests", "Snapshots", page + ".txt");
    }

    [Fact]
    public void The_first_help_fits_one_screen_and_names_every_command()
    {
        using var folder = new TemporaryFolder();
        var lines = Mtq.Run(folder, "--help").Output.TrimEnd().Split('\n');
        Assert.InRange(lines.Length, 1, ScreenLines);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, ScreenColumns));
        var root = MtqCommand.Create();
        Assert.All(root.Subcommands, command => Assert.Contains(lines, line => line.Split(' ').Contains(command.Name)));
        Assert.All(root.Subcommands, command => Assert.Contains(command.Name, Commands));
    }

    [Fact]
    public void A_default_is_said_once()
    {
        using var folder = new TemporaryFolder();
        foreach (var command in Commands)
        {
            // An option begins in the third column; what follows it is indented further.
            var options = string.Join('\n', Mtq.Run(folder, [.. command.Split(' '), "--help"]).Output.Split('\n')).Split("\n  -");
            Assert.All(options, option => Assert.InRange(option.Split("efault:").Length, 1, 2));
        }
    }
}
