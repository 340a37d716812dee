using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using MtQuality.Cli;

namespace MtQuality.Forge.Documentation;

/// <summary><c>docs/commands.md</c>: the help of every command, from the command line itself.</summary>
internal static class CommandPage
{
    public static string Make()
    {
        var page = new StringBuilder("# Commands\n");
        WriteSection(page, MtqCommand.Create(), "mtq");
        return page.ToString();
    }

    private static void WriteSection(StringBuilder page, Command command, string name)
    {
        page.Append($"\n## {name}\n\n{Prose(command.Description ?? "")}\n");
        var arguments = command.Arguments.Where(argument => !argument.Hidden).ToList();
        if (arguments.Count > 0)
            page.Append($"\n{Markdown.Table(["argument", "meaning"], arguments.Select(Row))}\n");
        var options = command.Options.Where(option => !option.Hidden && option is not (HelpOption or VersionOption)).ToList();
        if (options.Count > 0)
            page.Append($"\n{Markdown.Table(["option", "meaning"], options.Select(Row))}\n");
        foreach (var inner in command.Subcommands.Where(inner => !inner.Hidden))
            WriteSection(page, inner, $"{name} {inner.Name}");
    }

    private static string[] Row(Argument argument) => [$"`{argument.Name}`", Markdown.Text(argument.Description ?? "")];

    private static string[] Row(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name));
        var value = option.HelpName is { } help ? $" {help.Replace("|", "\\|", StringComparison.Ordinal)}" : "";
        return [$"`{names}{value}`", Markdown.Text(option.Description ?? "") + Default(option)];
    }

    private static string Default(Option option)
    {
        if (!option.HasDefaultValue || option.Description?.Contains("[default:", StringComparison.Ordinal) == true)
            return "";
        return option.GetDefaultValue() is { } value and not false ? $" [default: {value}]" : "";
    }

    /// <summary>A description: examples and tables as they are, the others as text.</summary>
    private static string Prose(string description) =>
        string.Join("\n\n", DescriptionParagraph.In(description).Select(paragraph => paragraph.IsVerbatim
            ? $"```\n{string.Join('\n', paragraph.Unindented)}\n```"
            : Markdown.Lines(paragraph.Lines)));
}
