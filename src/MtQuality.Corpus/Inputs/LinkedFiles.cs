using System.Globalization;

namespace MtQuality.Corpus.Inputs;

/// <summary>A file below a folder.</summary>
/// <param name="File">The file.</param>
/// <param name="Link">The outermost link on the way to it, or the file itself if it is one; null if there is none.</param>
internal readonly record struct FoundFile(InputFile File, string? Link);

/// <summary>Leaves out files that are below a folder twice, because a link leads to another place in it.</summary>
internal static class LinkedFiles
{
    /// <summary>The files, each once: where it lies if that is below the folder, else under the first of its names.</summary>
    /// <param name="files">All files, in the order of their names.</param>
    /// <param name="real">The path of a file without links; it is asked for where there is one.</param>
    /// <param name="told">Told of each link some of whose files were left out.</param>
    public static List<InputFile> Once(IReadOnlyList<FoundFile> files, Func<FoundFile, string> real, Action<string> told)
    {
        if (files.All(found => found.Link is null))
            return [.. files.Select(found => found.File)];
        // By the path without links, the name that is read.
        var kept = files.Where(found => found.Link is null).ToDictionary(real, found => found.File.Name);
        var once = new List<InputFile>();
        var left = new List<(FoundFile Found, string Kept)>();
        foreach (var found in files)
        {
            if (found.Link is null || kept.TryAdd(real(found), found.File.Name))
                once.Add(found.File);
            else
                left.Add((found, kept[real(found)]));
        }
        foreach (var link in left.GroupBy(file => file.Found.Link!))
            told(Note(link.Key, [.. link]));
        return once;
    }

    private static string Note(string link, List<(FoundFile Found, string Kept)> left) => left is [var only] && only.Found.File.Path == link
        ? $"{link}: a link to {only.Kept}, which is read once"
        : string.Create(CultureInfo.InvariantCulture, $"{link}: a link; {left.Count:N0} of the files behind it are read where they lie");
}
