using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Encoders;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq score</c>: the main job.</summary>
internal sealed class ScoreCommand
{
    private const string Output = "-";

    private readonly Terminal _terminal;
    private readonly AnalyzerSettings _settings;

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders, quoted patterns ('crawl/**/*.html'), @FILE with one path per line, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder for the run, or - to print the scores to standard output. Default: reports/NAME, after the first path.",
        HelpName = "DIR|-",
    };
    private readonly Option<ScoreFormat> _format = new("--format")
    {
        Description = "Format of the scores. jsonl also holds the text and all evidence. sarif and annotations are as csv, and also give "
            + "the findings for code hosts and for annotation servers. Default: csv.",
        HelpName = string.Join('|', Enum.GetValues<ScoreFormat>().Select(NamedChoice.NameOf)),
        CustomParser = result => NamedChoice.Parse(result, Enum.GetValues<ScoreFormat>()),
    };
    private readonly Option<Kept> _keep = new("--keep")
    {
        Description = "How much of each article the run keeps: its text, the evidence without the text, or scores alone. Default: text.",
        HelpName = "text|evidence|scores",
        CustomParser = result => NamedChoice.Parse(result, Enum.GetValues<Kept>()),
    };
    private readonly Option<double?> _failOver = new("--fail-over")
    {
        Description = "Exit with 1 if the share of flagged articles is larger than this, 0 to 1.",
        HelpName = "SHARE",
        CustomParser = InvariantNumber.Parse,
    };
    private readonly Option<bool> _page = new("--page")
    {
        Description = "Treat the text of a record as a whole page with teasers and menus, as for a .txt file.",
    };
    private readonly Option<double?> _maxArticle = new("--max-article")
    {
        Description = "Largest article to read, in MB; larger ones are listed in errors.csv. Default: 8.",
        HelpName = "MB",
        CustomParser = InvariantNumber.Parse,
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Replace an existing run that was made with other settings or inputs.",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Continue an interrupted run of the same inputs and options, or start it if there is none.",
    };
    private readonly Option<string[]> _skipScored = new("--skip-scored")
    {
        Description = "Leave out articles with the same content as those in these run folders (same signature).",
        HelpName = "RUN…",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<Shard> _shard = new("--shard")
    {
        Description = "Score one share of the inputs, such as 3/64; mtq merge joins the shards. Default: 1/1, everything.",
        HelpName = "N/COUNT",
        CustomParser = ShardOption.Parse,
        DefaultValueFactory = _ => Shard.Whole,
    };
    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "Number of articles scored at the same time. Default: the number of cores.",
        HelpName = "N",
        CustomParser = result => InvariantNumber.ParseCount(result),
    };
    private readonly Option<bool> _allowUnreadable = new("--allow-unreadable")
    {
        Description = "Do not exit with 2 when some input cannot be read; errors.csv still lists it.",
    };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print errors only: no progress, notes or table." };

    private readonly InputSettings _input = new();

    private ScoreCommand(Terminal terminal, EncoderSettings encoder) => (_terminal, _settings) = (terminal, new AnalyzerSettings(encoder));

    /// <summary>The options of the encoder for commands that score an input of any size.</summary>
    public static EncoderSettings EncoderOptions() => new(
        $"all for fewer than {InputSize.ManyArticles.ToString("N0", CultureInfo.InvariantCulture)} articles, otherwise needed; none if the "
            + "model does not read it",
        EncoderUse.Needed,
        EncoderUse.All,
        EncoderUse.None);

    public static Command Create(Terminal terminal)
    {
        var score = new ScoreCommand(terminal, EncoderOptions());
        var command = new GroupedCommand("score",
            """
            Scores articles and writes a run folder: scores, findings, errors, charts and an HTML report.

              mtq score articles/                                    writes reports/articles/
              mtq score news.csv --column text=body --out night/1    reads the text from the column "body"
              mtq score articles/ --out - | head -5                  prints the scores as CSV
              mtq score articles/ --fail-over 0.2                    exits with 1 if more than 20 % are flagged
              mtq score articles/ --format sarif --out - > a.sarif   gives the findings to a code host
              mtq score articles/ --resume                           continues an interrupted run
              mtq score new/ --out night/2 --skip-scored night/1     leaves out articles scored before

            Reads plain text, Markdown, HTML, CSV, TSV, JSONL, Parquet, WARC and WET, each also as .gz or .zst.
            The content decides the format, then the name. Input that cannot be read is listed in errors.csv;
            everything else is scored, and the exit code is 2.
            """);
        command.Arguments.Add(score._paths);
        command.AddGroup(
            "Output",
            score._out,
            score._format,
            score._keep,
            score._force,
            score._failOver,
            score._allowUnreadable,
            score._quiet);
        command.AddGroup("Input", added =>
        {
            score._input.AddTo(added);
            added.Options.Add(score._page);
            added.Options.Add(score._maxArticle);
        });
        command.AddGroup("Long and divided runs", score._resume, score._skipScored, score._shard, score._threads);
        command.AddGroup("Model and policy", added => score._settings.AddTo(added, withModel: true));
        score._failOver.Validators.Add(InvariantNumber.Within(0, 1));
        score._maxArticle.Validators.Add(InvariantNumber.Within(0.001, 1000));
        command.Validators.Add(score.RefuseWithoutFolder);
        command.SetInterruptible(score.Run);
        return command;
    }

    /// <summary>Gives a command that prepares shards the paths of this one and the options that change what a shard contains.</summary>
    /// <returns>The paths, and the options that change what an analyzer says.</returns>
    public static (Argument<string[]> Paths, AnalyzerSettings Settings) AddShardOptions(Terminal terminal, Command command)
    {
        var score = new ScoreCommand(
            terminal,
            new EncoderSettings(
                "needed; none if the model does not read it", EncoderUse.Needed, EncoderUse.All, EncoderUse.None));
        command.Arguments.Add(score._paths);
        foreach (var option in new Option[] { score._format, score._keep, score._page, score._maxArticle, score._skipScored })
            command.Options.Add(option);
        score._maxArticle.Validators.Add(InvariantNumber.Within(0.001, 1000));
        score._input.AddTo(command);
        score._settings.AddTo(command, withModel: true);
        return (score._paths, score._settings);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        // Ctrl-C is handled only after the command has yielded once.
        await Task.Yield();
        _terminal.IsQuiet = parsed.GetValue(_quiet);
        var analyzer = _settings.Build(parsed, EncoderUse.Needed);
        var paths = parsed.GetValue(_paths)!;
        var meter = new ReadMeter();
        var reader = new CorpusReader(_input.Apply(parsed, new ReadOptions
        {
            Meter = meter,
            LeavesPagesRaw = true,
            RecordsArePages = parsed.GetValue(_page),
            MaxArticle = (long)((parsed.GetValue(_maxArticle) ?? ReadOptions.DefaultMaxArticle / 1e6) * 1e6),
        }));
        var (items, earlier) = (reader.Read(paths), parsed.GetValue(_skipScored) ?? []);
        if (_settings.DependsOnSize(parsed) && earlier.Length > 0)
        {
            // Its scores must compare with those of the earlier run, whatever the size of either.
            var readingAll = analyzer.With(EncoderUse.All);
            analyzer = ScoredBefore.SignatureOf(earlier[0]) == readingAll.Signature.Id ? readingAll : analyzer;
        }
        else if (_settings.DependsOnSize(parsed) && !paths.Contains(CorpusReader.StandardInput))
        {
            (var isSmall, items) = await Task.Run(() => InputSize.Of(items, LengthOf), cancellation).WaitAsync(cancellation);
            analyzer = isSmall ? analyzer.With(EncoderUse.All) : analyzer;
        }
        var before = ScoredBefore.Read(earlier, analyzer.Signature.Id);
        var share = new RunShare(parsed.GetValue(_shard), before.Hash)
        {
            Inputs = new RunInputs([.. paths.Select(PathArguments.Named)]),
        };
        var run = new ScoreRun(
            _terminal,
            analyzer,
            new RunInput(
                items,
                meter,
                _terminal.ShowsProgress ? CorpusReader.SizeOf(paths) : null,
                share,
                before,
                parsed.GetValue(_threads) ?? Environment.ProcessorCount));
        var output = parsed.GetValue(_out) ?? Path.Combine("reports", PathArguments.NameOf(paths[0]));
        var shape = new RunShape(parsed.GetValue(_format), parsed.GetValue(_keep));
        var outcome = output == Output
            ? await run.ToOutput(shape, cancellation)
            : await run.ToFolder(output, shape, parsed.GetValue(_force), parsed.GetValue(_resume), cancellation);

        var isWrong = outcome.IsEmpty || outcome.Problems > 0 && !parsed.GetValue(_allowUnreadable);
        var code = isWrong ? ExitCode.WrongUse : ExitCode.Done;
        if (parsed.GetValue(_failOver) is { } limit && outcome.FlaggedShare > limit)
        {
            _terminal.Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{outcome.FlaggedShare:P1} of the articles are flagged, over the limit of {limit:P1}."));
            code = Math.Max(code, ExitCode.OverLimit);
        }
        return code;
    }

    private static long? LengthOf(CorpusItem item) => item switch
    {
        CorpusItem.Read read => read.Article.Text.Length,
        CorpusItem.Raw raw => raw.Length,
        _ => null,
    };

    private void RefuseWithoutFolder(CommandResult result)
    {
        if (result.GetResult(_out) is { Tokens: [{ Value: Output }] } && result.GetResult(_resume) is { Implicit: false })
            result.AddError("--resume needs a run folder, but --out - writes none; name a folder with --out.");
        if (result.GetResult(_out) is { Tokens: [{ Value: Output }] }
            && result.GetResult(_format) is { Tokens: [{ Value: var format }] }
            && format.Equals(nameof(ScoreFormat.Parquet), StringComparison.OrdinalIgnoreCase))
            result.AddError("--format parquet cannot be written to standard output; name a folder with --out, or use --format jsonl.");
        if (result.GetResult(_keep) is { Tokens: [{ Value: var kept }] }
            && kept.Equals(nameof(Kept.Scores), StringComparison.OrdinalIgnoreCase)
            && result.GetResult(_format) is { Tokens: [{ Value: var asked }] }
            && Enum.TryParse<ScoreFormat>(asked, ignoreCase: true, out var ofFindings)
            && ofFindings is ScoreFormat.Sarif or ScoreFormat.Annotations)
            result.AddError($"--keep scores leaves out the findings, of which --format {asked} is made; use --keep evidence.");
    }
}
