namespace MtQuality.Tests;

/// <summary>A folder of its own for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mtq-test-").FullName;

    public string At(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The files in one of its folders and below, relative to that, in ordinal order.</summary>
    public List<string> FilesIn(params ReadOnlySpan<string> parts)
    {
        var folder = At(parts);
        return [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Two of its folders hold the same files with the same bytes.</summary>
    public void AssertSame(string one, string other)
    {
        var files = FilesIn(one);
        Assert.Equal(files, FilesIn(other));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(At(one, file)), File.ReadAllBytes(At(other, file))));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
