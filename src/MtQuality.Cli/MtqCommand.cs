using System.CommandLine;
using System.CommandLine.Help;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli;

/// <summary>The command <c>mtq</c> with its subcommands.</summary>
internal static class MtqCommand
{
    /// <summary>What a person types; the name of the program that runs it may differ.</summary>
    public const string Name = "mtq";

    /// <summary>The command for what only describes it.</summary>
    public static RootCommand Create() => Create(new Terminal(TerminalStreams.OfProcess()));

    public static RootCommand Create(Terminal terminal)
    {
        var root = Commands(terminal);
        root.Options.OfType<HelpOption>().Single().Action = new HelpPages(terminal);
        ConfigOption.AddTo(root);
        MissingValues.Refuse(root);
        UnknownOptions.Refuse(root);
        Suggestions.AddTo(root, terminal);
        return root;
    }

    private static RootCommand Commands(Terminal terminal) => new(
        """
        mtq finds machine-translated and spun articles and shows the words that give them away.

        Score       score     score articles and write a report
                    explain   show articles with their evidence marked
                    compare   compare a page with its source
                    families  find articles that share a source, and who copied whom
        Review      serve     judge articles in the browser
                    report    group scored articles, try other thresholds, compare runs
                    sample    draw articles to check by hand, evaluate the answers
                    signals   list what is measured
        Train       train     train a classifier on your own labelled articles
                    evaluate  measure a classifier on labelled articles
                    lm        build and inspect language models
        Scale out   merge     join the shards of a run
                    slurm     write a Slurm script that scores shards and merges them
        Set up      completion  let a shell complete commands and options
                    schema    describe the files that mtq reads and writes

        Examples    mtq score articles/           writes reports/articles/
                    mtq explain page.txt          prints one article and its evidence

        Exit codes  0 done, 1 --fail-over exceeded, 2 wrong use or unreadable input, 130 interrupted

        `mtq COMMAND --help` is the manual of a command; `mtq --version` prints the version.
        """)
    {
        ScoreCommand.Create(terminal),
        ServeCommand.Create(terminal),
        ReportCommand.Create(terminal),
        SampleCommand.Create(terminal),
        MergeCommand.Create(terminal),
        SlurmCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        CompareCommand.Create(terminal),
        FamiliesCommand.Create(terminal),
        SignalsCommand.Create(terminal),
        LmCommand.Create(terminal),
        TrainCommand.Create(terminal),
        EvaluateCommand.Create(terminal),
        CompletionCommand.Create(terminal),
        SchemaCommand.Create(terminal),
    };
}
