using System.Diagnostics;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Tests;

/// <summary>What a shell suggests, and the scripts that ask for it.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("mtq sco", "score")]
    [InlineData("mtq lm ", "build info query")]
    [InlineData("mtq lm build --ou", "--out")]
    [InlineData("mtq score --fo", "--force --format")]
    [InlineData("mtq score --format ", "annotations csv jsonl parquet sarif")]
    [InlineData("mtq score --format p", "parquet")]
    [InlineData("mtq score --format=p", "--format=parquet")]
    [InlineData("mtq score a --encoder n", "needed none")]
    [InlineData("mtq score --model ", "none")]
    [InlineData("mtq report a --by w", "week")]
    [InlineData("mtq report a --group-by h", "host")]
    [InlineData("mtq signals case.", "case.mixed case.stray")]
    [InlineData("mtq completion ", "bash fish pwsh zsh")]
    [InlineData("mtq schema p", "policy")]
    // A path may stand here, which the shell completes.
    [InlineData("mtq score ", "")]
    [InlineData("mtq score --policy ", "")]
    [InlineData("mtq score --quiet ", "")]
    // Options of earlier versions are known and not suggested.
    [InlineData("mtq score --label", "")]
    [InlineData("mtq", "")]
    public void The_words_that_can_stand_there_are_suggested(string line, string words)
    {
        var terminal = new Terminal(TerminalStreams.OfProcess());
        Assert.Equal(words, string.Join(' ', new Suggestions(terminal, MtqCommand.Create(terminal)).For(line)));
    }

    [Theory]
    [InlineData("mtq sco", "score")]
    [InlineData("mtq score --format=p", "parquet")]
    [InlineData("mtq score --format ", "annotations csv jsonl parquet sarif")]
    public async Task Bash_completes_by_the_script(string line, string words)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        const string script = """
            PATH="$1:$PATH"
            eval "$(mtq completion bash)"
            COMP_WORDBREAKS='='
            COMP_LINE="$2" COMP_POINT=${#2} COMP_WORDS=(mtq)
            _mtq
            echo "${COMPREPLY[*]}"
            complete -p mtq
            """;
        using var shell = Process.Start(new ProcessStartInfo("/bin/bash", ["-x", "-c", script, "bash", AppContext.BaseDirectory, line])
        {
            // That of the tests is at times one that another test has just removed.
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var trace = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        // What the shell has run is shown, for mtq itself has no terminal to complain on.
        Assert.True(
            output == $"{words}\ncomplete -o bashdefault -o default -F _mtq mtq\n",
            $"{output}\n{await trace}");
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_shell_has_a_script_that_asks_mtq(string shell)
    {
        using var resource = typeof(MtqCommand).Assembly.GetManifestResourceStream($"completion/mtq.{shell}")!;
        using var reader = new StreamReader(resource);
        Assert.Contains("[suggest:", reader.ReadToEnd(), StringComparison.Ordinal);
    }
}
