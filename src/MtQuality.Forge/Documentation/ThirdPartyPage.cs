namespace MtQuality.Forge.Documentation;

/// <summary><c>docs/third-party.md</c>: every package that ships with <c>mtq</c>, with its licence and its copyright.</summary>
internal static class ThirdPartyPage
{
    /// <summary>What <c>mtq</c> is built from; the packages of the library and the encoder are among these.</summary>
    public const string LockFile = "src/MtQuality.Cli/packages.lock.json";

    private const string Intro = $"""
        # Third-party packages

        Every package that ships with `mtq`, with the licence and the copyright that its own description states. The list follows
        `{LockFile}`. A licence is given by its [SPDX](https://spdx.org/licenses/) name; the words of MIT are those of
        [LICENSE](../LICENSE), under the copyright given here. The last column names the files of the package that hold its licence or the
        notices of what it contains.

        Font, data and models have their own licences: [NOTICE](../NOTICE), [data/README.md](../data/README.md). What all of this means for
        commercial use is in [licences.md](licences.md).
        """;

    private const string Page = "docs/third-party.md";

    public static GeneratedText Text { get; } = new(Page, null, Make);

    private static string Cache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Makes the page. A package that is not in the cache keeps the row that the page already has.</summary>
    /// <exception cref="InvalidDataException">A package is neither in the cache nor on the page.</exception>
    private static string Make(string root)
    {
        var page = Path.Combine(root, Page) is var path && File.Exists(path) ? File.ReadAllLines(path) : [];
        var rows = ShippedPackage.NamedBy(Path.Combine(root, LockFile)).Select(named => Row(named.Id, named.Version, page));
        var table = Markdown.Table(["package", "version", "licence", "copyright", "notices in the package"], rows.OfType<string[]>());
        return $"{Intro}\n\n{table}";
    }

    private static string[]? Row(string id, string version, string[] page)
    {
        if (ShippedPackage.Read(Cache, id, version) is { } package)
            return package.ServesDevelopmentAlone ? null : Row(package);
        var row = Array.Find(page, line => line.StartsWith($"| {id} | {version} |", StringComparison.Ordinal))
            ?? throw new InvalidDataException($"The package {id} {version} is not in {Cache}; run `dotnet restore`.");
        return row[2..^2].Split(" | ");
    }

    private static string[] Row(ShippedPackage package)
    {
        string[] cells = [package.Id, package.Version, package.Licence, package.Copyright, string.Join(", ", package.Notices)];
        return [.. cells.Select(Markdown.Text)];
    }
}
