using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Corpus.Items;
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
        Description = "Folders of finished runs or of shards, or files, folders and patterns as mtq score reads them, or - for standard "
            + "input.",
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
    private readonly Option<Shard> _shard = new("--shard")
    {
        Description = "Only read one share of the inputs, such as 3/64; mtq families over all shards searches them. Default: 1/1, "
            + "everything.",
        HelpName = "N/COUNT",
        CustomParser = ShardOption.Parse,
        DefaultValueFactory = _ => Shard.Whole,
    };
    private readonly Option<bool> _allowUnreadable = new("--allow-unreadable")
    {
        Description = "Do not exit with 2 when some input cannot be read; errors.csv still lists it.",
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
              mtq families crawl/ --shard 1/2 --out shards/1
              mtq families shards/1 shards/2 --out reports/farm

            Finds copies, spun copies, translations there and back, and excerpts of about 100 words, whatever the
            order of their sentences. Writes families.csv, pairs.csv, sites.csv and pages. The likely original has
            the fewest signs of garbling, the earliest date, the most words, or most of what the others share; a
            probability says how sure that is.
            """);
        command.Arguments.Add(families._paths);
        families._out.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "-" }])
                result.AddError("--out -: families are written into a folder, and not to standard output; name one, or leave it out.");
        });
        command.AddGroup("Output", families._out, families._force, families._allowUnreadable, families._quiet);
        command.AddGroup("Input", families._input.AddTo);
        command.AddGroup("Long and divided searches", families._resume, families._shard);
        command.SetInterruptible(families.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        // Ctrl-C is handled only after the command has yielded once.
        await Task.Yield();
        _terminal.IsQuiet = parsed.GetValue(_quiet);
        var (paths, shard) = (parsed.GetValue(_paths)!, parsed.GetValue(_shard));
        var input = FamilyInputs.Of(_terminal, paths, shard, _input.Apply(parsed, new ReadOptions { LeavesPagesRaw = true }));
        var output = parsed.GetValue(_out) ?? input.DefaultOutput;
        var analyzer = new QualityAnalyzer();
        var signature = new Signature([.. FamilySearch.MadeOf, new("scorer", analyzer.Signature.Id)]);
        using var writer = FamilyWriter.Create(
            output, signature, input.Names, shard, parsed.GetValue(_force), parsed.GetValue(_resume));
        try
        {
            var (report, articles, files) = await _terminal.ShowStatus(show =>
                Task.Run(() => Search(input, analyzer, writer, show, cancellation), cancellation));
            if (articles == 0 && shard == Shard.Whole)
            {
                _terminal.Error($"no article was read from {input.Names}, so nothing was written.");
                return ExitCode.WrongUse;
            }
            if (!_terminal.IsQuiet)
                FamilyResults.Print(_terminal, report, articles, files, output);
            return input.Problems.Count > 0 && !parsed.GetValue(_allowUnreadable) ? ExitCode.WrongUse : ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            throw new RunInterruptedException("interrupted; what was read is kept, and the same command with --resume continues.");
        }
    }

    private static (FamilyReport? Report, int Articles, IReadOnlyList<string> Files) Search(
        FamilyInputs input, QualityAnalyzer analyzer, FamilyWriter writer, Action<string> show, CancellationToken cancellation)
    {
        FamilyReport? report = null;
        IReadOnlyList<string> files = [];
        int articles;
        using (var search = FamilySearch.In(writer.WorkPath))
        {
            show("reading articles");
            input.AddTo(search, cancellation);
            articles = search.Count;
            if (articles == 0 && writer.Shard == Shard.Whole)
            {
                writer.Discard();
                return (null, 0, []);
            }
            if (writer.Shard == Shard.Whole)
            {
                show(string.Create(CultureInfo.InvariantCulture, $"comparing {articles:N0} articles"));
                report = search.Find(article => analyzer.Analyze(article).Assessment.Score, cancellation);
                files = writer.Write(report, input.Problems, input.Runs);
            }
        }
        if (report is null)
            files = writer.WriteShard(articles, input.Problems);
        writer.Publish();
        return (report, articles, files);
    }
}
