using System.IO.Hashing;

namespace MtQuality.Data;

/// <summary>
/// Where the generated files are read from that a user cannot replace one by one: weights, tagger, patterns, base rates.
/// That is the library itself, or, while they are being made, a folder shaped like <c>data/</c>.
/// </summary>
internal sealed class DataFiles
{
    private readonly string? _folder;

    private DataFiles(string? folder) => _folder = folder;

    /// <summary>The files that are embedded in the library.</summary>
    public static DataFiles Embedded { get; } = new(null);

    /// <summary>The files of a folder shaped like <c>data/</c>.</summary>
    public static DataFiles In(string folder) => new(folder);

    /// <summary>XxHash3 of a file.</summary>
    /// <exception cref="FileNotFoundException">It is not there; the message says where it was looked for.</exception>
    public ulong HashOf(string path)
    {
        using var stream = Open(path);
        var hash = new XxHash3();
        hash.Append(stream);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Opens a file by its path below <c>data/</c>, such as <c>weights/unspin.tsv</c>.</summary>
    /// <exception cref="FileNotFoundException">It is not there; the message says where it was looked for.</exception>
    public Stream Open(string path)
    {
        if (_folder is null)
        {
            return typeof(DataFiles).Assembly.GetManifestResourceStream(path)
                ?? throw new FileNotFoundException(
                    $"data/{path} is not embedded in this build of the library; build it again from a complete checkout.");
        }
        var file = Path.Combine(_folder, path);
        return File.Exists(file)
            ? File.OpenRead(file)
            : throw new FileNotFoundException($"{file} is missing; run the step of `MtQuality.Forge build` that makes {path} first.", file);
    }
}
