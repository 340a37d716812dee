using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Runs;

/// <summary>
/// Writes the folder of a run: scores, findings, errors, a journal, charts and pages. Articles stream through it. The folder appears
/// when <see cref="Complete"/> is called; until then its files are in a hidden folder beside it, from which the run can be continued.
/// </summary>
public sealed class RunWriter : IDisposable
{
    private readonly QualityAnalyzer _analyzer;
    private readonly RunFolder _folder;
    private readonly ItemRows _rows;
    private readonly RunBuilder _builder;
    private readonly RunInputs _inputs;
    private readonly Kept _keep;

    private RunWriter(RunFolder folder, QualityAnalyzer analyzer, RunShape shape, RunShare share, bool force, bool resume)
    {
        (_folder, _analyzer, _inputs, _keep) = (folder, analyzer, share.Inputs, shape.Keep);
        _rows = new ItemRows(shape.Format, shape.Keep, analyzer.Signature.Id);
        var header = Header(analyzer, shape, share, Heads(_rows));
        if (resume && RunReader.Open(folder.PartialPath, isFinished: false) is { } begun)
        {
            folder.IsKept = true;
            if (!begun.Header.Equals(header))
            {
                begun.Dispose();
                throw new RunExistsException(begun.Header.Schema != header.Schema
                    ? $"{folder.PartialPath} holds an interrupted run of another version of mtq; continue it with that version, or leave "
                    + "out --resume to start anew."
                    : $"{folder.PartialPath} holds an interrupted run with other settings ({begun.Header.Settings}) than this one "
                    + $"({header.Settings}); give the same options again, or leave out --resume to start anew.");
            }
            _builder = new RunBuilder(folder, begun, _rows.Heads);
            Resumed = _builder.Items;
        }
        else
        {
            Discarded = CountInterrupted(folder, share.Inputs, force);
            folder.ClearPartial();
            _builder = new RunBuilder(folder, header, _rows.Heads);
        }
    }

    /// <summary>Number of items written by the interrupted run that this one continues.</summary>
    public long Resumed { get; }

    /// <summary>Number of items of an interrupted run that this one starts anew.</summary>
    public long Discarded { get; }

    /// <summary>Whether the folder holds a finished run of the same signature and inputs, which is replaced: another version may have
    /// written its files in another way.</summary>
    public bool ReplacesFinished { get; private init; }

    /// <summary>Whether the folder holds a finished run with articles, which is replaced.</summary>
    public bool ReplacesArticles { get; private init; }

    /// <summary>Number of items written, including those of the interrupted run.</summary>
    public long Items => _builder.Items;

    /// <summary>Where the files are until the run is complete.</summary>
    public string PartialPath => _folder.PartialPath;

    /// <summary>Prepares to write the run of <paramref name="analyzer"/> to <paramref name="folder"/>.</summary>
    /// <param name="folder">The run's folder; created if it is missing.</param>
    /// <param name="analyzer">The analyzer that makes the score cards; its signature and policy are written.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="force">Whether a run of another signature or other inputs in the folder may be replaced.</param>
    /// <param name="share">Which articles the run scores; null for all.</param>
    /// <param name="resume">Whether an interrupted run is continued; if not, its files are deleted.</param>
    /// <exception cref="RunExistsException">The folder holds a run of another signature or other inputs, one that a person has changed,
    /// or files that are no run, or the interrupted run has other settings.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another run is being written there.</exception>
    public static RunWriter Create(
        string folder,
        QualityAnalyzer analyzer,
        RunShape shape,
        bool force,
        RunShare? share = null,
        bool resume = false) =>
        Create(folder, analyzer, shape, force, RunFolder.CreateFile, share, resume);

