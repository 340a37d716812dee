using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Lexicons;
using MtQuality.Reporting;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq report</c>: stored scores grouped, compared and judged by other thresholds.</summary>
internal sealed class ReportCommand
{
    private const int MaxRows = 20;

    private readonly Terminal _terminal;
    private readonly Argument<string[]> _runs = new("run")
    {
        Description = "Folder of a finished run, or of two runs to compare.",
        Arity = new ArgumentArity(1, 2),
    };
    private readonly Option<Grouping> _by = new("--by", "--group-by")
    {
        Description = "How articles are grouped: host is that of the url, date means month, and a column is any of scores.csv. "
            + "Default: site.",
        HelpName = $"{string.Join('|', Grouping.Named.Select(grouping => grouping.Name))}|COLUMN",
        CustomParser = ParseGrouping,
        DefaultValueFactory = _ => Grouping.Site,
    };
    private readonly Option<double?> _flagged = new("--flagged")
    {
        Description = "Minimum score of a flagged article. Default: the threshold of the run.",
        HelpName = "SCORE",
        CustomParser = InvariantNumber.Parse,
    };
    private readonly Option<double?> _suspect = new("--suspect")
    {
        Description = "Minimum score of a suspect article. Default: the threshold of the run.",
        HelpName = "SCORE",
        CustomParser = InvariantNumber.Parse,
    };
    private readonly Option<string?> _model = new("--model")
    {
        Description = "Folder of the model that scored the run. Default: the shipped model.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder for report.html, groups.csv, thresholds.csv and charts.",
        HelpName = "DIR",
    };

    private ReportCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var report = new ReportCommand(terminal);
        var command = new GroupedCommand("report",
            """
            Groups the stored scores of a run, applies other thresholds and compares two runs, without scoring again.

              mtq report reports/crawl                            shares by site, and what each threshold would do
              mtq report reports/crawl --by week                  shares by week of the date
              mtq report reports/crawl --flagged 0.97 --out july  another threshold, written as a page with charts
              mtq report reports/june reports/july                the change between two runs

            Articles that only the new thresholds flag get the names of the signals behind their score.
            """)
        {
            report._runs,
            report._by,
            report._flagged,
            report._suspect,
            report._model,
            report._out,
        };
        report._flagged.Validators.Add(InvariantNumber.Within(0, 1));
        report._suspect.Validators.Add(InvariantNumber.Within(0, 1));
        command.SetAction(report.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var runs = parsed.GetValue(_runs)!;
        var (signature, own) = StoredRun.Read(runs[^1]);
        var policy = PolicyWith(own, parsed.GetValue(_flagged), parsed.GetValue(_suspect));
        var by = parsed.GetValue(_by)!;
        var humans = Humans(signature, parsed.GetValue(_model));
        if (parsed.GetValue(_out) is { } place)
            ReviewWriter.Prepare(place);
        // Articles that the run itself does not accuse have no reasons in its tables.
        var scores = StoredScores.Read(runs[^1], by, withReasons: policy.Flagged < own.Flagged || policy.Suspect < own.Suspect);
        var (review, other) = runs.Length == 2
            ? Compare(runs[0], runs[1], scores, policy, by)
            : (RunReview.Of(scores, policy, by), null);
        if (other is not null && StoredRun.Read(runs[0]).Signature.Id != signature.Id)
            _terminal.Note(
                "The runs have different signatures: they were made with different settings or versions, " +
                "which may explain the difference.");
        Print(review, humans, other);
        if (parsed.GetValue(_out) is { } folder)
        {
            ReviewWriter.Write(
                folder,
                new ReviewReport(
                    review,
                    humans,
                    other,
                    signature.Id,
                    Path.GetRelativePath(folder, runs[^1]).Replace(Path.DirectorySeparatorChar, '/')));
            _terminal.WriteLine($"{Path.TrimEndingDirectorySeparator(folder)}/: report.html, groups.csv, thresholds.csv, charts");
        }
        return ExitCode.Done;
    }

    private static Grouping ParseGrouping(ArgumentResult result)
    {
        var asked = result.Tokens[^1].Value;
        if (Grouping.Find(asked) is { } found)
            return found;
        result.AddError(
            $"--by {asked}: there is no such column; the nearest is '{Spelling.Nearest(asked, Grouping.Names)}'. Besides columns of "
            + $"scores.csv, there are {string.Join(", ", Grouping.Named.Select(grouping => grouping.Name))}.");
        return Grouping.Site;
    }

