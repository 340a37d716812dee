using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Tests;

/// <summary>A mistyped command, option or value is answered with the nearest one that exists, in every command.</summary>
public sealed class MistypedTests
{
    [Theory]
    [InlineData("unknown command 'scroe'; did you mean 'score'?", "scroe", "a")]
    [InlineData("unknown command 'biuld'; did you mean 'build'?", "lm", "biuld")]
    [InlineData("unknown option '--hlep'; the nearest is '--help'.", "--hlep")]
    [InlineData("unknown option '--versoin'; the nearest is '--version'.", "--versoin")]
    [InlineData("unknown option '--lnes'; the nearest is '--lines'.", "compare", "a", "b", "--lnes")]
    [InlineData("unknown option '--detials'; the nearest is '--details'.", "explain", "--detials", "a")]
    [InlineData("unknown option '--shrds'; the nearest is '--shards'.", "slurm", "a", "--shrds", "3")]
    [InlineData("unknown option '--weigth'; the nearest is '--weight'.", "train", "a", "--weigth", "x")]
    [InlineData("unknown option '--fource'; the nearest is '--force'.", "merge", "a", "--fource")]
    [InlineData("unknown option '--prot'; the nearest is '--port'.", "serve", "--prot", "1")]
    [InlineData("unknown option '--hepl'; the nearest is '--help'.", "signals", "--hepl")]
    [InlineData("unknown option '--hepl'; the nearest is '--help'.", "completion", "--hepl")]
    [InlineData("unknown option '--famly'.", "signals", "--famly")]
    [InlineData("unknown option '--wrod'.", "lm", "query", "--wrod", "a")]
    [InlineData("--format cvs: expected text, json; the nearest is", "compare", "a", "b", "--format", "cvs")]
    [InlineData("--out -: families are written into a folder", "families", "a", "--out", "-")]
    [InlineData("--by hots: there is no such column; the nearest is 'host'.", "report", "a", "--by", "hots")]
    [InlineData("zhs: expected bash, zsh, fish, pwsh; the nearest is 'zsh'", "completion", "zhs")]
    [InlineData("polcy: expected config, api, policy, scores, run, compare; the nearest is 'policy'", "schema", "polcy")]
    public void The_nearest_is_named(string message, params string[] words)
    {
        var parsed = MtqCommand.Create().Parse(words);
        var told = Assert.Single(WrongUse.Of(parsed, (_, text) => text));
        Assert.StartsWith(message, told.TrimStart(' '), StringComparison.Ordinal);
    }
}
