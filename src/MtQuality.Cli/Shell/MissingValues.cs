using System.CommandLine;
using System.CommandLine.Parsing;

namespace MtQuality.Cli.Shell;

/// <summary>Refuses values that were left out: empty ones, such as those of a variable that is not set (<c>--out "$DIR"</c>), and the next
/// option in their place (<c>--out --force</c>).</summary>
internal static class MissingValues
{
    /// <summary>Refuses them for all options and arguments of a command and its subcommands.</summary>
    public static void Refuse(Command command)
    {
        var options = command.Options.Select(option => option.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var option in command.Options)
            option.Validators.Add(result => Check(result, option.Name, option.HelpName ?? "a value", options));
        foreach (var argument in command.Arguments)
            argument.Validators.Add(result => Check(result, argument.Name.ToUpperInvariant(), "a name", options: []));
        foreach (var child in command.Subcommands)
            Refuse(child);
    }

    private static void Check(SymbolResult result, string name, string value, HashSet<string> options)
    {
        foreach (var token in result.Tokens.Select(token => token.Value))
        {
            if (string.IsNullOrWhiteSpace(token))
                result.AddError($"{name} is empty; give {value}, and check the variable if it comes from one.");
            else if (options.Contains(token))
                result.AddError($"{name} is followed by the option {token}; give {value} first.");
        }
    }
}
