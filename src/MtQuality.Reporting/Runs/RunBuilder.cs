using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Interchange;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;

namespace MtQuality.Reporting.Runs;

/// <summary>
/// The growing files of a run. The rows of an item are written first and its line in the journal last, so that the journal says
/// how much of each file is complete whenever the process dies.
/// </summary>
internal sealed class RunBuilder
{
    private readonly RunFolder _folder;
    private readonly Stream[] _files;
    private readonly Stream _journal;
    private readonly JournalHeader _header;
    private readonly RunStatistics _statistics = new();

    /// <summary>Begins a run.</summary>
    public RunBuilder(RunFolder folder, JournalHeader header, IReadOnlyList<byte[]> heads)
    {
        (_folder, _header) = (folder, header);
        _files = [.. RunFiles.WithRows(header.Format).Select(folder.Create)];
        _journal = folder.Create(RunFiles.Journal);
        for (var i = 0; i < _files.Length; i++)
            _files[i].Write(heads[i]);
        Flush(_files);
        _journal.Write(Journal.Line(header));
        _journal.Flush();
    }

    /// <summary>Continues a run after its last complete item.</summary>
    public RunBuilder(RunFolder folder, RunReader begun, IReadOnlyList<byte[]> heads)
    {
        (_folder, _header) = (folder, begun.Header);
        for (; begun.Next(); Items++)
            _statistics.AddItem(begun.Article());
        begun.Dispose();
        _files = [.. RunFiles.WithRows(begun.Header.Format).Zip(begun.Lengths, folder.Continue)];
        // The journal vouches for the rows of items, not for the header lines before them, and a power cut may have lost those.
        foreach (var (file, head) in _files.Zip(heads))
        {
            file.Position = 0;
            file.Write(head);
            file.Seek(0, SeekOrigin.End);
        }
        _journal = folder.Continue(RunFiles.Journal, begun.JournalLength);
    }

    /// <summary>Number of items written.</summary>
    public long Items { get; private set; }

    /// <summary>Adds an item.</summary>
    /// <param name="entry">Its line in the journal.</param>
    /// <param name="article">What counts and charts need of it; null if it could not be read.</param>
    /// <param name="rows">Its rows in each file of <see cref="RunFiles.WithRows"/>.</param>
    public void Append(JournalEntry entry, ScoredArticle? article, IReadOnlyList<ReadOnlyMemory<byte>> rows)
    {
        for (var i = 0; i < _files.Length; i++)
            _files[i].Write(rows[i].Span);
        // What the operating system has received outlives the process: first the rows, then the line that vouches for them.
        Flush(_files);
        _journal.Write(Journal.Line(entry));
        _journal.Flush();
        _statistics.AddItem(article);
        Items++;
    }

    /// <summary>Writes charts and pages, moves the run into place and returns its counts.</summary>
    public RunSummary Complete(RunOrigin origin)
    {
        foreach (var file in _files.Append(_journal))
            file.Dispose();
        if (_header.Format == ScoreFormat.Parquet)
            ScoreParquet.Write(_folder.Create, Cards(), origin.Keep.HasPages());
        if (RunFiles.DocumentOf(_header.Format) is { } document)
        {
            using var findings = _folder.Create(document);
            FindingFiles.Write(findings, _header.Format, origin.Signature.Id, Cards());
        }
        if (_header.Format != ScoreFormat.Jsonl)
        {
            using var columns = _folder.Create(RunFiles.Columns);
            ColumnsCsv.Write(columns);
        }
        var charts = RunCharts.Draw(_statistics, origin.Policy, origin.Signature.Id)
            .Select(chart => (chart.Name, _folder.WriteChart(chart.Name, chart.Chart)))
            .ToList();
        new RunPages(
            _folder.Create, new RunPageContent(Cards(), _statistics, origin.Policy, origin.Signature.Id, charts, origin.Keep)).Write();
        var written = WrittenFiles.In(_folder.PartialPath, RunFiles.WithRows(_header.Format));
        using (var info = _folder.Create(RunFiles.Info))
            RunInfo.Write(info, origin, _statistics, written);
        var files = _folder.Files();
        _folder.Publish();
        return RunSummary.Of(_statistics, files) with { KeptFiles = _folder.KeptFiles };
    }

    private IEnumerable<StoredCard> Cards() => CardFile.Read(Path.Combine(_folder.PartialPath, RunFiles.CardsOf(_header.Format)));

    private static void Flush(Stream[] files)
    {
        foreach (var file in files)
            file.Flush();
    }
}
