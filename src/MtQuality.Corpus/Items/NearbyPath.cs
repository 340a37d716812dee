using MtQuality.Lexicons;

namespace MtQuality.Corpus.Items;

/// <summary>What a path that leads to nothing may have meant.</summary>
public static class NearbyPath
{
    // In a larger folder, the search would take longer than a person waits.
    private const int MaxEntries = 10_000;

    /// <summary>The path of the file or folder beside it whose name is nearest; null if none is near.</summary>
    public static string? Of(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        var folder = path[..path.LastIndexOf(name, StringComparison.Ordinal)];
        if (name.Length == 0 || !Directory.Exists(folder.Length == 0 ? "." : folder))
            return null;
        try
        {
            var nearest = Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder).Take(MaxEntries)
                .Select(entry => Path.GetFileName(entry))
                .Where(entry => !entry.StartsWith('.'))
                .Order(StringComparer.Ordinal)
                .MinBy(entry => Spelling.Distance(name, entry));
            return nearest is not null && Spelling.Distance(name, nearest) <= Math.Max(1, name.Length / 4) ? folder + nearest : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is no help.
            return null;
        }
    }
}
