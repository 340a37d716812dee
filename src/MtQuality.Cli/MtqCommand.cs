using System.CommandLine;
using MtQuality.Cli.Commands;

namespace MtQuality.Cli;

/// <summary>The command <c>mtq</c> and all that it can do.</summary>
internal static class MtqCommand
{
    public static RootCommand Create(Terminal terminal) => new(
        """
        Finds articles that no one wrote: news run through a translator and back, or through a synonym spinner.

        Start with:
          mtq score articles/              score a folder, write reports/articles/
          mtq report reports/articles/     group what was scored, choose a threshold, compare runs
          mtq explain page.txt             show the words that speak against one page
          mtq compare source.txt page.txt  show what of its source stands in a page
          mtq signals                      list what is measured
          mtq train pages.csv --out DIR    learn from labelled articles of your own

        Exit codes: 0 done; 1 more articles flagged than --fail-over allows; 2 wrong use, or some input could not be read;
        130 interrupted. Where several hold, the largest.
        """)
    {
        ScoreCommand.Create(terminal),
        ReportCommand.Create(terminal),
        SampleCommand.Create(terminal),
        MergeCommand.Create(terminal),
        SlurmCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        CompareCommand.Create(terminal),
        SignalsCommand.Create(terminal),
        LmCommand.Create(terminal),
        TrainCommand.Create(terminal),
        EvaluateCommand.Create(terminal),
    };
}
