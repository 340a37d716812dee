using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace MtQuality.Cli.Shell;

/// <summary>
/// What <c>--help</c> prints: for <c>mtq</c> itself one screen with a line for every command, for a command its manual with the
/// options in groups.
/// </summary>
internal sealed class HelpPages(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Width = 100;
    private const int Indent = 2;
    private const int MaxNameWidth = 26;
    private const string OtherOptions = "Other options";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>The first line of a description: what a list of commands says.</summary>
    public static string SummaryOf(Command command) => (command.Description ?? "").Split('\n')[0];

    /// <inheritdoc/>
    public override int Invoke(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        terminal.WriteLine((command is RootCommand ? command.Description! : Manual(command)).TrimEnd());
        return ExitCode.Done;
    }

    private static string Manual(Command command)
    {
        var page = new StringBuilder();
        page.Append(command.Description).Append("\n\n");
        page.Append("Usage: ").Append(Usage(command)).Append('\n');
        var arguments = command.Arguments.Where(argument => !argument.Hidden)
            .Select(argument => (NameOf(argument), argument.Description ?? ""));
        AppendSection(page, "Arguments", [.. arguments]);
        AppendSection(page, "Commands", [.. command.Subcommands.Select(child => (child.Name, SummaryOf(child)))]);
        var groups = (command as GroupedCommand)?.Groups ?? [];
        foreach (var (heading, options) in groups)
            AppendSection(page, heading, [.. options.Select(option => (NameOf(option), DescriptionOf(option)))]);
        var others = command.Options.Where(option => !option.Hidden && option is not HelpOption)
            .Except(groups.SelectMany(group => group.Options));
        AppendSection(
            page,
            groups.Count == 0 ? "Options" : OtherOptions,
            [.. others.Select(option => (NameOf(option), DescriptionOf(option)))]);
        return page.ToString();
    }

    private static string Usage(Command command)
    {
        var path = command.Name;
        for (var parent = ParentOf(command); parent is not null; parent = ParentOf(parent))
            path = $"{(parent is RootCommand ? MtqCommand.Name : parent.Name)} {path}";
        var required = command.Options.Where(option => option.Required).Select(option => $" {NameOf(option)}");
        var arguments = command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues == 0 ? $" [{NameOf(argument)}]" : $" {NameOf(argument)}");
        return $"{path}{string.Concat(arguments)}{(command.Subcommands.Count > 0 ? " COMMAND" : "")}{string.Concat(required)} [options]";
    }

    private static Command? ParentOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault();

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
        if (isSaid || !option.HasDefaultValue || option.ValueType == typeof(bool) || option.GetDefaultValue() is not { } value)
            return description;
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(text) || value is Array ? description : $"{description} Default: {text}.";
    }

    private static void AppendSection(StringBuilder page, string heading, IReadOnlyList<(string Name, string Text)> rows)
    {
        if (rows.Count == 0)
            return;
        page.Append('\n').Append(heading).Append(":\n");
        var column = Indent + Math.Min(MaxNameWidth, rows.Max(row => row.Name.Length)) + 2;
        foreach (var (name, text) in rows)
        {
            var line = new StringBuilder().Append(' ', Indent).Append(name);
            if (line.Length > column - 2)
            {
                page.Append(line).Append('\n');
                line.Clear();
            }
            line.Append(' ', column - line.Length);
            foreach (var word in text.Split(' '))
            {
                if (line.Length + word.Length > Width && line.Length > column)
                {
                    page.Append(line.ToString().TrimEnd()).Append('\n');
                    line.Clear().Append(' ', column);
                }
                line.Append(word).Append(' ');
            }
            page.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }
}
