namespace MtQuality.Benchmarks.Families;

/// <summary>A folder that is deleted at the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mtq-families-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
