namespace MtQuality.Cli.Shell;

/// <summary>Says what a person can do about an error that the system or the framework words for programmers.</summary>
internal static class SystemErrors
{
    // Of Linux and macOS, which .NET passes on as they are.
    private const int FullDisk = 28;
    private const int ReadOnlyDisk = 30;

    /// <summary>The message of an error for a person.</summary>
    public static string Told(Exception error) => error switch
    {
        IOException { HResult: ReadOnlyDisk } => $"{FolderIn(error)} is on a disk that can only be read; name another place.",
        IOException { HResult: FullDisk } => $"{FolderIn(error)} is on a disk that is full; free some space, or name another place.",
        UnauthorizedAccessException => $"{FolderIn(error)} may not be used by you; change its permissions, or name another place.",
        // The names of our parameters say nothing to a person.
        ArgumentException { ParamName: { } name } => error.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal),
        _ => error.Message,
    };

    /// <summary>The folder of the file that a message names: the file may be one that nobody has asked for, which is renamed at the
    /// end. Standard output has no name.</summary>
    private static string FolderIn(Exception error)
    {
        var parts = error.Message.Split('\'');
        return parts.Length == 3 && Path.GetDirectoryName(parts[1]) is { Length: > 0 } folder ? folder : "the output";
    }
}
