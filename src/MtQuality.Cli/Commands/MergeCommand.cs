using System.CommandLine;
using MtQuality.Cli.Shell;
using MtQuality.Reporting.Runs;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq merge</c>: joins the shards of a run.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var folders = new Argument<string[]>("dir")
        {
            Description = "Folders of shards in any order, or one folder that contains them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = "Folder for the merged run.", HelpName = "DIR", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace an existing run that was made with other settings or inputs." };
        var quiet = new Option<bool>("--quiet") { Description = "Print errors only." };
        var command = new GroupedCommand("merge",
            """
            Joins the shards of a run. The result is identical to one run over all inputs.

              mtq score pages/ --shard 1/2 --out shards/1
              mtq score pages/ --shard 2/2 --out shards/2       for example on another machine
              mtq merge shards --out reports/pages
            """)
        {
            folders,
            output,
            force,
            quiet,
        };
        command.SetAction(parsed =>
        {
            terminal.IsQuiet = parsed.GetValue(quiet);
            var folder = parsed.GetValue(output)!;
            var summary = RunMerge.Join(parsed.GetValue(folders)!, folder, parsed.GetValue(force));
            if (!terminal.IsQuiet)
                RunResults.Print(terminal, summary, folder);
            return ExitCode.Done;
        });
        return command;
    }
}
