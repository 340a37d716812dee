using MtQuality.Forge.Building;

namespace MtQuality.Forge.Manifests;

/// <summary>Compares a folder with its manifest.</summary>
internal static class ManifestCheck
{
    /// <summary>A line for every file that differs, is missing, or is not in the manifest, in ordinal order of the paths.</summary>
    /// <exception cref="FileNotFoundException">There is no manifest; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IReadOnlyList<string> Faults(string folder)
    {
        var entries = Manifest.Load(folder).Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var files = Manifest.FilesOf(folder).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var path in files.Union(entries.Keys).Order(StringComparer.Ordinal))
        {
            if (!entries.TryGetValue(path, out var entry))
                faults.Add($"{path}: not in the manifest");
            else if (!files.Contains(path))
                faults.Add($"{path}: missing");
            else if (FileHash.Of(Path.Combine(folder, path)) is var hash && hash != entry.Hash)
                faults.Add($"{path}: its hash is {hash}, but should be {entry.Hash} ({entry.Step})");
        }
        return faults;
    }
}
