using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Shell;

/// <summary>What is wrong with a command line. What the library says of its own accord is said here in words that help; the messages of
/// our own checks stay as they are.</summary>
internal static class WrongUse
{
    private readonly record struct Fault(Symbol? About, string Message);

    /// <summary>The messages, at least one if the command line has errors.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="tell">Says where an option stands, if it is not the command line, in front of a message about it.</param>
    public static IEnumerable<string> Of(ParseResult parsed, Func<Symbol?, string, string> tell)
    {
        var command = parsed.CommandResult.Command;
        // What else is wrong may follow from a mistyped option, whose value stands alone now.
        if (UnknownOptions.In(parsed) is { Count: > 0 } unknown)
            return unknown;
        return command.Subcommands.Count > 0
            ? [OfCommand(command, parsed.UnmatchedTokens)]
            : FaultsOf(parsed).Select(fault => tell(fault.About, fault.Message));
    }

    private static List<Fault> FaultsOf(ParseResult parsed)
    {
        var result = parsed.CommandResult;
        var faults = new List<Fault>();
        foreach (var token in parsed.UnmatchedTokens)
            faults.Add(new(result.Command, $"'{token}' is one too many; {Limits(result.Command)}."));
        foreach (var argument in result.Command.Arguments.Where(argument => IsMissing(argument, result)))
            faults.Add(new(argument, $"{argument.Name.ToUpperInvariant()} is missing. {argument.Description}"));
        foreach (var option in result.Command.Options)
        {
            var found = result.GetResult(option);
            if (option.Required && found is null or { Implicit: true })
                faults.Add(new(option, $"{option.Name} is missing; add {option.Name} {option.HelpName}."));
            else if (found is { Implicit: false } && found.Tokens.Count < option.Arity.MinimumNumberOfValues)
                faults.Add(new(option, $"{option.Name} needs a value: {option.HelpName}."));
            else if (found is not null && found.Tokens.Count > option.Arity.MaximumNumberOfValues)
                faults.Add(new(option, $"{option.Name} is given {found.Tokens.Count} times; give it once."));
        }
        var told = faults.Select(fault => fault.About).ToHashSet();
        faults.AddRange(parsed.Errors
            .Select(error => new Fault(SymbolOf(error.SymbolResult), error.Message))
            .Where(fault => !told.Contains(fault.About)));
        return faults;
    }

    private static Symbol? SymbolOf(SymbolResult? result) => result switch
    {
        OptionResult option => option.Option,
        // The value of an option.
        ArgumentResult { Parent: OptionResult option } => option.Option,
        ArgumentResult argument => argument.Argument,
        CommandResult command => command.Command,
        _ => null,
    };

    private static string OfCommand(Command command, IReadOnlyList<string> unknown)
    {
        var names = command.Subcommands.Select(child => child.Name).ToList();
        var list = string.Join(", ", names);
        if (unknown.Count == 0)
            return $"a command is missing; write one of {list}.";
        var nearest = Spelling.Nearest(unknown[0], names);
        return Spelling.Distance(unknown[0], nearest) <= unknown[0].Length / 2
            ? $"unknown command '{unknown[0]}'; did you mean '{nearest}'? There are {list}."
            : $"unknown command '{unknown[0]}'; write one of {list}.";
    }

    private static bool IsMissing(Argument argument, CommandResult result) =>
        (result.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues;

    private static string Limits(Command command) => command.Arguments.Count == 0
        ? $"{command.Name} takes no arguments"
        : $"{command.Name} takes {string.Join(" and ", command.Arguments.Select(
            argument => argument.Arity.MaximumNumberOfValues == 1
                ? $"one {argument.Name.ToUpperInvariant()}"
                : $"at most {argument.Arity.MaximumNumberOfValues} of {argument.Name.ToUpperInvariant()}"))}";
}
