using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Runs;

/// <summary>The folder of a run that another has taken the place of. What in it is not of the run moves to the new one.</summary>
internal static class FormerRun
{
    private const string KeptBeside = ".kept";

    /// <summary>Moves what is not of the run, and deletes the rest.</summary>
    /// <param name="former">The folder of the earlier run.</param>
    /// <param name="folder">That of the new one.</param>
    /// <returns>The files that stood between those of the run, relative to the folder.</returns>
    public static IReadOnlyList<string> Clear(string former, string folder)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(former).ToList())
        {
            if (!RunFiles.IsOurs(Path.GetFileName(entry)))
                Move(entry, Path.Combine(folder, Path.GetFileName(entry)));
        }
        var written = RunInfo.FilesOf(former);
        var between = RunFolder.FilesOf(former)
            .Where(name => name.Contains('/', StringComparison.Ordinal) && !IsOfRun(name, written))
            .ToList();
        foreach (var name in between)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            Move(Path.Combine(former, name), Path.Combine(folder, name));
        }
        Directory.Delete(former, recursive: true);
        return between;
    }

    // Runs of earlier versions and evaluations do not list their files, but all that these write is of these kinds.
    private static bool IsOfRun(string name, WrittenFiles? written) =>
        written?.Hashes.ContainsKey(name) ?? Path.GetExtension(name) is ".png" or ".svg" or ".js" or ".html" or ".parquet";

    private static void Move(string from, string to)
    {
        while (Path.Exists(to))
            to += KeptBeside;
        Directory.Move(from, to);
    }
}
