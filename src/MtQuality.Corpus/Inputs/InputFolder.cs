using MtQuality.Data;

namespace MtQuality.Corpus.Inputs;

/// <summary>
/// All files below a folder, each once. Links are followed. A link to a folder above it, a broken link
/// and a folder that cannot be opened are reported. What is no input is left out with a note: hidden files, backup copies, pipes and
/// devices, and what this program has written.
/// </summary>
internal sealed class InputFolder
{
    private const char BackupMark = '~';

    private readonly string _root;
    private readonly List<FoundFile> _found = [];
    private readonly List<InputProblem> _problems = [];
    private readonly List<string> _notes = [];

    private InputFolder(string root) => _root = root;

    /// <summary>Its files, in ordinal order of their names.</summary>
    public IReadOnlyList<InputFile> Files { get; private set; } = [];

    /// <summary>What was left out, with the reasons.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>The files of a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="condition">Which names are wanted; null for all.</param>
    public static InputFolder Open(string root, Func<string, bool>? condition = null)
    {
        var folder = new InputFolder(root);
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (var path = Real(root); path is not null; path = Path.GetDirectoryName(path))
            above.Add(path);
        folder.Add(root, above, link: null);
        var wanted = folder._found.Where(found => condition?.Invoke(found.File.Name) ?? true)
            .OrderBy(found => found.File.Name, StringComparer.Ordinal)
            .ToList();
        var realRoot = Real(root);
        folder.Files = LinkedFiles.Once(
            wanted, found => found.Link is null ? Path.GetFullPath(found.File.Name, realRoot) : Real(found.File.Path), folder._notes.Add);
        return folder;
    }

    private void Add(string path, HashSet<string> above, string? link)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(path).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(Items.Problems.Unreadable(path, exception));
            return;
        }
        if (entries.Any(IsOwnInfo))
        {
            if (path == _root)
                _problems.Add(Items.Problems.OwnOutput(path));
            else
                _notes.Add($"{path}: it holds results of mtq, which are no input");
            return;
        }
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var entryPath = Path.Combine(path, entry.Name);
            var entryLink = link ?? (entry.LinkTarget is null ? null : entryPath);
            if (entry.Name.StartsWith('.'))
                Hide(entryPath, entry.Name);
            else if (entry.LinkTarget is not null && LeadsNowhere(entry))
                _problems.Add(Items.Problems.BrokenLink(entryPath, entry.LinkTarget));
            else if (FileKind.Special(entryPath) is { } kind)
                _notes.Add($"{entryPath}: {kind} is not read");
            else if (entry.Name.EndsWith(BackupMark) && !Directory.Exists(entryPath))
                _notes.Add($"{entryPath}: its name ends with {BackupMark}, so it is an editor's copy of what another file was");
            else if (!Directory.Exists(entryPath))
                _found.Add(new FoundFile(new InputFile(entryPath, NameOf(entryPath)), entryLink));
            else if (above.Contains(Real(entryPath)))
                _problems.Add(Items.Problems.LinkLoop(entryPath, entry.LinkTarget ?? ""));
            else
                Add(entryPath, [.. above, Real(entryPath)], entryLink);
        }
    }

    private string NameOf(string path) => Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/');

    private void Hide(string path, string name)
    {
        // The files of a run that is being written, perhaps by this process.
        if (!name.Contains(OwnOutput.HiddenMark, StringComparison.Ordinal))
            _notes.Add($"{path}: its name begins with a dot, so it is hidden");
    }

    private static bool IsOwnInfo(FileSystemInfo entry) =>
        entry.Name is OwnOutput.RunInfo or OwnOutput.EvaluationInfo or OwnOutput.FamiliesInfo
        && FileKind.Special(entry.FullName) is null
        && OwnOutput.ReadInfo(entry.FullName) is not null;

    private static bool LeadsNowhere(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            if (Directory.ResolveLinkTarget(full, returnFinalTarget: true) is { } target)
                full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target.FullName));
        }
        catch (IOException)
        {
            // A link to itself; it is reported where it is found.
        }
        return Path.GetDirectoryName(full) is { } parent && parent != full ? Path.Combine(Real(parent), Path.GetFileName(full)) : full;
    }
}
