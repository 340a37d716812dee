using System.CommandLine.Parsing;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Commands;

/// <summary>Paths on the command line: a mistyped option must not be taken for a path.</summary>
internal static class PathArguments
{
    /// <summary>Refuses arguments that look like options, naming the nearest option of the command.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        var options = (result.Parent as CommandResult)?.Command.Options.SelectMany(option => option.Aliases.Prepend(option.Name))
            .Where(name => name.StartsWith('-'))
            ?? [];
        foreach (var token in result.Tokens.Select(token => token.Value))
        {
            if (token.StartsWith('-') && token.Length > 1 && !Path.Exists(token))
                result.AddError($"unknown option '{token}'; the nearest is '{Spelling.Nearest(token, options)}'.");
        }
    }
}
