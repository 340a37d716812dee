using System.CommandLine;
using System.Globalization;
using MtQuality.Reporting.Review;
using MtQuality.Scoring;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq report</c>: stored scores judged anew, grouped and compared, without scoring again.</summary>
internal sealed class ReportCommand
{
    private const int MaxRows = 20;

    private readonly Terminal _terminal;
    private readonly Argument<string[]> _runs = new("run") { Description = "Folder of a finished run, or of two to compare.", Arity = new ArgumentArity(1, 2) };
    private readonly Option<GroupKey> _by = new("--by") { Description = "What articles are grouped by; date by month.", HelpName = "site|date|source" };
    private readonly Option<double?> _flagged = new("--flagged") { Description = "Score from which an article is flagged, in place of the run's own.", HelpName = "SCORE", CustomParser = InvariantNumber.Parse };
    private readonly Option<double?> _suspect = new("--suspect") { Description = "Score from which an article is suspect, likewise.", HelpName = "SCORE", CustomParser = InvariantNumber.Parse };
    private readonly Option<string?> _model = new("--model") { Description = "Folder of the model that scored, where it is not the shipped one: its human scores bound the false alarms.", HelpName = "DIR" };
    private readonly Option<string?> _out = new("--out") { Description = "Folder for report.html, groups.csv, thresholds.csv and the charts.", HelpName = "DIR" };

    private ReportCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var report = new ReportCommand(terminal);
        var command = new Command("report",
            """
            Judges the stored scores of a run anew and groups them, without scoring again: the share of flagged articles of every
            site, month or file with its interval, what each threshold would do, and how two runs differ.

              mtq report reports/crawl                           by site
              mtq report reports/crawl --flagged 0.97 --out july  with another threshold, as a page with charts
              mtq report reports/june reports/july --by date     the change between two runs
            """)
        {
            report._runs,
            report._by,
            report._flagged,
            report._suspect,
            report._model,
            report._out,
        };
        report._runs.Validators.Add(PathArguments.RefuseOptions);
        report._flagged.Validators.Add(InvariantNumber.Within(0, 1));
        report._suspect.Validators.Add(InvariantNumber.Within(0, 1));
        command.SetAction(report.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var runs = parsed.GetValue(_runs)!;
        var (signature, own) = StoredRun.Read(runs[^1]);
        var policy = Anew(own, parsed.GetValue(_flagged), parsed.GetValue(_suspect));
        var by = parsed.GetValue(_by);
        var humans = Humans(signature, parsed.GetValue(_model));
        var review = RunReview.Of(StoredScores.Read(runs[^1]), policy, by);
        var difference = runs.Length == 2 ? RunDifference.Of(StoredScores.Read(runs[0]), StoredScores.Read(runs[1]), policy) : null;
        if (difference is not null && StoredRun.Read(runs[0]).Signature.Id != signature.Id)
            _terminal.Note("The runs have different signatures: a difference may come from the program and not from the articles.");
        Print(review, by, humans, difference);
        if (parsed.GetValue(_out) is { } folder)
        {
            ReviewWriter.Write(folder, new ReviewReport(review, by, humans, difference, signature.Id, Path.GetRelativePath(folder, runs[^1]).Replace(Path.DirectorySeparatorChar, '/')));
            _terminal.WriteLine($"{Path.TrimEndingDirectorySeparator(folder)}/: report.html, groups.csv, thresholds.csv, charts");
        }
        return ExitCode.Done;
    }

    private static Policy Anew(Policy own, double? flagged, double? suspect)
    {
        var policy = own with { Flagged = flagged ?? own.Flagged };
        policy = policy with { Suspect = suspect ?? Math.Min(own.Suspect, policy.Flagged) };
        return policy.Suspect <= policy.Flagged ? policy : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"--suspect {policy.Suspect} is above --flagged {policy.Flagged}; what is flagged is suspect too."));
    }

    private IReadOnlyList<HumanScores> Humans(Signature signature, string? folder)
    {
        var scorer = signature.Parts.FirstOrDefault(part => part.Key == "scorer").Value;
        var model = folder is null ? TrainedModel.Shipped : TrainedModelFile.Read(folder);
        if (scorer == model.ScorerName)
            return model.Humans;
        _terminal.Note(folder is null
            ? "The run was not scored by the shipped model: no human scores bound the false alarms. --model names the one that scored."
            : $"The run was scored by the {scorer}, and {folder} holds the {model.ScorerName}: no human scores bound the false alarms.");
        return [];
    }

    private void Print(RunReview review, GroupKey by, IReadOnlyList<HumanScores> humans, RunDifference? difference)
    {
        _terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{review.All.Articles:N0} articles: {review.All[Verdict.Flagged]:N0} flagged ({Share(review.All)}), {review.All[Verdict.Suspect]:N0} suspect, {review.All[Verdict.Withheld]:N0} withheld; flagged from {review.Policy.Flagged:0.####}, suspect from {review.Policy.Suspect:0.####}"));
        var groups = new Table { Border = TableBorder.Simple }.AddColumns(by.ToString().ToLowerInvariant(), "articles", "flagged", "share (95 %)", "mostly because");
        var all = review.Groups;
        foreach (var group in all.Take(MaxRows))
            groups.AddRow(PlainText.Cell(group.Name), Number(group.Articles), Number(group[Verdict.Flagged]), Share(group), PlainText.Cell(string.Join("; ", group.Reasons)));
        _terminal.Results.Write(groups);
        if (all.Count > MaxRows)
            _terminal.WriteLine($"{Number(all.Count - MaxRows)} more groups; --out writes them all.");
        var thresholds = new Table { Border = TableBorder.Simple }.AddColumns("threshold", "articles", "share", "human texts", "worst register");
        foreach (var row in ThresholdTable.Of(review, humans, ThresholdTable.Thresholds(review.Policy)))
            thresholds.AddRow(row.Threshold.ToString("0.####", CultureInfo.InvariantCulture), Number(row.Articles), Percent(row.Share), row.Human is { } human ? $"{Percent(human.Value)} (at most {Percent(human.High)})" : "–", row.Worst is { } worst ? $"{Percent(worst.Value)}  {PlainText.Cell(row.WorstName)}" : "–");
        _terminal.Results.Write(thresholds);
        if (difference is not null)
            _terminal.WriteLine($"{difference}.");
    }

    private static string Share(ArticleGroup group) => group.Judged == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100 * group.Flagged.Value:0.0} %, {100 * group.Flagged.Low:0.0}–{100 * group.Flagged.High:0.0}");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
