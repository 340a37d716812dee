using MtQuality.Scoring;

namespace MtQuality.Reporting;

/// <summary>The rows that one item has in the scores, the findings and the errors, made in memory before any is written.</summary>
internal sealed class ItemRows : IDisposable
{
    private readonly MemoryStream[] _rows = [new(), new(), new()];
    private readonly IScoreSink _scores;
    private readonly FindingCsv _findings;
    private readonly ProblemCsv _problems;

    public ItemRows(ScoreFormat format, string signature)
    {
        _scores = ScoreSink.Create(_rows[0], format, signature);
        _findings = new FindingCsv(_rows[1]);
        _problems = new ProblemCsv(_rows[2]);
        Flush();
        Heads = Array.ConvertAll(_rows, rows => rows.ToArray());
    }

    /// <summary>The header lines of the three files; empty where there is none.</summary>
    public IReadOnlyList<byte[]> Heads { get; }

    public ReadOnlySpan<byte> this[int file] => _rows[file].GetBuffer().AsSpan(0, (int)_rows[file].Length);

    public JournalEntry Of(ScoreCard card)
    {
        Clear();
        _scores.Write(card);
        _findings.Write(card);
        return Entry(ContentHash.Of(card.Article), ScoredArticle.Of(card));
    }

    public JournalEntry Of(InputProblem problem)
    {
        Clear();
        _problems.Write(problem);
        return Entry(ContentHash.Of(problem), null);
    }

    public void Dispose()
    {
        _scores.Dispose();
        _findings.Dispose();
        _problems.Dispose();
    }

    private JournalEntry Entry(UInt128 content, ScoredArticle? article)
    {
        Flush();
        return new JournalEntry(ContentHash.Text(content), [this[0].Length, this[1].Length, this[2].Length], Journal.Check(this[0], this[1], this[2]), article);
    }

    private void Clear()
    {
        foreach (var rows in _rows)
            rows.SetLength(0);
    }

    private void Flush()
    {
        _scores.Flush();
        _findings.Flush();
        _problems.Flush();
    }
}
