using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq score</c>: the main job.</summary>
internal sealed class ScoreCommand
{
    private const string Output = "-";

    private readonly Terminal _terminal;
    private readonly AnalyzerSettings _settings;

    private readonly Argument<string[]> _paths = new("path") { Description = "Files, folders, patterns in quotes ('crawl/**/*.html'), @FILE with one path a line, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _out = new("--out") { Description = "Folder to write the run to, or - to write the scores alone to standard output. [default: reports/NAME, after the first path]", HelpName = "DIR|-" };
    private readonly Option<ScoreFormat> _format = new("--format") { Description = "How scores are written: csv, jsonl with all evidence and the text, or parquet.", HelpName = "csv|jsonl|parquet" };
    private readonly Option<double?> _failOver = new("--fail-over") { Description = "Exit with 1 if a larger share of the articles is flagged, 0 to 1.", HelpName = "SHARE", CustomParser = InvariantNumber.Parse };
    private readonly Option<bool> _page = new("--page") { Description = "Take the text of a JSONL or CSV record for a whole page with teasers and furniture, as that of a .txt file is." };
    private readonly Option<double?> _maxArticle = new("--max-article") { Description = "Largest article that is read, in MB; longer ones are named in errors.csv. [default: 8]", HelpName = "MB", CustomParser = InvariantNumber.Parse };
    private readonly Option<bool> _force = new("--force") { Description = "Replace a run of another signature in the folder." };

    private readonly Option<bool> _resume = new("--resume") { Description = "Continue an interrupted run of the same inputs and options; begin one where there is none." };
    private readonly Option<string[]> _skipScored = new("--skip-scored") { Description = "Leave out articles that these earlier runs have scored, whatever their ids: folders of runs of the same signature.", HelpName = "RUN…", AllowMultipleArgumentsPerToken = true };
    private readonly Option<Shard> _shard = new("--shard") { Description = "Score one share of the inputs, such as the third of 64; `mtq merge` joins them all.", HelpName = "N/COUNT", CustomParser = ParseShard, DefaultValueFactory = _ => Shard.Whole };
    private readonly Option<int?> _threads = new("--threads") { Description = "Number of articles scored at once. [default: as many as there are cores]", HelpName = "N", CustomParser = result => InvariantNumber.ParseCount(result) };
    private readonly Option<bool> _allowUnreadable = new("--allow-unreadable") { Description = "Do not exit with 2 because some input could not be read; errors.csv names it all the same." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Say nothing but errors: no progress, no notes, no table." };

    private readonly InputSettings _input = new();

    private ScoreCommand(Terminal terminal) => (_terminal, _settings) = (terminal, new AnalyzerSettings());

    public static Command Create(Terminal terminal)
    {
        var score = new ScoreCommand(terminal);
        var command = new Command("score",
            """
            Scores articles and writes a run: scores, findings, errors, charts.

              mtq score seeds                                     writes reports/seeds/
              mtq score news.jsonl --out night/2026-11-23         writes a folder of that name
              mtq score pages/ --out - | head -5                  scores alone, as CSV
              mtq score pages/ --fail-over 0.2                    exit code 1 if more than a fifth is flagged
              mtq score pages/ --resume                           continues after a crash, a full disk or Ctrl-C
              mtq score new/ --out night/2 --skip-scored night/1  only what the night before has not scored
              mtq score pages/ --shard 3/64 --out shards/3        one share of 64; see mtq merge and mtq slurm

            What can be read, each also as .gz or .zst; content counts before the name:
              page.txt           a page of plain text                  mtq score saved/page.txt
              post.md            Markdown, without code and markup     mtq score 'posts/**/*.md'
              page.html          the article of a web page             mtq score mirror/
              news.csv  .tsv     columns parted by , ; or tabs         mtq score news.tsv --column text=body
              news.jsonl         one JSON object a line                zcat news.jsonl.gz | mtq score -
              news.parquet       Apache Parquet                        mtq score news.parquet --column text=content
              crawl.warc.gz      web archives: their pages             mtq score @archives.txt --out night
              crawl.warc.wet.gz  web archives: their texts             mtq score crawl.warc.wet.gz
            Records have the fields id, text and perhaps title, url, site, date, label, group. What cannot be read is named in
            errors.csv with its place and a remedy; everything else is scored, and the exit code is 2.
            """);
        command.Arguments.Add(score._paths);
        score._paths.Validators.Add(PathArguments.RefuseOptions);
        foreach (var option in new Option[] { score._out, score._format, score._failOver, score._page, score._maxArticle, score._force, score._resume, score._skipScored, score._shard, score._threads, score._allowUnreadable, score._quiet })
            command.Options.Add(option);
        score._input.AddTo(command);
        score._settings.AddTo(command, withModel: true);
        score._failOver.Validators.Add(InvariantNumber.Within(0, 1));
        score._maxArticle.Validators.Add(InvariantNumber.Within(0.001, 1000));
        command.Validators.Add(score.RefuseWithoutFolder);
        command.SetAction(score.Run);
        return command;
    }

    /// <summary>Gives a command that prepares shards the paths of this one and the options that change what a shard says.</summary>
    public static Argument<string[]> AddShardOptions(Terminal terminal, Command command)
    {
        var score = new ScoreCommand(terminal);
        command.Arguments.Add(score._paths);
        score._paths.Validators.Add(PathArguments.RefuseOptions);
        foreach (var option in new Option[] { score._format, score._page, score._maxArticle, score._skipScored })
            command.Options.Add(option);
        score._maxArticle.Validators.Add(InvariantNumber.Within(0.001, 1000));
        score._input.AddTo(command);
        score._settings.AddTo(command, withModel: true);
        return score._paths;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        // Ctrl-C is listened to once the command has given way for the first time.
        await Task.Yield();
        _terminal.IsQuiet = parsed.GetValue(_quiet);
        var analyzer = _settings.Build(parsed);
        var paths = parsed.GetValue(_paths)!;
        var meter = new ReadMeter();
        var reader = new CorpusReader(_input.Apply(parsed, new ReadOptions
        {
            Meter = meter,
            LeavesPagesRaw = true,
            RecordsArePages = parsed.GetValue(_page),
            MaxArticle = (long)((parsed.GetValue(_maxArticle) ?? ReadOptions.DefaultMaxArticle / 1e6) * 1e6),
        }));
        var before = ScoredBefore.Read(parsed.GetValue(_skipScored) ?? [], analyzer.Signature.Id);
        var share = new RunShare(parsed.GetValue(_shard), before.Hash);
        var run = new ScoreRun(_terminal, analyzer, new RunInput(reader.Read(paths), meter, _terminal.ShowsProgress ? CorpusReader.SizeOf(paths) : null, share, before, parsed.GetValue(_threads) ?? Environment.ProcessorCount));
        var output = parsed.GetValue(_out) ?? Path.Combine("reports", NameOf(paths[0]));
        var outcome = output == Output
            ? await run.ToOutput(parsed.GetValue(_format), cancellation)
            : await run.ToFolder(output, parsed.GetValue(_format), parsed.GetValue(_force), parsed.GetValue(_resume), cancellation);

        var code = outcome.Problems > 0 && !parsed.GetValue(_allowUnreadable) ? ExitCode.WrongUse : ExitCode.Done;
        if (parsed.GetValue(_failOver) is { } limit && outcome.FlaggedShare > limit)
        {
            _terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{outcome.FlaggedShare:P1} of the articles are flagged, over the limit of {limit:P1}."));
            code = Math.Max(code, ExitCode.OverLimit);
        }
        return code;
    }

    private void RefuseWithoutFolder(CommandResult result)
    {
        if (result.GetResult(_out) is { Tokens: [{ Value: Output }] } && result.GetResult(_resume) is { Implicit: false })
            result.AddError("--resume continues the run of a folder, and with --out - there is none; name one with --out.");
        if (result.GetResult(_out) is { Tokens: [{ Value: Output }] } && result.GetResult(_format) is { Tokens: [{ Value: var format }] } && format.Equals(nameof(ScoreFormat.Parquet), StringComparison.OrdinalIgnoreCase))
            result.AddError("--format parquet writes files that are read from their ends, and standard output has none; name a folder with --out, or use --format jsonl.");
    }

    private static Shard ParseShard(ArgumentResult result)
    {
        if (!Shard.TryParse(result.Tokens[^1].Value, out var shard))
            result.AddError($"'{result.Tokens[^1].Value}' is no shard; write one such as 3/64, the third of 64.");
        return shard;
    }

    private static string NameOf(string path)
    {
        if (path == CorpusReader.StandardInput)
            return "stdin";
        if (!Path.Exists(path))
        {
            path = path.TrimStart('@');
            var wild = path.AsSpan().IndexOfAny('*', '?');
            path = wild < 0 ? path : path[..(path.LastIndexOf('/', wild) + 1)];
        }
        if (path.Length == 0)
            path = ".";
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return Directory.Exists(path) || Path.GetFileNameWithoutExtension(name) is not { Length: > 0 } bare ? name : bare;
    }
}
