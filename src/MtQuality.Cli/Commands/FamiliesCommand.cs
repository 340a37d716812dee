using System.CommandLine;
using MtQuality.Cli.Shell;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Families;
using MtQuality.Families.Results;
using MtQuality.Reporting.Families;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq families</c>: who copied whom.</summary>
internal sealed class FamiliesCommand
{
    private readonly Terminal _terminal;

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Folders of finished runs, or files, folders and patterns as mtq score reads them, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder for the result. Default: RUN/families for one run, otherwise reports/NAME-families, after the first path.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Replace an existing result that was made with another version or from other inputs.",
    };
    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Continue an interrupted search of the same inputs, or start it if there is none.",
    };
    private readonly Option<bool> _allowUnreadable = new("--allow-unreadable")
    {
        Description = "Do not exit with 2 when some input cannot be read.",
    };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print errors only: no progress, notes or table." };

    private readonly InputSettings _input = new();

    private FamiliesCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var families = new FamiliesCommand(terminal);
        var command = new GroupedCommand("families",
            """
            Finds articles that share a source, the likely original of each family, and who copies from whom.

              mtq families reports/articles            searches a finished run, writes reports/articles/families/
              mtq families crawl/ --out reports/farm   searches articles that were not scored
              mtq families crawl/ --resume             continues an interrupted search

            Finds copies, spun copies, translations there and back, and excerpts of about 100 words, whatever the
            order of their sentences. Writes families.csv, pairs.csv, sites.csv and pages. The likely original has
            the fewest signs of garbling, the earliest date, the most words, or most of what the others share; a
            probability says how sure that is.
            """);
        command.Arguments.Add(families._paths);
        families._paths.Validators.Add(PathArguments.RefuseOptions);
        command.AddGroup("Output", families._out, families._force, families._allowUnreadable, families._quiet);
        command.AddGroup("Input", families._input.AddTo);
        command.AddGroup("Long searches", families._resume);
        command.SetAction(families.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        await Task.Yield();
        _terminal.IsQuiet = parsed.GetValue(_quiet);
        var paths = parsed.GetValue(_paths)!;
        var input = new FamilyInputs(_terminal, paths, _input.Apply(parsed, new ReadOptions { LeavesPagesRaw = true }));
        var output = parsed.GetValue(_out) ?? input.DefaultOutput;
        var analyzer = new QualityAnalyzer();
        var signature = new Signature([.. FamilySearch.MadeOf, new("scorer", analyzer.Signature.Id)]);
        using var writer = FamilyWriter.Create(
            output, signature, new RunInputs([.. paths.Select(PathArguments.Named)]), parsed.GetValue(_force), parsed.GetValue(_resume));
        return await Task.Run(() => Search(parsed, input, output, analyzer, writer, cancellation), cancellation);
    }

    private int Search(
        ParseResult parsed, FamilyInputs input, string output, QualityAnalyzer analyzer, FamilyWriter writer, CancellationToken cancellation)
    {
        FamilyReport report;
        IReadOnlyList<string> files;
        using (var search = FamilySearch.In(writer.WorkPath))
        {
            search.Add(input.After(search), cancellation);
            if (search.Count == 0)
            {
                writer.Discard();
                _terminal.Error($"no article was read from {string.Join(", ", parsed.GetValue(_paths)!)}, so nothing was written.");
                return ExitCode.WrongUse;
            }
            report = search.Find(Score, cancellation);
            files = writer.Write(report);
        }
        writer.Publish();
        if (!_terminal.IsQuiet)
            FamilyResults.Print(_terminal, report, files, output);
        return input.Problems > 0 && !parsed.GetValue(_allowUnreadable) ? ExitCode.WrongUse : ExitCode.Done;

        double? Score(Article article) => analyzer.Analyze(article).Assessment.Score;
    }
}
