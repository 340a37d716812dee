namespace MtQuality.Cli.Commands;

/// <summary>Paths on the command line.</summary>
internal static class PathArguments
{
    /// <summary>A path as a run stores it: that of a folder does not end in a separator.</summary>
    public static string Named(string path) => Path.TrimEndingDirectorySeparator(path);
}
