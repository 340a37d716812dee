using System.Runtime.CompilerServices;

namespace MtQuality.Tests;

/// <summary>Where the project's files stand, found from this source file, so that tests read and compare what is committed.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, ".."));

    /// <summary>The labelled corpora that stand beside the project, or null where they are absent.</summary>
    public static string? Shared { get; } = Path.Combine(Root, "..", "shared") is var shared && Directory.Exists(shared)
        ? Path.GetFullPath(shared)
        : null;

    /// <summary>A path inside the project.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
