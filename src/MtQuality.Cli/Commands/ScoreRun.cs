using System.Globalization;
using System.Threading.Channels;
using MtQuality.Corpus;
using MtQuality.Reporting;
using MtQuality.Scoring;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary>How a run ended.</summary>
internal readonly record struct RunOutcome(int Problems, double FlaggedShare);

/// <summary>
/// One pass over a corpus: read in order, scored on every core, written in order. A bounded queue between reading and
/// writing keeps memory flat however long the corpus is.
/// </summary>
internal sealed class ScoreRun(Terminal terminal, QualityAnalyzer analyzer, IEnumerable<CorpusItem> items)
{
    private const int TableRows = 10;
    private const int QueuedPerCore = 8;
    private const int ProgressEvery = 64;

    /// <summary>Writes a run folder and says on standard output what is in it.</summary>
    public async Task<RunOutcome> ToFolder(string folder, ScoreFormat format, bool force, CancellationToken cancellation)
    {
        using var writer = RunWriter.Create(folder, analyzer, format, force);
        await Score(writer.Write, writer.Write, cancellation);
        var summary = writer.Complete();
        Print(summary, folder);
        if (summary.Problems > 0)
            terminal.Error($"{summary.Problems} of the inputs could not be read; {Path.Combine(folder, "errors.csv")} says which and why.");
        return new RunOutcome(summary.Problems, summary.FlaggedShare);
    }

    /// <summary>Writes scores alone to standard output.</summary>
    public async Task<RunOutcome> ToOutput(ScoreFormat format, CancellationToken cancellation)
    {
        using var pipe = new ScorePipe(Terminal.OpenOutput(), analyzer, format);
        var (judged, flagged, problems) = (0, 0, 0);
        await Score(
            card =>
            {
                pipe.Write(card);
                judged += card.Verdict == Verdict.Withheld ? 0 : 1;
                flagged += card.Verdict == Verdict.Flagged ? 1 : 0;
            },
            _ => problems++,
            cancellation);
        return new RunOutcome(problems, judged == 0 ? 0 : (double)flagged / judged);
    }

    private Task Score(Action<ScoreCard> write, Action<InputProblem> report, CancellationToken cancellation) => terminal.ShowProgress(async status =>
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = Channel.CreateBounded<Task<Scored>>(QueuedPerCore * Environment.ProcessorCount);
        var reading = Task.Run(() => Enqueue(queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            var (articles, flagged) = (0, 0);
            await foreach (var next in queue.Reader.ReadAllAsync(cancellation))
            {
                var scored = await next;
                if (scored.Problem is { } problem)
                {
                    terminal.Error(problem.ToString());
                    report(problem);
                }
                if (scored.Card is not { } card)
                    continue;
                write(card);
                articles++;
                flagged += card.Verdict == Verdict.Flagged ? 1 : 0;
                if (articles % ProgressEvery == 0)
                    status(string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles, {flagged:N0} flagged"));
            }
            return articles;
        }
        finally
        {
            await stop.CancelAsync();
            // A read of a terminal or pipe cannot be called back; on Ctrl-C nobody waits for it.
            if (!cancellation.IsCancellationRequested)
                await reading;
        }
    });

    /// <summary>What became of one item: a card, or a problem.</summary>
    private readonly record struct Scored(ScoreCard? Card, InputProblem? Problem);

    private async Task Enqueue(ChannelWriter<Task<Scored>> queue, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                if (item is CorpusItem.Skipped skipped)
                    terminal.Say($"skipped {skipped.Note}");
                else
                    await queue.WriteAsync(Start(item), stop);
            }
            queue.Complete();
        }
        catch (OperationCanceledException)
        {
            queue.Complete();
        }
        catch (Exception exception)
        {
            queue.Complete(exception);
        }
    }

    private Task<Scored> Start(CorpusItem item) => item switch
    {
        CorpusItem.Read read => Task.Run(() => new Scored(analyzer.Analyze(read.Article), null)),
        CorpusItem.Unreadable unreadable => Task.FromResult(new Scored(null, unreadable.Problem)),
        _ => throw new InvalidOperationException($"No item of this kind is scored: {item}"),
    };

    private void Print(RunSummary summary, string folder)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("score", "verdict", "article", "because");
        table.Columns[0].RightAligned().NoWrap();
        table.Columns[1].NoWrap();
        foreach (var card in summary.Worst.Take(TableRows))
            table.AddRow(card.Assessment.Score.ToString("0.00", CultureInfo.InvariantCulture), PlainText.Name(card.Verdict), Cell(card.Article.Id), Cell(card.Because.Count > 0 ? card.Because[0] : ""));
        if (summary.Worst.Count > 0)
            terminal.Results.Write(table);
        var counts = string.Join(", ", summary.Verdicts.Where(verdict => verdict.Value > 0).OrderByDescending(verdict => verdict.Key == Verdict.Flagged).Select(verdict => string.Create(CultureInfo.InvariantCulture, $"{verdict.Value:N0} {PlainText.Name(verdict.Key)}")));
        terminal.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Articles:N0} articles, {summary.Words:N0} words: {(counts.Length > 0 ? counts : "none")}"));
        terminal.Results.WriteLine($"{Path.TrimEndingDirectorySeparator(folder)}/: {string.Join(", ", summary.Files)}");
    }

    private static string Cell(string text) => Markup.Escape(PlainText.Of(text).ReplaceLineEndings(" "));
}
