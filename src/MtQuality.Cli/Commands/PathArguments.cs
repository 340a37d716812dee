using System.CommandLine.Parsing;
using MtQuality.Corpus;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Commands;

/// <summary>Paths on the command line: a mistyped option must not be taken for a path.</summary>
internal static class PathArguments
{
    /// <summary>A path as a run stores it: that of a folder does not end in a separator.</summary>
    public static string Named(string path) => Path.TrimEndingDirectorySeparator(path);

    /// <summary>Refuses arguments that look like options, naming the nearest option of the command.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        var command = (result.Parent as CommandResult)?.Command;
        List<string> options =
        [
            .. (command?.Options ?? []).SelectMany(option => option.Aliases.Prepend(option.Name)).Where(name => name.StartsWith('-')),
        ];
        foreach (var token in result.Tokens.Select(token => token.Value))
        {
            if (!token.StartsWith('-') || token.Length == 1 || Path.Exists(token))
                continue;
            if (options.Contains(token))
                result.AddError($"'{token}' stands after --, where everything is a path, and there is no such file; put it before the --.");
            else
                result.AddError($"unknown option '{token}'; the nearest is '{Spelling.Nearest(token, options)}'.");
        }
    }

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
