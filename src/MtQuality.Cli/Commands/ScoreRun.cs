using System.Diagnostics;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Corpus.Items;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Cli.Commands;

/// <summary>How a run ended.</summary>
/// <param name="Problems">Number of inputs that could not be read.</param>
/// <param name="FlaggedShare">Share of flagged articles among those with a verdict, 0–1.</param>
/// <param name="IsEmpty">Whether no article was found, so that no run was written.</param>
internal readonly record struct RunOutcome(int Problems, double FlaggedShare, bool IsEmpty = false);

/// <summary>A run was cancelled; the message says what is kept.</summary>
internal sealed class RunInterruptedException(string message) : OperationCanceledException(message);

/// <summary>What a run is given.</summary>
/// <param name="Items">The items to read.</param>
/// <param name="Meter">Number of bytes read so far.</param>
/// <param name="Total">Number of bytes in all; null if unknown.</param>
/// <param name="Share">The shard of this run.</param>
/// <param name="Before">What earlier runs have scored.</param>
/// <param name="Threads">Number of articles scored at the same time.</param>
internal sealed record RunInput(
    IEnumerable<CorpusItem> Items,
    ReadMeter Meter,
    long? Total,
    RunShare Share,
    ScoredBefore Before,
    int Threads);

/// <summary>One pass over a corpus: read in order, scored on several threads, written in order.</summary>
internal sealed class ScoreRun(Terminal terminal, QualityAnalyzer analyzer, RunInput input)
{
    private const int ProgressEvery = 16;

    private readonly ItemSelection _selection = new(input.Items, input.Share.Shard, input.Before);
    private int _skipped;

    /// <summary>Writes a run folder and prints a summary of it.</summary>
    public async Task<RunOutcome> ToFolder(string folder, RunShape shape, bool force, bool resume, CancellationToken cancellation)
    {
        if (resume && RunWriter.FindComplete(folder, analyzer, shape, input.Share) is { } complete)
        {
            terminal.Note($"{folder} is already complete, so there is nothing to resume. Leave out --resume to score it again.");
            return Report(complete, folder);
        }
        using var writer = RunWriter.Create(folder, analyzer, shape, force, input.Share, resume);
        if (resume && writer is { Resumed: 0, ReplacesFinished: true })
            terminal.Note($"{folder} holds a finished run that this version of mtq did not write; all of it is scored anew.");
        if (writer.Resumed > 0)
            terminal.Note(Invariant($"continuing after {writer.Resumed:N0} items."));
        if (writer.Discarded > 0)
            terminal.Note(Invariant($"starting anew; --resume would have kept {writer.Discarded:N0} items of an interrupted run."));
        var problems = new ProblemLines(terminal, ListOf(folder));
        try
        {
            var scored = await Score(writer.ReadResumed(), writer.Write, Note, cancellation);
            problems.End();
            // A shard may be empty, but takes the place of no articles.
            return scored > 0 || _selection.HasArticles && !writer.ReplacesArticles
                ? Report(writer.Complete(_skipped), folder)
                : GiveUp(writer, folder);
        }
        catch (OperationCanceledException)
        {
            throw new RunInterruptedException(
                writer.Items == 0
                    ? "interrupted; nothing was written."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"interrupted; {writer.Items:N0} items are kept in {writer.PartialPath}. " +
                        $"The same command with --resume continues."));
        }
        catch (IOException exception) when (writer.Items > 0)
        {
            throw new IOException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{exception.Message} {writer.Items:N0} items are kept in {writer.PartialPath}. " +
                    $"Correct the problem and continue with --resume, or delete that folder."),
                exception);
        }

        void Note(InputProblem problem)
        {
            problems.Tell(problem);
            writer.Write(problem);
        }
    }

    /// <summary>Writes only the scores, to standard output.</summary>
    public async Task<RunOutcome> ToOutput(RunShape shape, CancellationToken cancellation)
    {
        using var pipe = new ScorePipe(terminal.OpenOutput(), analyzer, shape);
        var (articles, judged, flagged, problems) = (0, 0, 0, 0);
        try
        {
            await Score(
                [],
                card =>
                {
                    pipe.Write(card);
                    articles++;
                    judged += card.Verdict == Verdict.Withheld ? 0 : 1;
                    flagged += card.Verdict == Verdict.Flagged ? 1 : 0;
                },
                problem =>
                {
                    terminal.Error(problem.ToString());
                    problems++;
                },
                cancellation);
        }
        catch (OperationCanceledException)
        {
            throw new RunInterruptedException(Invariant($"interrupted after {articles:N0} articles."));
        }
        return new RunOutcome(problems, judged == 0 ? 0 : (double)flagged / judged);
    }

    /// <summary>Scores everything.</summary>
    /// <returns>Number of articles scored.</returns>
    private Task<long> Score(
        IEnumerable<string> done,
        Action<ScoreCard> write,
        Action<InputProblem> report,
        CancellationToken cancellation) => terminal.ShowProgress(async show =>
    {
        var clock = Stopwatch.StartNew();
        var (articles, flagged) = (0L, 0L);
        var pool = new ScorePool(analyzer, input.Threads, Skip);
        await foreach (var scored in pool.Score(_selection.After(done), cancellation))
        {
            if (scored.Problem is { } problem)
                report(problem);
            if (scored.Card is not { } card)
                continue;
            write(card);
            articles++;
            flagged += card.Verdict == Verdict.Flagged ? 1 : 0;
            if (articles % ProgressEvery == 0)
                show(new RunProgress(articles, flagged, input.Meter.Bytes, input.Total, clock.Elapsed));
        }
        if (_selection.LeftOut > 0)
            terminal.Note(Invariant($"{_selection.LeftOut:N0} articles were left out because earlier runs have scored them."));
        return articles;
    });

    private void Skip(CorpusItem.Skipped item)
    {
        _skipped += item.Count;
        terminal.Note($"skipped {item.Note}");
    }

    /// <summary>A run without a single article takes the place of none.</summary>
    private RunOutcome GiveUp(RunWriter writer, string folder)
    {
        writer.Discard();
        var former = Directory.Exists(folder) ? $"; {folder} is as it was" : "";
        var shard = input.Share.Shard == Shard.Whole ? "" : $"shard {input.Share.Shard} of ";
        terminal.Error($"no article was read from {shard}{input.Share.Inputs}, so nothing was written{former}.");
        return new RunOutcome(0, 0, IsEmpty: true);
    }

    private RunOutcome Report(RunSummary summary, string folder)
    {
        if (!terminal.IsQuiet)
            RunResults.Print(terminal, summary, folder);
        if (_skipped > 0)
        {
            var were = _skipped == 1 ? "file or record was" : "files or records were";
            terminal.Note(Invariant($"{_skipped:N0} {were} skipped, as named above."));
        }
        if (summary.Problems > 0)
            terminal.Error($"{summary.Problems} of the inputs could not be read; {ListOf(folder)} lists them with the reasons.");
        return new RunOutcome(summary.Problems, summary.FlaggedShare);
    }

    private static string ListOf(string folder) => Path.Combine(folder, "errors.csv");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
