using MtQuality.Data;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>
/// The folder of a run. It appears complete or not at all: everything is written to a hidden folder beside it, which is moved into
/// place at the end. One process at a time writes to it. The next run continues or cleans up what a killed process left.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    private const int MaxNamed = 3;

    private readonly string _path;
    private readonly string _former;
    private readonly FileStream _lock;
    private readonly Func<string, Stream> _open;
    private readonly List<Stream> _streams = [];

    private RunFolder(string path, Func<string, Stream> open)
    {
        _open = open;
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        PartialPath = Beside("partial");
        _former = Beside("former");
        _lock = Lock();
    }

    /// <summary>Prepares the folder; nothing at <paramref name="path"/> changes before <see cref="Publish"/>.</summary>
    /// <param name="path">The run's folder.</param>
    /// <param name="identity">What is to be written.</param>
    /// <param name="force">Whether other results may be replaced.</param>
    /// <param name="open">Creates a file, which must not exist.</param>
    /// <param name="keepPartial">Whether the files of an interrupted run are kept for now.</param>
    /// <exception cref="RunExistsException"><paramref name="path"/> holds other results, a run that a person has changed, or something
    /// that is no run.</exception>
    /// <exception cref="IOException">Another process is writing there, or nothing can be written.</exception>
    public static RunFolder Prepare(
        string path, ResultIdentity identity, bool force, Func<string, Stream> open, bool keepPartial = false)
    {
        var folder = new RunFolder(path, open);
        try
        {
            folder.SettleFormer();
            folder.RefuseOthers(identity, force);
            if (!keepPartial)
                folder.ClearPartial();
            return folder;
        }
        catch
        {
            folder._lock.Dispose();
            throw;
        }
    }

    /// <summary>Creates a file, which must not exist.</summary>
    public static Stream CreateFile(string path) => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);

    /// <summary>Where the run is written before it is published.</summary>
    public string PartialPath { get; }

    /// <summary>Files of others that stood between those of an earlier run, and stand between the new ones now.</summary>
    public IReadOnlyList<string> KeptFiles { get; private set; } = [];

    /// <summary>Whether an unfinished run is kept, so that it can be continued.</summary>
    public bool IsKept { get; set; }

    /// <summary>Deletes the files of an interrupted run.</summary>
    public void ClearPartial()
    {
        DeletePartial();
        Directory.CreateDirectory(PartialPath);
    }

    public Stream Create(string name)
    {
        var path = Path.Combine(PartialPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // An interrupted run may have left some of the files that are made at the end.
        File.Delete(path);
        var stream = _open(path);
        // A long run has many files of articles: closed ones are forgotten.
        _streams.RemoveAll(made => !made.CanWrite);
        _streams.Add(stream);
        return stream;
    }

    /// <summary>Writes a chart as PNG and as SVG.</summary>
    /// <returns>The SVG.</returns>
    public byte[] WriteChart(string name, DrawnChart chart)
    {
        using var png = Create($"{RunFiles.Charts}/{name}.png");
        png.Write(chart.Png());
        var lines = chart.Svg();
        using var svg = Create($"{RunFiles.Charts}/{name}.svg");
        svg.Write(lines);
        return lines;
    }

    /// <summary>Opens a file of an interrupted run, cut off after <paramref name="length"/> bytes.</summary>
    public Stream Continue(string name, long length)
    {
        var stream = new FileStream(Path.Combine(PartialPath, name), FileMode.Open, FileAccess.Write, FileShare.Read);
        _streams.Add(stream);
        stream.SetLength(length);
        stream.Position = length;
        return stream;
    }

    /// <summary>The files written, relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files() => FilesOf(PartialPath);

    /// <summary>The files in a folder, relative to it, in ordinal order.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Moves the finished run into place. It replaces the files of an earlier run and keeps everything else there.</summary>
    public void Publish()
    {
        if (Directory.Exists(_path))
            Directory.Move(_path, _former);
        try
        {
            Directory.Move(PartialPath, _path);
        }
        finally
        {
            SettleFormer();
        }
    }

    /// <summary>Closes every file. Unless the run was published or is kept, its files are deleted.</summary>
    public void Dispose()
    {
        foreach (var stream in _streams)
        {
            try
            {
                stream.Dispose();
            }
            catch (IOException)
            {
                // The disk may be full; the file is about to be deleted anyway.
            }
        }
        if (!IsKept)
            DeletePartial();
        _lock.Dispose();
    }

    private string Beside(string suffix) =>
        Path.Combine(Path.GetDirectoryName(_path) ?? _path, $".{Path.GetFileName(_path)}{OwnOutput.HiddenMark}{suffix}");

    private FileStream Lock()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? _path);
            const FileOptions options = FileOptions.DeleteOnClose;
            var path = Beside("lock");
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                IsLocked(exception)
                    ? $"{_path} is being written by another run; wait for that run to end, or name another folder with --out."
                    : $"{_path} cannot be written ({exception.Message.TrimEnd('.')}); name a folder that can be written with --out.",
                exception);
        }
    }

    // EAGAIN and ERROR_SHARING_VIOLATION: another process holds the file open.
    private static bool IsLocked(Exception exception) => exception.HResult is 11 or unchecked((int)0x80070020);

    /// <summary>Finishes a replacement that may have been interrupted. If no newer run took its place, the earlier run comes back;
    /// otherwise only files in its folder that are not ours are kept.</summary>
    private void SettleFormer()
    {
        if (!Directory.Exists(_former))
            return;
        if (!Directory.Exists(_path))
        {
            Directory.Move(_former, _path);
            return;
        }
        KeptFiles = FormerRun.Clear(_former, _path);
    }

    /// <summary>What a person has changed in the run that would be replaced; null if nothing.</summary>
    private string? ChangedByHand()
    {
        var changed = RunInfo.FilesOf(_path)?.ChangedIn(_path).ToList() ?? [];
        if (changed.Count == 0 && !RunReader.IsChanged(_path))
            return null;
        var which = changed.Count switch
        {
            0 => "",
            <= MaxNamed => $" ({string.Join(", ", changed)})",
            _ => $" ({string.Join(", ", changed.Take(MaxNamed))} and {changed.Count - MaxNamed} more)",
        };
        return $"holds a run whose files were changed after they were written{which}, and the changes would be lost";
    }

    private void DeletePartial()
    {
        if (Directory.Exists(PartialPath))
            Directory.Delete(PartialPath, recursive: true);
    }

    private void RefuseOthers(ResultIdentity identity, bool force)
    {
        if (File.Exists(_path))
            throw new RunExistsException($"{_path} is a file, and a run needs a folder; name another with --out.");
        if (!Directory.Exists(_path) || !Directory.EnumerateFileSystemEntries(_path).Any())
            return;
        var found = ResultIdentity.Of(_path)
            ?? throw new RunExistsException($"{_path} holds files that are no run of mtq; name another folder with --out.");
        if (force)
            return;
        var objection = identity.ObjectionTo(found) ?? ChangedByHand();
        if (objection is not null)
            throw new RunExistsException($"{_path} {objection}; name another folder with --out, or replace it with --force.");
    }
}
