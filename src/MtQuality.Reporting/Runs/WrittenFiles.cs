using MtQuality.Numerics;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>The files of a run that its journal does not vouch for, each with the hash of its content: pages, charts, Parquet. They tell
/// whether a person has changed one, and what in the folders of a run is not of the run.</summary>
/// <param name="Hashes">16 hexadecimal digits by name, relative to the folder, with '/'.</param>
internal sealed record WrittenFiles(IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>Those in the folder of a run whose other files are complete.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="journalled">The files that the journal counts.</param>
    public static WrittenFiles In(string folder, IReadOnlyList<string> journalled) => new(
        RunFolder.FilesOf(folder)
            .Where(name => name is not (RunFiles.Journal or RunFiles.Info) && !journalled.Contains(name))
            .ToDictionary(name => name, name => Hex.HashOfFile(Path.Combine(folder, name)), StringComparer.Ordinal));

    /// <summary>Those that are there with another content. One that a person has deleted is not missed.</summary>
    public IEnumerable<string> ChangedIn(string folder) => Hashes
        .Where(file => File.Exists(Path.Combine(folder, file.Key)) && Hex.HashOfFile(Path.Combine(folder, file.Key)) != file.Value)
        .Select(file => file.Key);
}
