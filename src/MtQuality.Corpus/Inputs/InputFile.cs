namespace MtQuality.Corpus.Inputs;

/// <summary>A file to read, and the name its articles get.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its path relative to the argument it was found under, with '/' separators.</param>
internal readonly record struct InputFile(string Path, string Name)
{
    /// <summary>Whether it holds the labels of the other files rather than an article.</summary>
    public bool IsSidecar => System.IO.Path.GetFileName(Path) == Labels.FileName;

    public bool IsReadme => System.IO.Path.GetFileNameWithoutExtension(Path).Equals("README", StringComparison.OrdinalIgnoreCase);
}
