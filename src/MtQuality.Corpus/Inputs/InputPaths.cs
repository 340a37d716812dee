using System.IO.Enumeration;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Inputs;

/// <summary>
/// What the arguments of a command stand for: <c>@list.txt</c> for the paths in a file, one on each line; <c>*</c>, <c>?</c> and
/// <c>**</c> for the files whose names match. A file with exactly that name wins.
/// </summary>
internal static class InputPaths
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const char ListMark = '@';

    /// <summary>The paths behind one argument, and what could not be resolved.</summary>
    public static IEnumerable<(InputFile? Path, InputProblem? Problem)> Expand(string argument)
    {
        if (argument == StandardInput || Path.Exists(argument))
            return [(new InputFile(argument, ""), null)];
        if (argument.StartsWith(ListMark))
            return ReadList(argument[1..]);
        return argument.AsSpan().IndexOfAny('*', '?') < 0 ? [(new InputFile(argument, ""), null)] : Match(argument);
    }

    private static IEnumerable<(InputFile?, InputProblem?)> ReadList(string list)
    {
        if (FileKind.Special(list) is { } kind && !FileKind.IsOpenStream(list))
            return [(null, Problems.NoFile(list, kind))];
        string[] lines;
        try
        {
            lines = File.ReadAllLines(list);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [(null, Problems.NoList(list, exception))];
        }
        // Paths in a list are relative to the current folder, like those on the command line.
        return lines
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => ((InputFile?)new InputFile(line, ""), (InputProblem?)null));
    }

    private static IEnumerable<(InputFile?, InputProblem?)> Match(string pattern)
    {
        var parts = pattern.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        var wild = Array.FindIndex(parts, part => part.AsSpan().IndexOfAny('*', '?') >= 0);
        var root = wild == 0 ? "." : string.Join('/', parts[..wild]) is { Length: > 0 } above ? above : "/";
        if (!Directory.Exists(root))
            return [(null, Problems.Missing(root))];
        var matching = InputFolder.Open(root, name => IsMatch(name.Split('/'), parts.AsSpan(wild))).Files
            .Select(file => ((InputFile?)(wild == 0 ? file with { Path = file.Name } : file), (InputProblem?)null))
            .ToList();
        return matching.Count > 0 ? matching : [(null, Problems.NoMatch(pattern))];
    }

    private static bool IsMatch(ReadOnlySpan<string> name, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty)
            return name.IsEmpty;
        if (pattern[0] != "**")
            return !name.IsEmpty
                && FileSystemName.MatchesSimpleExpression(pattern[0], name[0], ignoreCase: false)
                && IsMatch(name[1..], pattern[1..]);
        return IsMatch(name, pattern[1..]) || !name.IsEmpty && IsMatch(name[1..], pattern);
    }
}
