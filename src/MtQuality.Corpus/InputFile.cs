using System.IO.Compression;

namespace MtQuality.Corpus;

/// <summary>The kinds of file that hold articles.</summary>
internal enum InputKind
{
    Unknown,
    Page,
    JsonLines,
    Csv,
}

/// <summary>A file to read, and the name its articles get.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its path relative to the argument it was found under, with '/' separators.</param>
internal readonly record struct InputFile(string Path, string Name)
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        // Hidden files are no input, and a link may lead back up.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private const string GzipExtension = ".gz";

    private bool IsGzip => Path.EndsWith(GzipExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens the file; what is compressed comes out as it was.</summary>
    public Stream Open() => IsGzip ? new GZipStream(File.OpenRead(Path), CompressionMode.Decompress) : File.OpenRead(Path);

    public InputKind Kind => System.IO.Path.GetExtension(IsGzip ? Path[..^GzipExtension.Length] : Path).ToLowerInvariant() switch
    {
        ".txt" or ".md" or ".markdown" => InputKind.Page,
        ".jsonl" or ".ndjson" => InputKind.JsonLines,
        ".csv" => InputKind.Csv,
        _ => InputKind.Unknown,
    };

    /// <summary>Whether it describes its neighbours rather than being read itself.</summary>
    public bool IsSidecar => System.IO.Path.GetFileName(Path) == Labels.FileName;

    public bool IsReadme => System.IO.Path.GetFileNameWithoutExtension(Path).Equals("README", StringComparison.OrdinalIgnoreCase);

    /// <summary>All files below a folder, in ordinal order of their names.</summary>
    public static IEnumerable<InputFile> In(string folder) =>
        Directory.EnumerateFiles(folder, "*", Below)
            .Select(path => new InputFile(path, System.IO.Path.GetRelativePath(folder, path).Replace(System.IO.Path.DirectorySeparatorChar, '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
}
