using System.CommandLine;
using System.CommandLine.Parsing;

namespace MtQuality.Cli.Shell;

/// <summary>Refuses empty values, such as those of a variable that is not set (<c>--out "$DIR"</c>).</summary>
internal static class EmptyValues
{
    /// <summary>Refuses them for all options and arguments of a command and its subcommands.</summary>
    public static void Refuse(Command command)
    {
        foreach (var option in command.Options)
            option.Validators.Add(result => Check(result, option.Name, option.HelpName ?? "a value"));
        foreach (var argument in command.Arguments)
            argument.Validators.Add(result => Check(result, argument.Name.ToUpperInvariant(), "a name"));
        foreach (var child in command.Subcommands)
            Refuse(child);
    }

    private static void Check(SymbolResult result, string name, string value)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{name} is empty; give {value}, and check the variable if it comes from one.");
    }
}