    internal static RunWriter Create(
        string folder,
        QualityAnalyzer analyzer,
        RunShape shape,
        bool force,
        Func<string, Stream> open,
        RunShare? share = null,
        bool resume = false)
    {
        share ??= RunShare.Whole;
        var identity = IdentityOf(analyzer, share) with { Header = Header(analyzer, shape, share, heads: []) };
        var prepared = RunFolder.Prepare(folder, identity, force, open, keepPartial: true);
        try
        {
            return new RunWriter(prepared, analyzer, shape, share, force, resume)
            {
                ReplacesFinished = ResultIdentity.Of(folder) is { } found && IdentityOf(analyzer, share).ObjectionTo(found) is null,
                ReplacesArticles = File.Exists(Path.Combine(folder, RunFiles.Info)) && RunInfo.ArticlesOf(folder) > 0,
            };
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>The counts of the run that would be written, if it is complete in <paramref name="folder"/> already; otherwise
    /// null.</summary>
    public static RunSummary? FindComplete(string folder, QualityAnalyzer analyzer, RunShape shape, RunShare share)
    {
        if (ResultIdentity.Of(folder) is not { } found || IdentityOf(analyzer, share).ObjectionTo(found) is not null)
            return null;
        using var run = RunReader.Open(folder, isFinished: true);
        using var rows = new ItemRows(shape.Format, shape.Keep, analyzer.Signature.Id);
        if (run is null || !run.Header.Equals(Header(analyzer, shape, share, Heads(rows))))
            return null;
        var statistics = new RunStatistics();
        while (run.Next())
            statistics.AddItem(run.Article());
        return run.IsAtEnd ? RunSummary.Of(statistics, RunFolder.FilesOf(folder)) : null;
    }

    /// <summary>The content hashes of the items that the interrupted run had written, in order.</summary>
    public IEnumerable<string> ReadResumed()
    {
        if (Resumed == 0)
            yield break;
        using var begun = RunReader.Open(_folder.PartialPath, isFinished: false)!;
        for (var i = 0L; i < Resumed && begun.Next(); i++)
            yield return begun.Entry.Content;
    }

    /// <summary>Writes the next article.</summary>
    public void Write(ScoreCard card) => Append(_rows.Of(card), ScoredArticle.Of(card));

    /// <summary>Writes an input that could not be read.</summary>
    public void Write(InputProblem problem) => Append(_rows.Of(problem), null);

    /// <summary>Writes charts and pages, moves the run into place and returns its counts.</summary>
    /// <param name="skipped">Number of files among the inputs that were left unread on purpose.</param>
    public RunSummary Complete(int skipped = 0) =>
        _builder.Complete(new RunOrigin(_analyzer.Signature, _analyzer.Policy, _inputs, skipped, _keep));

    /// <summary>Gives the run up: what was written of it is deleted when this is disposed, and the folder stays as it is.</summary>
    public void Discard() => _folder.IsKept = false;

    /// <summary>Closes the files. A run without items that was not completed leaves nothing.</summary>
    public void Dispose()
    {
        _rows.Dispose();
        _folder.Dispose();
    }

    private static ResultIdentity IdentityOf(QualityAnalyzer analyzer, RunShare share) =>
        new(RunFiles.Info, analyzer.Signature.Id, share.Inputs);

    private static int[] Heads(ItemRows rows) => [.. rows.Heads.Select(head => head.Length)];

    private static JournalHeader Header(QualityAnalyzer analyzer, RunShape shape, RunShare share, IReadOnlyList<int> heads) =>
        new(
            JournalHeader.CurrentSchema,
            analyzer.Signature.Id,
            shape.Format,
            share.Shard.ToString(),
            share.LeftOut,
            heads,
            shape.Keep,
            share.Inputs.Names);

    /// <summary>Number of items of an interrupted run. What one over other inputs has scored is kept.</summary>
    private static long CountInterrupted(RunFolder folder, RunInputs inputs, bool force)
    {
        using var begun = RunReader.Open(folder.PartialPath, isFinished: false);
        if (begun is null || !begun.Next())
            return 0;
        if (!force && inputs.DifferFrom(new RunInputs(begun.Header.Inputs ?? [])))
        {
            folder.IsKept = true;
            throw new RunExistsException(
                $"{folder.PartialPath} holds an interrupted run over {new RunInputs(begun.Header.Inputs!)}; continue that one with "
                + "--resume, name another folder with --out, or delete it with --force.");
        }
        var items = 1L;
        while (begun.Next())
            items++;
        return items;
    }

    private void Append(JournalEntry entry, ScoredArticle? article)
    {
        _builder.Append(entry, article, _rows.Rows);
        _folder.IsKept = true;
    }
}
