using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MtQuality.Forge.Documentation;

/// <summary>A package that <c>mtq</c> is built with, and what it says of its licence.</summary>
/// <param name="Id">Name of the package.</param>
/// <param name="Version">Version of the package.</param>
/// <param name="ServesDevelopmentAlone">Whether it takes part in the build only, and does not ship.</param>
/// <param name="Licence">SPDX expression, else the title of its licence file, else the address of its licence.</param>
/// <param name="Copyright">Its line of copyright, or its authors where it has none.</param>
/// <param name="Notices">Files of the package that hold its licence or the notices of others.</param>
internal sealed partial record ShippedPackage(
    string Id,
    string Version,
    bool ServesDevelopmentAlone,
    string Licence,
    string Copyright,
    IReadOnlyList<string> Notices)
{
    /// <summary>The packages that a lock file names, by name.</summary>
    public static IReadOnlyList<(string Id, string Version)> NamedBy(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(lockFile));
        return
        [
            .. json.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(target => target.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => (Id: package.Name, Version: package.Value.GetProperty("resolved").GetString()!))
                .Distinct()
                .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Reads the package's own description.</summary>
    /// <param name="cache">Folder that NuGet restores packages to, each under its name and version in lower case.</param>
    /// <param name="id">Name of the package.</param>
    /// <param name="version">Version of the package.</param>
    /// <returns>Null where the package is not in the cache.</returns>
    /// <exception cref="InvalidDataException">The package names no licence.</exception>
    public static ShippedPackage? Read(string cache, string id, string version)
    {
        var folder = Path.Combine(cache, id.ToLowerInvariant(), version.ToLowerInvariant());
        var path = Path.Combine(folder, $"{id.ToLowerInvariant()}.nuspec");
        if (!File.Exists(path))
            return null;
        var metadata = XDocument.Load(path).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string? Field(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        var licenceText = (string?)licence?.Attribute("type") == "file"
            ? File.ReadLines(Path.Combine(folder, licence!.Value)).First(line => line.Trim().Length > 0).Trim()
            : licence?.Value ?? Field("licenseUrl") ?? throw new InvalidDataException($"{path} names no licence.");
        return new ShippedPackage(
            id,
            version,
            Field("developmentDependency") == "true",
            licenceText,
            Field("copyright") ?? Field("authors") ?? "",
            NoticesIn(folder));
    }

    private static List<string> NoticesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => NoticeName().IsMatch(name))
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("licen[cs]e|notice", RegexOptions.IgnoreCase)]
    private static partial Regex NoticeName();
}
