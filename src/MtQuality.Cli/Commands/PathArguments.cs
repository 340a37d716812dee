using MtQuality.Corpus;

namespace MtQuality.Cli.Commands;

/// <summary>Paths on the command line.</summary>
internal static class PathArguments
{
    /// <summary>A path as a run stores it: that of a folder does not end in a separator.</summary>
    public static string Named(string path) => Path.TrimEndingDirectorySeparator(path);

    /// <summary>The name of what is read there: that of results whose folder nobody names.</summary>
    public static string NameOf(string path)
    {
        if (path == CorpusReader.StandardInput)
            return "stdin";
        if (!Path.Exists(path))
        {
            path = path.TrimStart('@');
            var wild = path.AsSpan().IndexOfAny('*', '?');
            path = wild < 0 ? path : path[..(path.LastIndexOf('/', wild) + 1)];
        }
        if (path.Length == 0)
            path = ".";
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return Directory.Exists(path) || Path.GetFileNameWithoutExtension(name) is not { Length: > 0 } bare ? name : bare;
    }
}
