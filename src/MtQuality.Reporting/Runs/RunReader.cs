using System.Text;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;

namespace MtQuality.Reporting.Runs;

/// <summary>Reads the items of a run back, one at a time. It stops at the first item that is not complete: at the end, or where a process
/// was killed.</summary>
internal sealed class RunReader : IDisposable
{
    private readonly FileStream _journal;
    private readonly StreamReader _lines;
    private readonly FileStream[] _files;
    private readonly byte[][] _rows;

    private RunReader(string folder, FileStream journal, StreamReader lines, JournalHeader header, long length)
    {
        (_journal, _lines, Header, JournalLength) = (journal, lines, header, length);
        _files = [.. header.Files.Select(name => Open(Path.Combine(folder, name)))];
        _rows = [.. _files.Select(_ => Array.Empty<byte>())];
        Lengths = [.. header.Heads.Select(head => (long)head)];
        for (var i = 0; i < _files.Length; i++)
            _files[i].Position = Lengths[i];
        Entry = null!;
    }

    public JournalHeader Header { get; }

    /// <summary>Length in bytes of each file with rows, up to the item last read.</summary>
    public long[] Lengths { get; }

    /// <summary>Length in bytes of the journal, up to the item last read.</summary>
    public long JournalLength { get; private set; }

    /// <summary>Whether the journal holds nothing after the item last read.</summary>
    public bool IsAtEnd => JournalLength == _journal.Length;

    /// <summary>The item last read.</summary>
    public JournalEntry Entry { get; private set; }

    /// <summary>Opens the run in <paramref name="folder"/>; null if there is none with a journal.</summary>
    public static RunReader? Open(string folder, bool isFinished)
    {
        var path = Path.Combine(folder, RunFiles.Journal);
        if (!File.Exists(path) || isFinished && !File.Exists(Path.Combine(folder, RunFiles.Info)))
            return null;
        var journal = Open(path);
        var lines = new StreamReader(journal, Encoding.ASCII);
        var line = lines.ReadLine();
        if (line is not null
            && line.Length < journal.Length
            && Journal.Parse<JournalHeader>(line) is { IsKnown: true } header
            && header.Files.Zip(header.Heads).All(file => HasLength(Path.Combine(folder, file.First), file.Second)))
            return new RunReader(folder, journal, lines, header, line.Length + 1);
        lines.Dispose();
        return null;
    }

    /// <summary>Whether a finished run is no longer what was written; false if it has no journal to tell.</summary>
    public static bool IsChanged(string folder)
    {
        using var run = Open(folder, isFinished: true);
        if (run is null)
            return false;
        while (run.Next())
        {
            // All that counts is where it ends.
        }
        return !run.IsAtEnd || run._files.Zip(run.Lengths).Any(file => file.First.Length != file.Second);
    }

    /// <summary>The rows of the item last read in each file with rows; valid until the next item.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Rows =>
        [.. _rows.Select((rows, file) => new ReadOnlyMemory<byte>(rows, 0, Entry.Rows[file]))];

    /// <summary>What counts and charts need of the item last read; null if it could not be read.</summary>
    /// <exception cref="InvalidDataException">Its card is damaged or of another version.</exception>
    public ScoredArticle? Article() => Card() is { } card ? ScoredArticle.Of(card) : null;

    /// <summary>The card of the item last read; null if the item could not be read.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public StoredCard? Card()
    {
        if (!Entry.IsArticle)
            return null;
        var file = _files[RunFiles.CardPlace].Name;
        return CardFile.Parse(file, Rows[RunFiles.CardPlace].Span) ?? throw new InvalidDataException(
            $"{file}, the item that ends at byte {Lengths[RunFiles.CardPlace]} is damaged or of another "
            + "version. Score again.");
    }

    /// <summary>Reads the next item.</summary>
    /// <returns>False if there is none, or it is not complete.</returns>
    public bool Next()
    {
        if (_lines.ReadLine() is not { } line
            || JournalLength + line.Length + 1 > _journal.Length
            || Journal.Parse<JournalEntry>(line) is not { } entry
            || entry.Rows.Count != _files.Length)
            return false;
        Entry = entry;
        for (var i = 0; i < _files.Length; i++)
        {
            if (entry.Rows[i] < 0 || Lengths[i] + entry.Rows[i] > _files[i].Length)
                return false;
            if (_rows[i].Length < entry.Rows[i])
                _rows[i] = new byte[entry.Rows[i] * 2];
            _files[i].ReadExactly(_rows[i], 0, entry.Rows[i]);
        }
        if (Journal.Check(Rows) != entry.Check)
            return false;
        JournalLength += line.Length + 1;
        for (var i = 0; i < _files.Length; i++)
            Lengths[i] += entry.Rows[i];
        return true;
    }

    public void Dispose()
    {
        _lines.Dispose();
        foreach (var file in _files)
            file.Dispose();
    }

    private static bool HasLength(string path, int min) => new FileInfo(path) is { Exists: true } file && file.Length >= min;

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
}