    /// <summary>Compares the run in <paramref name="first"/> with the <paramref name="scores"/> of the one in
    /// <paramref name="second"/>, reading each once.</summary>
    private static (RunReview Review, OtherRun? Other) Compare(
        string first, string second, IEnumerable<StoredScore> scores, Policy policy, Grouping by)
    {
        var (earlier, review) = (new RunReview(policy, by), new RunReview(policy, by));
        var difference = RunDifference.Of(earlier.Counting(StoredScores.Read(first, by)), review.Counting(scores), policy);
        string Name(string run) => Path.TrimEndingDirectorySeparator(run);
        return (review, new OtherRun(Name(first), earlier, difference, difference.Describe(Name(first), Name(second))));
    }

    private static Policy PolicyWith(Policy own, double? flagged, double? suspect)
    {
        var policy = own with { Flagged = flagged ?? own.Flagged };
        policy = policy with { Suspect = suspect ?? Math.Min(own.Suspect, policy.Flagged) };
        return policy.Suspect <= policy.Flagged
            ? policy
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--suspect {policy.Suspect} is above --flagged {policy.Flagged}; give a lower --suspect or a higher --flagged."));
    }

    private IReadOnlyList<HumanScores> Humans(Signature signature, string? folder)
    {
        string? Part(string name) => signature.Parts.FirstOrDefault(part => part.Key == name).Value;
        var isEncoded = Part("encoder_scorer") is not (null or "none");
        var scorer = Part(isEncoded ? "encoder_scorer" : "scorer");
        var model = folder is not null ? TrainedModelFile.Read(folder)
            : isEncoded ? TrainedModel.ShippedWithEncoder
            : TrainedModel.Shipped;
        if (scorer == model.ScorerName)
            return model.Humans;
        _terminal.Note(folder is null
            ? "The run was not scored by the shipped model, so false-alarm rates are not shown. " +
              "Name the model that scored it with --model DIR."
            : $"The run was scored by the {scorer}, but {folder} holds the {model.ScorerName}, so false-alarm rates are not shown. " +
              "Name the right model with --model DIR.");
        return [];
    }

    private void Print(RunReview review, IReadOnlyList<HumanScores> humans, OtherRun? other)
    {
        _terminal.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{review.All.Articles:N0} articles: {review.All[Verdict.Flagged]:N0} flagged ({Share(review.All)}), " +
                $"{review.All[Verdict.Suspect]:N0} suspect, {review.All[Verdict.Withheld]:N0} withheld; " +
                $"{PolicyText.Of(review.Policy)}"));
        var groups = new Table { Border = TableBorder.Simple }.AddColumns(
            review.By.Name,
            "articles",
            "flagged",
            "share (95 %)");
        if (other is not null)
            groups.AddColumn(PlainText.Cell($"in {other.Name}"));
        groups.AddColumn("mostly because");
        var all = review.Groups;
        foreach (var group in all.Take(MaxRows))
            groups.AddRow(
                [
                    PlainText.Cell(group.Name),
                    Number(group.Articles),
                    Number(group[Verdict.Flagged]),
                    Share(group),
                    .. other is null ? (string[])[] : [other.Review.Find(group.Name) is { } earlier ? Share(earlier) : "–"],
                    PlainText.Cell(string.Join("; ", group.Reasons)),
                ]);
        _terminal.Results.Write(groups);
        if (all.Count > MaxRows)
            _terminal.WriteLine($"{Number(all.Count - MaxRows)} more groups; --out DIR writes all of them.");
        var thresholds = new Table { Border = TableBorder.Simple }.AddColumns(
            "threshold", "articles", "share", "human texts", "worst register");
        foreach (var row in ThresholdTable.Of(review, humans, ThresholdTable.Thresholds(review.Policy)))
            thresholds.AddRow(
                row.Threshold.ToString("0.####", CultureInfo.InvariantCulture),
                Number(row.Articles),
                Percent(row.Share),
                row.Human is { } human ? $"{Percent(human.Value)} (at most {Percent(human.High)})" : "–",
                row.Worst is { } worst ? $"{Percent(worst.Value)}  {PlainText.Cell(row.WorstName)}" : "–");
        _terminal.Results.Write(thresholds);
        if (other is not null)
            _terminal.WriteLine($"{other.Description}.");
    }

    private static string Share(ArticleGroup group) =>
        group.Judged == 0
            ? "–"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{100 * group.Flagged.Value:0.0} %, {100 * group.Flagged.Low:0.0}–{100 * group.Flagged.High:0.0}");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
