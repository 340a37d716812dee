namespace MtQuality.Reporting;

/// <summary>
/// The folder of a run, which appears whole or not at all: everything is written beside it and moved into place at the end.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private bool _isPublished;

    private RunFolder(string path)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        _partial = _path + ".partial";
    }

    /// <summary>Prepares the folder; nothing at <paramref name="path"/> changes before <see cref="Publish"/>.</summary>
    /// <exception cref="RunExistsException">There is something else at <paramref name="path"/>: a run of another signature, or no run at all.</exception>
    public static RunFolder Prepare(string path, string signature, bool force)
    {
        var folder = new RunFolder(path);
        folder.RefuseOthers(signature, force);
        if (Directory.Exists(folder._partial))
            Directory.Delete(folder._partial, recursive: true);
        Directory.CreateDirectory(folder._partial);
        return folder;
    }

    public FileStream Create(string name)
    {
        var path = Path.Combine(_partial, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    /// <summary>The files written, relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(_partial, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_partial, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

    /// <summary>Moves the finished run into place; an earlier one of the same signature gives way.</summary>
    public void Publish()
    {
        var former = _path + ".former";
        if (Directory.Exists(former))
            Directory.Delete(former, recursive: true);
        if (Directory.Exists(_path))
            Directory.Move(_path, former);
        Directory.Move(_partial, _path);
        _isPublished = true;
        if (Directory.Exists(former))
            Directory.Delete(former, recursive: true);
    }

    public void Dispose()
    {
        if (!_isPublished && Directory.Exists(_partial))
            Directory.Delete(_partial, recursive: true);
    }

    private void RefuseOthers(string signature, bool force)
    {
        if (File.Exists(_path))
            throw new RunExistsException($"{_path} is a file, and a folder is to be written there; name another with --out.");
        if (!Directory.Exists(_path) || !Directory.EnumerateFileSystemEntries(_path).Any())
            return;
        var found = RunInfo.SignatureOf(_path)
            ?? throw new RunExistsException($"{_path} holds files that are no run of mtq, and is left alone; name another folder with --out.");
        if (found != signature && !force)
            throw new RunExistsException($"{_path} holds a run with signature {found}, and this one has {signature}; name another folder with --out, or replace it with --force.");
    }
}

/// <summary>The folder a run should be written to holds something else, which is left alone.</summary>
public sealed class RunExistsException : IOException
{
    /// <summary>Says what is there and what to do.</summary>
    public RunExistsException(string message)
        : base(message)
    {
    }
}
