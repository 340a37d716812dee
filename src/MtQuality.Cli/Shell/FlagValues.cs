using System.CommandLine;

namespace MtQuality.Cli.Shell;

/// <summary>Refuses values of options that take none, such as <c>--force=maybe</c>: the parser would take the value for a path, and the
/// option for given.</summary>
internal static class FlagValues
{
    /// <summary>What is wrong with the arguments.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, IEnumerable<string> args)
    {
        var flags = parsed.CommandResult.Command.Options
            .Where(OptionValues.IsSwitch)
            .Select(option => option.Name)
            .ToHashSet(StringComparer.Ordinal);
        return args.TakeWhile(arg => arg != "--")
            .Select(arg => arg.Split('=', 2))
            .Where(parts => parts.Length == 2 && flags.Contains(parts[0]))
            .Select(parts => $"{parts[0]} takes no value; write {parts[0]} alone, or leave it out.");
    }
}
