using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Shell;

/// <summary>Words that look like options and are none: a mistyped option must not be taken for a path.</summary>
internal static class UnknownOptions
{
    /// <summary>Refuses them as arguments of a command and its subcommands.</summary>
    public static void Refuse(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result =>
            {
                foreach (var message in result.Tokens.Select(token => MessageOf(token.Value, command)).OfType<string>())
                    result.AddError(message);
            });
        }
        foreach (var child in command.Subcommands)
            Refuse(child);
    }

    /// <summary>What is wrong with the words that a command did not take as options; empty if nothing is.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        var words = command.Command.Arguments.Select(command.GetResult).OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens).Select(token => token.Value);
        return [.. words.Concat(parsed.UnmatchedTokens).Distinct().Select(word => MessageOf(word, command.Command)).OfType<string>()];
    }

    private static string? MessageOf(string word, Command command)
    {
        if (!word.StartsWith('-') || word.Length == 1 || Path.Exists(word))
            return null;
        var names = NamesIn(command);
        if (names.Contains(word))
            return $"'{word}' stands after --, where everything is a path, and there is no such file; put it before the --.";
        var nearest = Spelling.Nearest(word, names);
        var (bare, other) = (word.TrimStart('-'), nearest.TrimStart('-'));
        return Spelling.Distance(bare, other) <= bare.Length / 2
            ? $"unknown option '{word}'; the nearest is '{nearest}'."
            : $"unknown option '{word}'.";
    }

    // Those of a parent that its subcommands know, too, such as --help.
    private static List<string> NamesIn(Command command)
    {
        var options = command.Options.ToList();
        for (var parent = ParentOf(command); parent is not null; parent = ParentOf(parent))
            options.AddRange(parent.Options.Where(option => option.Recursive));
        return [.. options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name))
            .Where(name => name.StartsWith('-'))];
    }

    private static Command? ParentOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault();
}
