using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Learning;
using MtQuality.Metrics;
using MtQuality.Metrics.Attacks;
using MtQuality.Reporting.Evaluation;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq evaluate</c>: how well scores separate labelled articles, in all and by part.</summary>
internal sealed class EvaluateCommand
{
    private const int SayEvery = 256;

    // The measures that fit on a terminal; the files hold all.
    private static readonly string[] ShownMeasures = ["auroc", "tpr_at_1_percent", "flagged_garbled", "flagged_human", "ece"];

    private readonly Terminal _terminal;
    private readonly LabelledInput _input = new();
    private readonly AnalyzerSettings _settings;
    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder for the evaluation. Default: reports/evaluation.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _force = new("--force")
    {
        Description = "Replace an existing evaluation that was made with other settings or articles.",
    };

    private readonly Option<bool> _attacks = new("--attacks")
    {
        Description =
            $"Also score every article after each of {AttackSuite.All.Count} attacks: "
            + $"{string.Join(", ", AttackSuite.All.Select(attack => attack.Name))}.",
    };

    private EvaluateCommand(Terminal terminal) => (_terminal, _settings) = (terminal, new AnalyzerSettings(ScoreCommand.EncoderOptions()));

    public static Command Create(Terminal terminal)
    {
        var evaluate = new EvaluateCommand(terminal);
        var command = new GroupedCommand("evaluate",
            """
            Scores labelled articles and measures how well the scores separate garbled text from human text.

              mtq evaluate held-out.jsonl                           measures the shipped model
              mtq evaluate held-out.jsonl --model models/mine       measures your own model
              mtq evaluate pages.csv --column label=verdict --human ok --translated bad --out reports/check
              mtq evaluate held-out.jsonl --attacks                 also measures what attacks on the texts change

            Prints and writes AUROC, the share found at 1 % and 5 % false alarms, F1 and calibration, each with its
            interval, for all articles and for every label, tool, domain, lang_pair, year and length. A group that
            is too small for a figure gets a dash. Intervals resample whole groups of articles. The rows of a sheet of
            mtq sample count as many articles as they stand for.
            """);
        command.AddGroup("Output", evaluate._out, evaluate._force);
        evaluate._input.AddTo(command, trains: false);
        command.AddGroup("Attacks", evaluate._attacks);
        command.AddGroup("Model and policy", added => evaluate._settings.AddTo(added, withModel: true));
        command.SetInterruptible(evaluate.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var analyzer = _settings.Build(parsed, EncoderUse.Needed);
        var folder = parsed.GetValue(_out) ?? Path.Combine("reports", "evaluation");
        var report = new EvaluationReport { Inputs = new RunInputs([.. _input.Paths(parsed).Select(PathArguments.Named)]) };
        var slices = await _terminal.ShowStatus(say => Task.Run(() =>
        {
            analyzer = Score(parsed, analyzer, report, say, cancellation);
            if (report.Articles.Count == 0)
                throw new FormatException(
                    $"No labelled article got a verdict: {report.Withheld} withheld, {report.Problems} unreadable. " +
                    "Nothing was written; give articles of 50 words or more.");
            say("measuring");
            cancellation.ThrowIfCancellationRequested();
            return EvaluationWriter.Write(folder, analyzer, report, parsed.GetValue(_force));
        }, cancellation));
        Print(slices, report, folder);
        return report.Problems > 0 ? ExitCode.WrongUse : ExitCode.Done;
    }

    /// <summary>Scores all articles, and says with which analyzer: that of a small input or that of a large one.</summary>
    private QualityAnalyzer Score(
        ParseResult parsed,
        QualityAnalyzer analyzer,
        EvaluationReport report,
        Action<string> say,
        CancellationToken cancellation)
    {
        string[] facetNames = [.. Slices.Facets, CheckedSheet.StandsFor];
        var labelled = _input.Read(parsed, _input.Paths(parsed), _input.Sample(parsed), facetNames, problem =>
        {
            report.Problems++;
            _terminal.Error(problem.ToString());
        });
        if (_settings.DependsOnSize(parsed))
        {
            (var isSmall, labelled) = InputSize.Of(labelled, item => item.Labelled.Article.Text.Length);
            analyzer = isSmall ? analyzer.With(EncoderUse.All) : analyzer;
        }
        IReadOnlyList<Attack> attacks = parsed.GetValue(_attacks) ? AttackSuite.All : [];
        ScoreCard Scored(Article article) => NumbersOnly(analyzer.Analyze(article));
        var scored = OrderedParallel.Map(
            labelled,
            item => (
                Card: Scored(item.Labelled.Article),
                Attacked: attacks.Select(attack => (attack.Name, Card: Scored(attack.Apply(item.Labelled.Article)))).ToList(),
                item.Labelled,
                item.Facets),
            cancellation);
        foreach (var (card, attacked, article, facets) in scored)
        {
            foreach (var (attack, attackedCard) in card.Verdict == Verdict.Withheld ? [] : attacked)
                report.AddAttacked(attackedCard, PlainText.Name(article.Kind), attack, StandsFor(facets));
            report.Add(
                card,
                PlainText.Name(article.Kind),
                new Dictionary<string, string>(facets) { ["label"] = article.Article.Label! },
                StandsFor(facets));
            if ((report.Articles.Count + report.Withheld) % SayEvery == 0)
                say(string.Create(CultureInfo.InvariantCulture, $"{report.Articles.Count + report.Withheld:N0} articles scored"));
        }
        return analyzer;
    }

    /// <summary>Number of articles that a row stands for: 1, or what a check sheet says.</summary>
    /// <exception cref="FormatException">It says no number above 0.</exception>
    private static double StandsFor(IReadOnlyDictionary<string, string> facets)
    {
        if (!facets.TryGetValue(CheckedSheet.StandsFor, out var text) || text.Length == 0)
            return 1;
        return double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number > 0
            ? number
            : throw new FormatException(
                $"'{CheckedSheet.StandsFor}' is '{text}', but should be a number above 0; leave that column as `mtq sample` wrote it.");
    }

    // An evaluation needs only numbers, so texts and evidence are dropped to save memory.
    private static ScoreCard NumbersOnly(ScoreCard card) => card with { Evidence = [], Passages = [] };

    private void Print(IReadOnlyList<EvaluationSlice> slices, EvaluationReport report, string folder)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns(
            ["part", "garbled", "human", .. ShownMeasures.Select(name => name.Replace('_', ' '))]);
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned().NoWrap();
        foreach (var slice in slices.Where(slice => slice.Facet is "all" or "kind" or "label" or "words" or Slices.Attack))
            table.AddRow(
                [
                    Markup.Escape(PlainText.Of(slice.Facet is "all" ? "all" : $"{slice.Facet} {slice.Name}")),
                    Count(slice.Garbled),
                    $"{Count(slice.People)}{(slice.AgainstAll ? "*" : "")}",
                    .. ShownMeasures.Select(
                        name => Number(slice.Measures[Measures.Names.Index().First(item => item.Item == name).Index])),
                ]);
        _terminal.Results.Write(table);
        _terminal.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Articles.Count:N0} labelled articles, {report.Withheld:N0} more withheld. " +
                $"* Compared with all human articles. The files hold the intervals and the other parts."));
        _terminal.WriteLine($"{Path.TrimEndingDirectorySeparator(folder)}/: evaluation.html, metrics.csv, metrics.json, charts");
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(Interval? measure) =>
        measure is { } number ? number.Value.ToString("0.000", CultureInfo.InvariantCulture) : "–";
}
