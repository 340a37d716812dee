using MtQuality.Reporting.Rows;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Runs;

/// <summary>The rows of one item in every file. They are made in memory before any of them is written.</summary>
internal sealed class ItemRows : IDisposable
{
    private readonly MemoryStream[] _rows;
    private readonly FindingCsv _findings;
    private readonly ProblemCsv _problems;
    private readonly List<IScoreSink> _scores;

    public ItemRows(ScoreFormat format, Kept keep, string signature)
    {
        _rows = [.. RunFiles.WithRows(format).Select(_ => new MemoryStream())];
        _findings = new FindingCsv(_rows[0]);
        _problems = new ProblemCsv(_rows[1]);
        var cards = _rows[RunFiles.CardPlace];
        _scores = [format == ScoreFormat.Jsonl ? new ScoreJsonLines(cards, signature, keep) : new CardFrame(cards, signature, keep)];
        if (RunFiles.HasTable(format))
            _scores.Add(new ScoreCsv(_rows[3], signature, keep.HasPages()));
        Flush();
        Heads = Array.ConvertAll(_rows, rows => rows.ToArray());
    }

    /// <summary>The header lines of the files; empty where there is none.</summary>
    public IReadOnlyList<byte[]> Heads { get; }

    /// <summary>The rows of the last item in each file of <see cref="RunFiles.WithRows"/>; valid until the next item.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Rows =>
        [.. _rows.Select(rows => new ReadOnlyMemory<byte>(rows.GetBuffer(), 0, (int)rows.Length))];

    public JournalEntry Of(ScoreCard card)
    {
        Clear();
        foreach (var sink in _scores)
            sink.Write(card);
        _findings.Write(card);
        return Entry(ContentHash.Of(card.Article));
    }

    public JournalEntry Of(InputProblem problem)
    {
        Clear();
        _problems.Write(problem);
        return Entry(ContentHash.Of(problem));
    }

    public void Dispose()
    {
        foreach (var sink in _scores)
            sink.Dispose();
        _findings.Dispose();
        _problems.Dispose();
    }

    private JournalEntry Entry(UInt128 content)
    {
        Flush();
        return new JournalEntry(ContentHash.Text(content), [.. _rows.Select(rows => (int)rows.Length)], Journal.Check(Rows));
    }

    private void Clear()
    {
        foreach (var rows in _rows)
            rows.SetLength(0);
    }

    private void Flush()
    {
        foreach (var sink in _scores)
            sink.Flush();
        _findings.Flush();
        _problems.Flush();
    }
}
