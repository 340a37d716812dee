using MtQuality.Data;

namespace MtQuality.Reporting;

/// <summary>A single file whose name a person has chosen. It appears whole or not at all, and takes the place of nothing but an earlier
/// one of its kind.</summary>
internal static class OutputFile
{
    private const int HeadSize = 512;

    /// <summary>Whether a file with these first bytes is of the kind to be written.</summary>
    public delegate bool HeadTest(ReadOnlySpan<byte> head);

    /// <summary>Refuses a place where something else is.</summary>
    /// <param name="path">The file to be written.</param>
    /// <param name="kind">What is to be written, such as "a page of mtq".</param>
    /// <param name="isOfKind">Tells an earlier one, which may be replaced.</param>
    /// <exception cref="IOException">Something else is there.</exception>
    public static void RefuseOthers(string path, string kind, HeadTest isOfKind)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder, but {kind} is to be written there; name a file.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
            throw new IOException($"{path} cannot be written, because there is no folder {folder}; make it first, or name another file.");
        if (!File.Exists(path))
            return;
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[HeadSize];
        head = head[..file.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false)];
        if (head.Length > 0 && !isOfKind(head))
            throw new IOException($"{path} exists and is not {kind}, so it is kept; name another file, or move this one.");
    }

    /// <summary>Refuses a folder in which no file can be made.</summary>
    /// <exception cref="IOException">None can, for a reason of the file system.</exception>
    /// <exception cref="UnauthorizedAccessException">None may.</exception>
    public static void RefuseUnwritable(string folder)
    {
        var path = Path.Combine(folder, $"{OwnOutput.HiddenMark}probe");
        using var probe = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It cannot be written; an earlier one is then as it was.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var partial = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}{OwnOutput.HiddenMark}partial");
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
                write(stream);
            File.Move(partial, full, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
