namespace MtQuality.Forge.Building;

/// <summary>The folders of a build.</summary>
/// <param name="Corpora">The corpora.</param>
/// <param name="WordNet">WordNet's <c>data.*</c> and <c>index.*</c>.</param>
/// <param name="HandWritten">The present <c>data/</c>: what is written by hand is copied from there.</param>
/// <param name="Out">Where everything is made.</param>
internal sealed record Places(string Corpora, string WordNet, string HandWritten, string Out)
{
    /// <summary>Folder of what is needed only while building, below <see cref="Out"/>.</summary>
    public const string Work = "work";

    /// <summary>Where Debian's <c>wordnet-base</c> puts WordNet.</summary>
    public const string DebianWordNet = "/usr/share/wordnet";

    /// <summary>The files of an input that are there, in ordinal order.</summary>
    public IReadOnlyList<string> Find(Input input)
    {
        var path = Path.Combine(FolderOf(input.Place), input.Path);
        if (!input.Path.Contains('*', StringComparison.Ordinal))
            return File.Exists(path) ? [path] : [];
        var folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The files of an input.</summary>
    /// <exception cref="FileNotFoundException">There is none; the message says what to do.</exception>
    public IReadOnlyList<string> Require(Input input) =>
        Find(input) is { Count: > 0 } files
            ? files
            : throw new FileNotFoundException($"{Path.Combine(FolderOf(input.Place), input.Path)} is missing; {Remedy(input)}.");

    /// <summary>The name of a file of an input in states and manifests: where it stands, a colon, and its path there.</summary>
    public string NameOf(Input input, string file)
    {
        var path = Path.GetRelativePath(FolderOf(input.Place), file).Replace('\\', '/');
        return input.Place is InputPlace.Made or InputPlace.HandWritten ? path : $"{input.Place.ToString().ToLowerInvariant()}:{path}";
    }

    private string FolderOf(InputPlace place) => place switch
    {
        InputPlace.Corpora => Corpora,
        InputPlace.WordNet => WordNet,
        InputPlace.HandWritten => HandWritten,
        _ => Out,
    };

    private static string Remedy(Input input) => input.Place switch
    {
        InputPlace.Corpora => "name the folder of the corpora with --corpora",
        InputPlace.WordNet => "install WordNet (apt-get install -y wordnet-base), or name its folder with --wordnet",
        InputPlace.HandWritten => "run the command where data/ stands, or name that folder with --data",
        _ => "an earlier step makes it: build without --only, or name that step too",
    };
}
