using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Runs;

/// <summary>
/// Writes a run folder: <c>index.html</c> and <c>articles/</c>, <c>scores.jsonl</c>, perhaps <c>scores.csv</c>, <c>findings.csv</c>,
/// <c>errors.csv</c>, <c>journal.jsonl</c>, <c>run.json</c> and <c>charts/</c>.
/// Articles stream through it. The folder appears whole when <see cref="Complete"/> is called; if it is not, what is written
/// stays hidden beside it, to be continued.
/// </summary>
public sealed class RunWriter : IDisposable
{
    private readonly QualityAnalyzer _analyzer;
    private readonly RunFolder _folder;
    private readonly ItemRows _rows;
    private readonly RunBuilder _builder;

    private RunWriter(RunFolder folder, QualityAnalyzer analyzer, ScoreFormat format, RunShare share, bool resume)
    {
        (_folder, _analyzer) = (folder, analyzer);
        _rows = new ItemRows(format, analyzer.Signature.Id);
        var header = Header(analyzer, format, share, _rows);
        if (resume && RunReader.Open(folder.PartialPath, isFinished: false) is { } begun)
        {
            folder.IsKept = true;
            if (!begun.Header.Equals(header))
            {
                begun.Dispose();
                throw new RunExistsException($"{folder.PartialPath} holds an interrupted run with other settings (signature {begun.Header.Signature}, shard {begun.Header.Shard}); give the same options again, or leave out --resume to start anew.");
            }
            _builder = new RunBuilder(folder, begun);
            Resumed = _builder.Items;
        }
        else
        {
            folder.ClearPartial();
            _builder = new RunBuilder(folder, header, _rows.Heads);
        }
    }

    /// <summary>Number of items that an interrupted run had written and this one continues after.</summary>
    public long Resumed { get; }

    /// <summary>Number of items written, those of the interrupted run included.</summary>
    public long Items => _builder.Items;

    /// <summary>Where a run that is not completed stays.</summary>
    public string PartialPath => _folder.PartialPath;

    /// <summary>Prepares to write the run of <paramref name="analyzer"/> to <paramref name="folder"/>.</summary>
    /// <param name="folder">The run's folder; made if need be.</param>
    /// <param name="analyzer">The analyzer that makes the score cards: its signature and policy are written.</param>
    /// <param name="format">How scores are written.</param>
    /// <param name="force">Whether a run of another signature in the folder may be replaced.</param>
    /// <param name="share">Which of the articles the run scores; null for all.</param>
    /// <param name="resume">Whether an interrupted run is continued; if not, what it left is deleted.</param>
    /// <exception cref="RunExistsException">The folder holds a run of another signature, or files that are no run, or the interrupted
    /// run is another.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another run is being written there.</exception>
    public static RunWriter Create(string folder, QualityAnalyzer analyzer, ScoreFormat format, bool force, RunShare? share = null, bool resume = false) =>
        Create(folder, analyzer, format, force, RunFolder.CreateFile, share, resume);

    internal static RunWriter Create(string folder, QualityAnalyzer analyzer, ScoreFormat format, bool force, Func<string, Stream> open, RunShare? share = null, bool resume = false)
    {
        var prepared = RunFolder.Prepare(folder, analyzer.Signature.Id, force, open, keepPartial: true);
        try
        {
            return new RunWriter(prepared, analyzer, format, share ?? RunShare.Whole, resume);
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>The run that would be written, if it stands in <paramref name="folder"/> already; null where it does not.</summary>
    public static RunSummary? FindComplete(string folder, QualityAnalyzer analyzer, ScoreFormat format, RunShare share)
    {
        using var run = RunReader.Open(folder, isFinished: true);
        using var rows = new ItemRows(format, analyzer.Signature.Id);
        if (run is null || !run.Header.Equals(Header(analyzer, format, share, rows)))
            return null;
        var statistics = new RunStatistics();
        while (run.Next())
            statistics.AddItem(run.Entry.Article);
        return run.IsAtEnd ? RunSummary.Of(statistics, RunFolder.FilesOf(folder)) : null;
    }

    /// <summary>The contents of the items that an interrupted run had written, in order.</summary>
    public IEnumerable<string> ReadResumed()
    {
        if (Resumed == 0)
            yield break;
        using var begun = RunReader.Open(_folder.PartialPath, isFinished: false)!;
        for (var i = 0L; i < Resumed && begun.Next(); i++)
            yield return begun.Entry.Content;
    }

    /// <summary>Writes the next article.</summary>
    public void Write(ScoreCard card) => Append(_rows.Of(card));

    /// <summary>Writes down what could not be read.</summary>
    public void Write(InputProblem problem) => Append(_rows.Of(problem));

    /// <summary>Draws the charts, moves the run into place and says what it amounts to.</summary>
    public RunSummary Complete() => _builder.Complete(_analyzer.Signature, _analyzer.Policy);

    /// <summary>Closes the files. Without <see cref="Complete"/>, a run that has written nothing leaves nothing.</summary>
    public void Dispose()
    {
        _rows.Dispose();
        _folder.Dispose();
    }

    private static JournalHeader Header(QualityAnalyzer analyzer, ScoreFormat format, RunShare share, ItemRows rows) =>
        new(JournalHeader.CurrentSchema, analyzer.Signature.Id, format, share.Shard.ToString(), share.LeftOut, [.. rows.Heads.Select(head => head.Length)]);

    private void Append(JournalEntry entry)
    {
        _builder.Append(entry, _rows.Rows);
        _folder.IsKept = true;
    }
}
