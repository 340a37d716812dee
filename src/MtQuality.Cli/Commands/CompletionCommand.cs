using System.CommandLine;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq completion</c>: scripts that let a shell complete the commands and options of mtq.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string?>("shell")
        {
            Description = $"The shell: {string.Join(", ", Shells)}.",
            CustomParser = result => NamedChoice.Parse(result, Shells),
        };
        shell.CompletionSources.Add(Shells);
        var command = new GroupedCommand("completion",
            """
            Prints a script that lets a shell complete commands, options and their values.

              eval "$(mtq completion bash)"                             in ~/.bashrc
              mtq completion zsh > ~/.zfunc/_mtq                        with fpath+=~/.zfunc before compinit
              mtq completion fish > ~/.config/fish/completions/mtq.fish
              mtq completion pwsh | Out-String | Invoke-Expression      in $PROFILE

            The script asks mtq itself, so that it need not be renewed with mtq.
            """)
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.WriteLine(EmbeddedText.Read($"completion/mtq.{parsed.GetValue(shell)}"));
            return ExitCode.Done;
        });
        return command;
    }
}
