using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace MtQuality.Cli.Shell;

/// <summary>What the help, the man page and the documents say of a command, from the command itself.</summary>
/// <param name="Path">The command as one writes it, such as <c>mtq lm build</c>.</param>
/// <param name="Description">What it does; the first line is a summary, and indented lines are examples.</param>
/// <param name="Usage">It with its arguments and options.</param>
/// <param name="Sections">Its arguments, commands and options, each with what is said of it, by heading.</param>
internal sealed record CommandManual(
    string Path, string Description, string Usage, IReadOnlyList<(string Heading, IReadOnlyList<(string Name, string Text)> Rows)> Sections)
{
    private const string OtherOptions = "Other options";

    /// <summary>The manual of a command.</summary>
    public static CommandManual Of(Command command) => new(
        PathOf(command),
        command.Description ?? "",
        UsageOf(command),
        [.. SectionsOf(command).Where(section => section.Rows.Count > 0)]);

    /// <summary>The first line of a description: what a list of commands says.</summary>
    public static string SummaryOf(Command command) => (command.Description ?? "").Split('\n')[0];

    private static IEnumerable<(string Heading, IReadOnlyList<(string Name, string Text)> Rows)> SectionsOf(Command command)
    {
        var arguments = command.Arguments.Where(argument => !argument.Hidden);
        yield return ("Arguments", [.. arguments.Select(argument => (NameOf(argument), argument.Description ?? ""))]);
        yield return ("Commands", [.. command.Subcommands.Select(child => (child.Name, SummaryOf(child)))]);
        var groups = (command as GroupedCommand)?.Groups ?? [];
        foreach (var (heading, options) in groups)
            yield return (heading, Rows(options));
        var others = command.Options.Where(option => !option.Hidden && option is not HelpOption)
            .Except(groups.SelectMany(group => group.Options));
        yield return (groups.Count == 0 ? "Options" : OtherOptions, Rows(others));
    }

    private static List<(string Name, string Text)> Rows(IEnumerable<Option> options) =>
        [.. options.Select(option => (NameOf(option), DescriptionOf(option)))];

    /// <summary>What a person types for a command, such as <c>mtq lm build</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : MtqCommand.Name;

    private static string UsageOf(Command command)
    {
        var required = command.Options.Where(option => option.Required).Select(option => $" {NameOf(option)}");
        var arguments = command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues == 0 ? $" [{NameOf(argument)}]" : $" {NameOf(argument)}");
        var child = command.Subcommands.Count > 0 ? " COMMAND" : "";
        return $"{PathOf(command)}{string.Concat(arguments)}{child}{string.Concat(required)} [options]";
    }

    private static string NameOf(Argument argument) =>
        argument.Name.ToUpperInvariant() + argument.Arity.MaximumNumberOfValues switch
        {
            1 => "",
            2 => $" [{argument.Name.ToUpperInvariant()}]",
            _ => "…",
        };

    private static string NameOf(Option option) =>
        string.Join(", ", option.Aliases.Append(option.Name)) + (option.HelpName is { } value ? $" {value}" : "");

    /// <summary>The description, with a default that the option itself knows.</summary>
    private static string DescriptionOf(Option option)
    {
        var description = option.Description ?? "";
        var isSaid = description.Contains("Default:", StringComparison.Ordinal);
        if (isSaid || !option.HasDefaultValue || OptionValues.IsSwitch(option) || option.GetDefaultValue() is not { } value)
            return description;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(text) || value is Array ? description : $"{description} Default: {text}.";
    }
}
